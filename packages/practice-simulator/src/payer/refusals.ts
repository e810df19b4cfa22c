/**
 * Why a payer pays nothing for a line: what its policy says of codes, places and services of one day. Written from the
 * policy data and from the denial catalogue of the rules; the edits are written apart from it and may disagree.
 *
 * Values of confidence D are nobody’s stated rule, and deny nothing here.
 */
import type { ParameterId, ParameterValues } from '@aliquot/engine/policy/parameter'
import { isIn } from '../billing/bill-encounter.ts'
import type { Refusal } from './payer-answer.ts'
import { codesBeside, type ReceivedClaim, type ReceivedLine } from './received-claim.ts'

/** `beside` gives the other codes of the day, once they are asked for. */
type Judge = (line: ReceivedLine, received: ReceivedClaim, beside: () => readonly string[]) => Refusal | undefined

function refusal(because: string, reason: string, remarks: readonly string[] = [], group: Refusal['group'] = 'CO') {
  return { group, reason, remarks, because }
}

function stated<P extends ParameterId>(
  received: ReceivedClaim,
  line: ReceivedLine,
  parameter: P,
): ParameterValues[P] | undefined {
  const known = received.valuesOn(line.day).known(parameter)
  return known === undefined || known.confidence === 'D' ? undefined : known.value
}

/** A payer takes claims for a year after the service (of Medicare: 42 CFR 424.44; of others: supposed). */
const filingDays = 365

const lateOrElsewhere: Judge = (line, { receivedOn, isCovered }) => {
  if (!isCovered(line.day)) return refusal('coverage', '109')
  return receivedOn - line.day > filingDays ? refusal('timely filing', '29') : undefined
}

/** The same code for the same day twice: paid before, or twice on one claim with nothing that tells the lines apart. */
const duplicate: Judge = (line, { paidBefore, claim, lines }) => {
  for (const { code, day, claim: id } of paidBefore) {
    if (day === line.day && code === line.code && id !== claim.id) return refusal('duplicate', '18', ['M86'], 'OA')
  }
  const key = line.modifiers.join()
  const isAgain = lines.some(
    ({ index, code, day, modifiers, units }) =>
      index < line.index && code === line.code && day === line.day && modifiers.join() === key && units === line.units,
  )
  return isAgain ? refusal('duplicate', '18', [], 'OA') : undefined
}

const deletedCode: Judge = (line, received) => {
  const deleted = stated(received, line, 'codes.deleted') ?? []
  const isGone = deleted.some(({ code, from }) => code === line.code && from <= isoOfLine(line, received))
  return isGone ? refusal('codes.deleted', '181', ['M20']) : undefined
}

function isoOfLine(line: ReceivedLine, { claim }: ReceivedClaim): string {
  return claim.lines[line.index]?.dateOfService ?? ''
}

const noBenefit: Judge = (line, received) =>
  stated(received, line, 'codes.not-a-benefit')?.codes.includes(line.code) === true
    ? refusal('codes.not-a-benefit', '204')
    : undefined

const completeService: Judge = (line, received, beside) => {
  const rule = stated(received, line, 'shots.complete-service')
  if (rule === undefined) return undefined
  const codes = [rule.one, rule.several, ...rule.venomByCount]
  if (!codes.includes(line.code)) return undefined
  if (rule.use === 'never') return refusal('shots.complete-service', '16', ['N56'])
  const parts = beside().filter((code) => /^(9511[57]|9514[4-9]|95165|95170)$/.test(code))
  return rule.use === 'not-beside-components' && parts.length > 0
    ? refusal('shots.complete-service', '97', ['N20'])
    : undefined
}

const place: Judge = (line, received) => {
  const rule = stated(received, line, 'place.not-paid')
  if (rule === undefined || !rule.codes.includes(line.code)) return undefined
  const { claim } = received
  const stood = claim.lines[line.index]?.placeOfService ?? claim.placeOfService ?? ''
  return rule.places.includes(stood) ? refusal('place.not-paid', '5', ['M77']) : undefined
}

const unlisted: Judge = (line, received) => {
  if (stated(received, line, 'unlisted.code')?.code !== line.code) return undefined
  return (received.claim.lines[line.index]?.note ?? '') === '' ? refusal('unlisted.code', '16', ['N350']) : undefined
}

