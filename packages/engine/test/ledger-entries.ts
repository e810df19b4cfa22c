/** A made-up vial, claims for it, and a payer that allows one unit a millilitre, for the tests of the ledger. */
import type { AllowUnits, LedgerClaim, LedgerLine, LedgerVial } from '../src/ledger/ledger-entries.ts'

export const vial: LedgerVial = {
  id: 'A',
  member: 'm1',
  preparedOn: 100,
  prepared: 10_000,
  parent: undefined,
  fromParent: undefined,
  record: {},
  place: 'book, line 1',
}
export const line: LedgerLine = {
  line: 1,
  code: '95165',
  day: 100,
  units: 8000,
  vials: undefined,
  isDenied: false,
  payments: [],
}
export const claim: LedgerClaim = {
  id: 'c1',
  member: 'm1',
  provider: 'p1',
  payer: 'payer',
  jurisdiction: undefined,
  frequency: 1,
  sentOn: 101,
  lines: [line],
  place: 'claims, line 1',
}
/** One unit a millilitre of each vial that is no dilution. */
export const allow: AllowUnits = ({ vials }) => {
  const whole = vials.filter(({ parent }) => parent === undefined)
  const units = whole.reduce((sum, { prepared = 0 }) => sum + Math.floor(prepared / 1000) * 1000, 0)
  const lines = whole.length === 0 ? [] : [{ code: '95165', units, vials: whole.map(({ id }) => id) }]
  return { codes: ['95165'], lines, question: undefined }
}

export const billed = (id: string, units: number, more: Partial<LedgerClaim> = {}, own: Partial<LedgerLine> = {}) => ({
  ...claim,
  id,
  ...more,
  lines: [{ ...line, units, ...own }],
})
