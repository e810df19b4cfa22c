/** Units of a recipe with every payer, ready to be shown. Loaded when the vial page is opened. */
import { defaultCatalogue, policies } from '@aliquot/reference/policies'
import { type CitedSource, citedSource } from 'aliquot/explain/cited-source'
import { windowCapInWords } from 'aliquot/explain/limits-in-words'
import { type UnitsLine, type UnitsRow, unitsByPayer } from 'aliquot/units-by-payer'
import { encounterOf, type Recipe } from './recipe.ts'

export const contractors: readonly string[] = [
  ...new Set(policies.flatMap((policy) => Object.keys(policy.contractors ?? {}))),
].sort()

export interface CodeUnits {
  readonly code: string
  /** The answer, or each answer that is possible. */
  readonly units: string
  /** The largest answer, for the bar. */
  readonly most: number
  /** Units of it over a limit. */
  readonly over: number
  /** Some limit of the payer is held; without one, nobody can say what is allowed. */
  readonly hasLimit: boolean
  readonly limit: string
  readonly longer: readonly string[]
}

export interface PayerUnits {
  readonly payer: string
  readonly title: string
  readonly dose: string
  readonly isKnown: boolean
  readonly since: string
  readonly confidence: string
  readonly clause: CitedSource | undefined
  readonly codes: readonly CodeUnits[]
  readonly isOpen: boolean
  readonly questions: readonly string[]
  readonly isStale: boolean
}

const catalogue = defaultCatalogue()

export function countUnits(recipe: Recipe): readonly PayerUnits[] {
  return unitsByPayer(catalogue, encounterOf(recipe)).map(payerUnits)
}

function payerUnits(row: UnitsRow): PayerUnits {
  const [first] = row.cite
  return {
    payer: row.payer,
    title: row.title,
    dose: row.dose,
    isKnown: row.dose !== 'unknown',
    since: row.from ?? '',
    confidence: row.confidence ?? '',
    clause: first === undefined ? undefined : citedSource(first),
    codes: row.lines.map((line) => codeUnits(line, row)),
    isOpen: row.undecided.length > 0,
    questions: [...new Set(row.undecided.map(({ question }) => question))],
    isStale: row.lines.some(({ stale }) => stale),
  }
}

function codeUnits(line: UnitsLine, row: UnitsRow): CodeUnits {
  const possible = line.units === null ? answersOf(line.code, row) : [line.units]
  const most = Math.max(0, ...possible)
  const caps = line.windowCaps.map(({ units }) => most - units)
  return {
    code: line.code,
    units: possible.length === 0 ? 'open' : possible.join(' or '),
    most,
    over: Math.max(0, line.dailyLimit === undefined ? 0 : most - line.dailyLimit.units, ...caps),
    hasLimit: line.dailyLimit !== undefined || line.windowCaps.length > 0,
    limit: line.dailyLimit === undefined ? '' : String(line.dailyLimit.units),
    longer: line.windowCaps.map(windowCapInWords),
  }
}

function answersOf(code: string, { undecided }: UnitsRow): readonly number[] {
  const answers = undecided.flatMap((question) => question.answers ?? [])
  const units = answers.flatMap((answer) => (answer.code === code && answer.units !== null ? [answer.units] : []))
  return [...new Set(units)].sort((a, b) => a - b)
}
