/** The ledger and its worksheet as JSON: millilitres, units and cents as plain numbers, days as dates. */
import { isoOf } from '@aliquot/engine/calendar-date'
import { firstBreak } from '@aliquot/engine/ledger/ledger'
import type { UnitAccount } from '@aliquot/engine/ledger/unit-account'
import type { VialAccount, VialBreak } from '@aliquot/engine/ledger/vial-account'
import type { Worksheet } from '@aliquot/engine/ledger/worksheet'
import type { KeptLedger } from 'aliquot/ledger/ledger-sources'
import type { InputIssue } from '../read/input-issue.ts'

/** Thousandths as a number with decimals; JSON leaves out what is `undefined`. */
const plain = (thousandths: number | undefined) => (thousandths === undefined ? null : thousandths / 1000)

export function ledgerDocument(kept: KeptLedger, issues: readonly InputIssue[]): unknown {
  const { ledger, unplaced, unmatchedAnswers } = kept
  return {
    vials: ledger.vials.map(vialDocument),
    units: ledger.units.map(unitDocument),
    unmatchedLines: ledger.unmatched.map(({ claim, line }) => ({
      claim: claim.id,
      line: line.line,
      code: line.code,
      dateOfService: isoOf(line.day),
      units: plain(line.units),
      payer: claim.payer,
    })),
    unbilledVials: ledger.unbilled,
    lost: ledger.lost.map(breakDocument),
    unplaced,
    unmatchedAnswers,
    issues,
  }
}

function vialDocument({ vial, prepared, drawn, intoDilutions, discarded, left, ...account }: VialAccount): unknown {
  return {
    vial: vial.id,
    preparedOn: isoOf(vial.preparedOn),
    dilutedFrom: vial.parent,
    preparedMl: plain(prepared),
    drawnMl: plain(drawn),
    intoDilutionsMl: plain(intoDilutions),
    discardedMl: plain(discarded),
    leftMl: plain(left),
    dilutions: account.dilutions,
    breaks: account.breaks.map(breakDocument),
    unknown: account.questions,
  }
}

function breakDocument({ kind, vial, day, volume, place }: VialBreak): unknown {
  return { kind, vial, on: day === undefined ? undefined : isoOf(day), ml: plain(volume), place }
}

function unitDocument(account: UnitAccount): unknown {
  const { vials, payer, preparedOn, code, allowed, billed, lines, isDilution, question } = account
  const first = firstBreak(account)
  return {
    vials,
    payer,
    preparedOn: isoOf(preparedOn),
    code,
    allowed: plain(allowed),
    billed: plain(billed),
    isDilution,
    unknown: question,
    firstBreak: first === undefined ? undefined : { claim: first.claim.id, line: first.line.line },
    claims: lines.map(({ claim, line, excess }) => ({
      claim: claim.id,
      line: line.line,
      units: plain(line.units),
      excess: plain(excess),
      place: claim.place,
    })),
  }
}

export function worksheetDocument(sheet: Worksheet, heading: string): unknown {
  return {
    heading,
    excess: sheet.excess.map((row) => ({
      ...row,
      preparedOn: isoOf(row.preparedOn),
      allowed: plain(row.allowed),
      billed: plain(row.billed),
      paidUnits: plain(row.paidUnits),
      excess: plain(row.excess),
      paidCents: row.paidCents ?? null,
      excessCents: row.excessCents ?? null,
    })),
    unbilled: sheet.unbilled.map((row) => ({
      ...row,
      preparedOn: isoOf(row.preparedOn),
      allowed: plain(row.allowed),
      billed: plain(row.billed),
      unbilled: plain(row.unbilled),
      worthCents: row.worthCents ?? null,
    })),
    totals: sheet.totals.map((row) => ({ ...row, excess: plain(row.excess), unbilled: plain(row.unbilled) })),
    excessCents: sheet.excessCents,
    unbilledCents: sheet.unbilledCents,
    unpriced: sheet.unpriced,
    undecided: sheet.undecided,
  }
}
