/** Codes out of tables and units out of time and amounts, looked up for a section. */
import { type Chart, holds, kindOf, says, textsIn, word } from './chart.ts'
import { parts, thousandths } from './steps.ts'

const nameAt = (chart: Chart, at: string, field: string) => textsIn(word(chart, at, field))[0]?.trim() ?? ''

const drugOf = (chart: Chart, at: string) =>
  says(chart, 'drugs.known')?.find(({ name }) => name === nameAt(chart, at, 'name'))

function rescueOf(chart: Chart, at: string) {
  const held = says(chart, 'reaction.codes')?.drugs.filter(({ drug }) => drug === nameAt(chart, at, 'drug'))
  return held?.find(({ routes }) => routes.includes(String(word(chart, at, 'route') ?? routes[0])))
}

/** The row of the table of tests for a section: one that names the antigen before one that names none. */
export function testRow(chart: Chart, at: string) {
  const rows = says(chart, 'tests.codes')?.byMethod.filter(({ method }) => method === word(chart, at, 'method'))
  const named = rows?.find(({ antigens }) => antigens?.includes(nameAt(chart, at, 'antigen')))
  return named ?? rows?.find(({ antigens }) => antigens === undefined)
}

function givingCode(chart: Chart, at: string, key: string): string | undefined {
  const kind = word(chart, at, 'antigen') ?? drugOf(chart, at)?.class
  const row = says(chart, 'drugs.administration')?.find((each) => each.class === kind)
  const route = row?.routes.find((each) => each.route === (word(chart, at, 'route') ?? 'subcutaneous'))
  if (key === 'further-injection') return row?.furtherInjection
  if (key === 'furtherHour') return route?.furtherHour
  return key === row?.class || key === 'first-injection' ? route?.first : undefined
}

/** Whether whole-body extract is of the organisms that the payer's own code for it is for. */
export function isNamedWholeBody(chart: Chart, at: string): boolean {
  const organisms = says(chart, 'extract.whole-body')?.organisms ?? ['']
  const antigens = [word(chart, at, 'antigens') ?? []].flat()
  const names = antigens.flatMap((_, index) => word(chart, at, `antigens/${index}/name`) ?? [])
  return names.flatMap(textsIn).every((name) => organisms.some((each) => name.includes(each)))
}

/** The code of a table under a key, for a section; `count` is the number of shots or venoms that it goes by. */
export function codeOf(chart: Chart, at: string, table: string, key: string, count: number): unknown {
  if (table === 'stated') return word(chart, at, 'code') ?? 'EM'
  if (key === 'photo-patch' && holds(chart, at, 'method=patch')) return says(chart, 'tests.codes')?.photoWithPatch
  if (table === 'tests.codes') return testRow(chart, at)?.code
  if (table === 'drugs.administration') return givingCode(chart, at, key)
  if (table === 'drugs.known') return drugOf(chart, at)?.code
  if (table === 'reaction.codes' && key === 'drug') return rescueOf(chart, at)?.code
  const isInsect = table === 'extract.codes' && holds(chart, at, 'contents=whole-body')
  if (isInsect && isNamedWholeBody(chart, at) !== (key === 'wholeBody')) return undefined
  const found = word(chart, at, `${table}:${key}`)
  if (Array.isArray(found)) return found[count - 1]
  return (key === 'one' && count !== 1) || (key === 'several' && count === 1) ? undefined : found
}

/** Units that minutes or injections make beyond the first. */
export function unitsBeyond(chart: Chart, at: string): number {
  const [hourly, infusion] = [says(chart, 'desensitization.codes'), says(chart, 'drugs.infusion-time')]
  const { firstSpanMinutes, furtherPerMinutes, furtherFromMinutes } = says(chart, 'challenge.codes') ?? {}
  const [minutes = word(chart, at, 'infusionMinutes'), shots] = [word(chart, at, 'minutes'), word(chart, at, 'shots')]
  const over = (first = 0, per = 1, enough = 1) => parts(Math.max(0, Number(minutes) - first), per, enough)
  const given = word(chart, at, 'count') ?? (Array.isArray(shots) ? shots.length : 0)
  if (kindOf(at) === 'injections') return Number(given) - 1
  if (kindOf(at) === 'challenge') return over(firstSpanMinutes, furtherPerMinutes, furtherFromMinutes)
  if (kindOf(at) === 'drugs') return over(infusion?.firstMinutes, infusion?.firstMinutes, infusion?.furtherFromMinutes)
  return over(0, hourly?.perMinutes, hourly?.partFromMinutes)
}

/** Units of a drug in milligrams; a begun unit counts. */
export function unitsOfDrug(chart: Chart, at: string, milligrams: unknown): number {
  const unit = (drugOf(chart, at) ?? rescueOf(chart, at))?.unitMicrograms
  return parts(thousandths(milligrams), unit ?? Number.NaN, 1)
}
