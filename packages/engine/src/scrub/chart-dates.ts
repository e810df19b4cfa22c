/** Up to which day the values behind a chart's coding were checked: what is compared with it is as old as they are. */
import { type Day, dayOf } from '../calendar-date.ts'
import type { Coding, Family } from '../derive/coding.ts'
import type { Catalogue } from '../policy/catalogue.ts'
import type { ParameterId } from '../policy/parameter.ts'
import type { AnyEdit } from './edit.ts'

/** For each kind of service with a line that is later than such a day, the earliest of them. */
export function staleFamilies(catalogue: Catalogue, coding: Coding, contractor: string | undefined) {
  const families = new Map<Family, Day>()
  for (const [index, line] of coding.lines.entries()) {
    if (!line.stale) continue
    const day = dayOf(line.dateOfService ?? coding.dateOfService)
    for (const step of coding.proof.lines[index]?.steps ?? []) {
      if (step.op !== 'parameter') continue
      const answer = catalogue.resolve(coding.payer, contractor, step.parameter, day)
      if (!answer.known || day <= answer.verifiedThrough) continue
      const earliest = families.get(line.family) ?? answer.verifiedThrough
      families.set(line.family, Math.min(earliest, answer.verifiedThrough))
    }
  }
  return families
}

const familyOfTopic: Readonly<Record<string, Family>> = {
  shots: 'shots',
  extract: 'extract',
  venom: 'extract',
  tests: 'tests',
  challenge: 'challenge',
  desensitization: 'desensitization',
  visit: 'visit',
  drugs: 'drugs',
  unlisted: 'unlisted',
}

const topicOf = (parameter: ParameterId) => parameter.slice(0, parameter.indexOf('.'))

/** Kinds of service that an edit compares with a chart, beside that of its line; `undefined` if it needs no chart. */
export function comparedFamilies({ needs, params }: AnyEdit): readonly Family[] | undefined {
  if (!needs.includes('chart')) return undefined
  return [...new Set(Object.values(params).flatMap((parameter) => familyOfTopic[topicOf(parameter)] ?? []))]
}
