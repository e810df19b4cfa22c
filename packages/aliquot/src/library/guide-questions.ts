/**
 * Five questions that a biller of allergy shots asks first, answered from the rules that are held, with their source.
 */
import { type Day, dayOf, type IsoDate } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import type { ParameterId } from '@aliquot/engine/policy/parameter'
import { denialCatalogue } from '@aliquot/reference/denials/find-denial'
import { type CitedSource, citedSources, sourceInWords } from '../explain/cited-source.ts'
import { type StatedValue, statedValue } from '../explain/stated-value.ts'

export interface GuideAnswer {
  readonly question: string
  readonly answer: readonly string[]
  readonly sources: readonly string[]
}

interface Asking {
  says(payer: string, parameter: ParameterId, code?: string): StatedValue
}

/** The five questions on a day. */
export function guideAnswers(catalogue: Catalogue, on: IsoDate): readonly GuideAnswer[] {
  const day: Day = dayOf(on)
  const asking: Asking = {
    says: (payer, parameter, code) =>
      statedValue(catalogue, payer, undefined, parameter, day, code === undefined ? undefined : new Set([code])),
  }
  return [shotCodes(asking), units(asking), visit(asking), parts(asking), denials()]
}

function sourcesOf(values: readonly StatedValue[]): readonly string[] {
  const cites: readonly CitedSource[] = values.flatMap(({ cite }) => cite)
  return [...new Set(cites.map(sourceInWords))]
}

function shotCodes({ says }: Asking): GuideAnswer {
  const codes = says('medicare', 'shots.codes')
  const exclusive = says('medicare', 'shots.exclusive')
  return {
    question: 'What is the difference between 95115 and 95117?',
    answer: [
      'The number of shots of the day: 95115 for one, 95117 for two or ' +
        'more. Neither holds the extract, and it does not matter who made it.',
      `Shot codes: ${codes.says}.`,
      `Both on one day: ${exclusive.says}.`,
      'Either is one unit a date.',
    ],
    sources: sourcesOf([codes, exclusive]),
  }
}

const contractorsDiffer =
  'contractors differ on those of the first build-up; ask yours. A vial diluted later adds nothing'

function units({ says }: Asking): GuideAnswer {
  const medicare = says('medicare', 'extract.dose')
  const dilutions = says('medicare', 'extract.dilutions')
  const others = says('commercial', 'extract.dose')
  const limit = says('medicare', 'limits.daily', '95165')
  return {
    question: 'How many units of 95165 does Medicare allow for a vial?',
    answer: [
      `Medicare’s dose: ${medicare.says}. So a vial filled to 10 mL is 10 ` +
        'units, and one filled to 6 mL is 6, however many shots come of it.',
      `Weaker vials: ${dilutions.known ? dilutions.says : contractorsDiffer}.`,
      `A day: ${limit.says}. What is right and more than that is billed as it is and appealed; the day is not split.`,
      `Where a payer follows the code set: ${others.says}. The same vial may then be another number of units.`,
    ],
    sources: sourcesOf([medicare, dilutions, limit, others]),
  }
}

function visit({ says }: Asking): GuideAnswer {
  const rule = says('medicare', 'visit.same-day')
  return {
    question: 'Can a visit be billed on the day of a shot?',
    answer: [
      'Yes, where the patient came with a question of its own that was worked up; the visit then carries modifier 25.',
      `The rule: ${rule.says}.`,
      'Asking how the last shot was borne, consent, and the watch afterwards are part ' +
        'of the shot. The reason is the pair edit, not a work value: shots have none.',
    ],
    sources: sourcesOf([rule]),
  }
}

function parts({ says }: Asking): GuideAnswer {
  const codes = says('medicare', 'extract.codes')
  const complete = says('medicare', 'shots.complete-service')
  return {
    question: 'What is the difference between the codes for extract and those for shots?',
    answer: [
      'The extract codes pay for making what is injected, on the day of the ' +
        'mixing; the shot codes pay for injecting it, on the day of the shot.',
      `Extract codes: ${codes.says}.`,
      'Who does both bills both, each on its day. Who injects what ' +
        'another practice or the patient brought bills the shots alone.',
      `Codes for both in one: ${complete.says}.`,
    ],
    sources: sourcesOf([codes, complete]),
  }
}

function denials(): GuideAnswer {
  const about = denialCatalogue.filter(({ codes }) => codes?.includes('95165') === true)
  const cites = about.flatMap(({ cite }) => citedSources(cite).map(sourceInWords))
  return {
    question: 'Why was 95165 denied?',
    answer: about.map(({ title, rootCause, nextStep }) => `${title}: ${rootCause} ${nextStep}`),
    sources: [...new Set(cites)],
  }
}