const exclusiveShots: Judge = (line, received, beside) => {
  const codes = stated(received, line, 'shots.codes')
  if (codes === undefined || line.code !== codes.one) return undefined
  return beside().includes(codes.several) ? refusal('shots.exclusive', '236', ['N20']) : undefined
}

const bundled: Judge = (line, received, beside) => {
  const known = received.valuesOn(line.day).known('same-day.pairs')
  if (known === undefined) return undefined
  const accepted = received.valuesOn(line.day).value('same-day.distinct-service')?.accepted ?? []
  const isMarked = line.modifiers.some((modifier) => accepted.includes(modifier))
  const others = beside()
  for (const { column1, column2, indicator, confidence } of known.value) {
    if (!column2.includes(line.code) || (confidence ?? known.confidence) === 'D') continue
    if (indicator === 1 && isMarked) continue
    if (others.some((code) => column1.includes(code) && code !== line.code)) {
      return refusal('same-day.pairs', '236', ['N20'])
    }
  }
  return undefined
}

/** Three years in which a patient whom the practice has seen is not a new one. */
const establishedDays = 1095

const visit: Judge = (line, received, beside) => {
  const rule = stated(received, line, 'visit.same-day')
  if (rule === undefined || !isIn(line.code, rule.visits)) return undefined
  const patients = stated(received, line, 'visit.patients')
  const isNew = patients !== undefined && isIn(line.code, patients.newPatient)
  const seen = received.paidBefore.some(
    ({ code, day, claim }) =>
      isIn(code, rule.visits) && line.day - day < establishedDays && claim !== received.claim.id && day < line.day,
  )
  if (isNew && seen) return refusal('visit.patients', 'B16')
  const others = beside()
  if (!others.some((code) => isIn(code, rule.beside))) return undefined
  if (!line.modifiers.includes(rule.modifier)) return refusal('visit.same-day', '97', ['N20'])
  const refused = stated(received, line, 'visit.refused-with-modifier')?.codes ?? []
  if (refused.includes(line.code)) return refusal('visit.refused-with-modifier', '97', ['N20'])
  return onTestDay(line, received, others, isNew)
}

function onTestDay(line: ReceivedLine, received: ReceivedClaim, beside: readonly string[], isNew: boolean) {
  const rule = stated(received, line, 'visit.test-day')
  if (rule === undefined || rule.routineOnly || !beside.some((code) => code >= '95004' && code <= '95079'))
    return undefined
  const says = isNew ? rule.newPatient : rule.establishedPatient
  return says === 'denied' ? refusal('visit.test-day', '97', ['N20']) : undefined
}

const complexity: Judge = (line, received, beside) => {
  const rule = stated(received, line, 'visit.complexity-add-on')
  if (rule === undefined || line.code !== rule.code) return undefined
  const others = beside()
  if (others.some((code) => isIn(code, rule.unlessBeside))) return undefined
  const isRuledOut = received.lines.some(({ day, modifiers }) => day === line.day && modifiers.includes(rule.notWith))
  return isRuledOut ? refusal('visit.complexity-add-on', '234', ['N20']) : undefined
}

/** A further hour without its first part. */
const furtherAlone: Judge = (line, received, beside) => {
  const codes = stated(received, line, 'challenge.codes')
  if (codes === undefined || line.code !== codes.further) return undefined
  return beside().includes(codes.first) ? undefined : refusal('challenge.codes', '107')
}

/** The next day of a preparation that was paid on one. */
const splitPreparation: Judge = (line, received) => {
  const codes = stated(received, line, 'extract.codes')
  if (codes?.multiDose !== line.code) return undefined
  if (stated(received, line, 'extract.one-date')?.splittingForbidden !== true) return undefined
  const before = received.paidBefore.some(({ code, day }) => code === line.code && day === line.day - 1)
  return before ? refusal('extract.one-date', '97', ['M86']) : undefined
}

const judges: readonly Judge[] = [
  lateOrElsewhere,
  deletedCode,
  noBenefit,
  completeService,
  place,
  unlisted,
  duplicate,
  exclusiveShots,
  bundled,
  visit,
  complexity,
  furtherAlone,
  splitPreparation,
]

/** The first reason to pay nothing for the line. */
export function refusalOf(line: ReceivedLine, received: ReceivedClaim): Refusal | undefined {
  let codes: readonly string[] | undefined
  const beside = () => {
    codes ??= codesBeside(received, line)
    return codes
  }
  for (const judge of judges) {
    const found = judge(line, received, beside)
    if (found !== undefined) return found
  }
  return undefined
}
