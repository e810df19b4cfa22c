/** A claim that stands in the view, judged: the row of the work list, or everything about it in words. */

import { derive } from '@aliquot/engine/derive/derive'
import type { Claim } from '@aliquot/engine/document/claim'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { billedLines } from '@aliquot/engine/scrub/correct'
import type { Severity } from '@aliquot/engine/scrub/edit'
import { type CitedValue, type Finding, severityOfRecord } from '@aliquot/engine/scrub/render'
import type { ClaimOutcome } from '@aliquot/engine/scrub/verdict'
import { citedSource } from 'aliquot/explain/cited-source'
import { proofInWords } from 'aliquot/explain/proof-in-words'
import { ClaimScrubber } from 'aliquot/scrub-claim'
import type { ClaimRow, OpenedClaim, ShownClause, ShownFinding, ShownProof } from './messages.ts'
import type { FormFault, WalkedClaim } from './walk-claims.ts'

/** Findings of these severities hold a claim back, as those of `scrub --out` do. */
const holding: ReadonlySet<Severity> = new Set(['deny', 'records'])

/** Faults of form that the claim itself shows how to mend. */
const clericalCodes: ReadonlySet<string> = new Set(['charges-unbalanced'])

export function isClerical(form: readonly FormFault[]): boolean {
  return form.length > 0 && form.every(({ code }) => clericalCodes.has(code))
}

const gravity: Readonly<Record<Severity, number>> = { deny: 0, records: 1, info: 2 }

const remedyWords: Readonly<Record<Finding['remedy'], string>> = {
  clerical: 'the claim itself shows it',
  'needs-chart': 'look in the chart',
  'needs-clinician': 'the clinician decides',
}

export class ClaimDesk {
  readonly #catalogue: Catalogue
  readonly #scrubber: ClaimScrubber

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue
    this.#scrubber = new ClaimScrubber(catalogue)
  }

  /** Numbers and titles that are held anyway: no sentence is made. */
  row({ view, ordinal, form }: WalkedClaim, index: number, file: number): ClaimRow {
    const scrubber = this.#scrubber
    const judged = scrubber.judge(view)
    const counts: Record<Severity, number> = { deny: 0, records: 0, info: 0 }
    const { records } = scrubber
    let what = form[0] === undefined ? '' : form[0].message
    let worst = form.length > 0 ? -1 : 3
    let edits = ''
    for (let at = 0; at < records.length; at += 1) {
      if (!records.isFound(at)) continue
      const severity = severityOfRecord(records, at)
      const { id, title } = records.compiledOf(at).edit
      counts[severity] += 1
      if (gravity[severity] < worst) {
        worst = gravity[severity]
        what = title
      }
      if (!edits.includes(id)) edits += edits === '' ? id : ` ${id}`
    }
    return {
      index,
      file,
      ordinal,
      id: view.source.claimId(),
      payer: view.payer,
      outcome: form.length > 0 ? 'found' : judged,
      ...counts,
      form: form.length,
      open: scrubber.undecided,
      cents: scrubber.chargeAtStake(view),
      what,
      edits,
    }
  }

  /** Whether the claim must not go out as it is. */
  isHeld({ view, form }: WalkedClaim): boolean {
    if (form.length > 0) return true
    const { records } = this.#scrubber
    if (this.#scrubber.judge(view) !== 'found') return false
    for (let at = 0; at < records.length; at += 1) {
      if (records.isFound(at) && holding.has(severityOfRecord(records, at))) return true
    }
    return false
  }

  open({ view, form, document }: WalkedClaim, index: number, segments: readonly string[]): OpenedClaim {
    const outcome: ClaimOutcome = this.#scrubber.judge(view)
    const result = this.#scrubber.result(view, outcome)
    const claim = document()
    const clerical = isClerical(form)
    return {
      index,
      claim,
      outcome: form.length > 0 ? 'found' : outcome,
      asOf: result.asOf,
      cents: result.chargeAtStakeCents,
      findings: [...form.map(formFinding), ...result.findings.map(shownFinding)],
      questions: result.undecided.map(({ edit, line, code, missing }) => ({ edit, line, code, missing })),
      corrected: result.corrected ?? (clerical ? billedLines(view) : undefined),
      isClerical: clerical,
      proofs: this.#proofs(claim),
      segments,
    }
  }

  #proofs(claim: Claim): readonly ShownProof[] {
    const { encounter } = claim
    if (encounter === undefined) return []
    const coding = derive(this.#catalogue, { ...encounter, payer: claim.payer ?? encounter.payer })
    return proofInWords(coding, encounter).lines.map(({ code, units, modifiers, arithmetic, whyCode, rules }) => ({
      title: `Why ${units ?? 'an open number of'} × ${[code, ...modifiers].join('-')}?`,
      steps: [
        ...(whyCode === '' ? [] : [whyCode]),
        ...arithmetic,
        ...rules.map(({ title, says, policy, from }) => `${title}: ${says} (${policy}, ${sinceWords(from)})`),
      ],
    }))
  }
}

const sinceWords = (from: string) => (from === 'undated' ? 'undated' : `since ${from}`)

function formFinding({ code, segment, element, reply, message }: FormFault): ShownFinding {
  const where = [element, `segment ${segment}`].filter((part) => part !== '').join(', ')
  const answered = reply === '' ? '' : ` A clearinghouse would answer ${reply}.`
  return {
    edit: code,
    line: 0,
    code: '',
    severity: 'form',
    isLimit: false,
    text: `${where}: ${message}`,
    why: `The form of the claim is wrong, so that it would come back before any payer reads it.${answered}`,
    todo: clericalCodes.has(code)
      ? 'Apply the prepared fix: the total becomes the sum of the lines.'
      : 'Mend it in the billing system and export the file again.',
    who: clericalCodes.has(code) ? 'the claim itself shows it' : 'who keeps the billing system',
    clauses: [],
    stale: false,
  }
}

function shownFinding(finding: Finding): ShownFinding {
  const { edit, line, code, severity, nature, text, why, todo, remedy, cites, stale } = finding
  const clauses = clausesOf(cites)
  return {
    edit,
    line,
    code,
    severity,
    isLimit: nature === 'payer-limit',
    text,
    why,
    todo,
    who: remedyWords[remedy],
    clauses,
    stale,
  }
}

function clausesOf(cites: readonly CitedValue[]): readonly ShownClause[] {
  const clauses = new Map<string, ShownClause>()
  for (const { cite, policy, contractor, from } of cites) {
    const stated = [policy, contractor, from === undefined ? undefined : sinceWords(from)]
    for (const each of cite) {
      const source = citedSource(each)
      const key = `${source.source} ${source.at ?? ''}`
      if (clauses.has(key)) continue
      clauses.set(key, { source, stated: stated.filter((part) => part !== undefined).join(', ') })
    }
  }
  return [...clauses.values()]
}
