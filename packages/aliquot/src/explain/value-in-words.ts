/** What the value of each parameter says, in a few plain words. */
import type { DoseDefinition, ParameterId, ParameterValues } from '@aliquot/engine/policy/parameter'
import { parameters } from '@aliquot/reference/parameters'
import { codesInWords, counted, listed } from './count-in-words.ts'
import { dailyLimitsInWords, pairsInWords, windowCapsInWords } from './limits-in-words.ts'

/** The codes that a table is asked about; absent: all. */
export type CodesAsked = ReadonlySet<string> | undefined

type Words = { readonly [P in ParameterId]?: (value: ParameterValues[P], asked: CodesAsked) => string }

/** What a table says of codes that it does not hold. */
export const nothingSaid = 'nothing of its own'

export const parameterIds: readonly ParameterId[] = Object.keys(parameters).filter(isParameterId)

export function isParameterId(text: string): text is ParameterId {
  return Object.hasOwn(parameters, text)
}

export function valueInWords<P extends ParameterId>(
  parameter: P,
  value: ParameterValues[P],
  asked?: CodesAsked,
): string {
  const own = words[parameter]
  const text = own === undefined ? dataInWords(value) : own(value, asked)
  return text === '' ? nothingSaid : text
}

/** Plain data as a list of names and values: for parameters without words of their own. */
function dataInWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(dataInWords).join('; ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => `${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${dataInWords(each)}`)
    .join(', ')
}

const mg = (micrograms: number) => `${micrograms / 1000} mg`

const months = (count: number) => counted(count, 'month')

export function doseDefinitionInWords(dose: DoseDefinition): string {
  switch (dose.kind) {
    case 'aliquot': {
      const parts = [`one dose is ${dose.aliquotMicrolitres / 1000} mL in the vial`]
      if (dose.perVialMax !== undefined) parts.push(`at most ${dose.perVialMax} a vial`)
      if (dose.questionedAbove !== undefined) parts.push(`more than ${dose.questionedAbove} a vial may be questioned`)
      if (dose.whenUnstated !== undefined) parts.push(`${dose.whenUnstated} where no volume is recorded`)
      return parts.join(', ')
    }
    case 'planned-injection': {
      const unstated = dose.whenUnstated === undefined ? '' : `, ${dose.whenUnstated} where no number is recorded`
      return `one dose is one injection planned when the vial was made${unstated}`
    }
    case 'treatment-session':
      return 'one dose is all extract of one treatment session'
  }
}

const dilutions = {
  none: 'diluted vials add nothing',
  'build-up': 'diluted vials count only where made for the initial build-up',
  all: 'every vial counts, diluted or not',
} as const

const completeUse = {
  never: 'not taken by this payer',
  'not-beside-components': 'taken, but never beside the separate codes for shot or extract',
  required: 'wanted in place of the separate codes',
} as const

const extractWords = {
  'extract.codes': ({ multiDose, treatmentBoard, singleDose, wholeBody, venomByCount }, asked) =>
    [
      [multiDose, 'for multi-dose vials'],
      [treatmentBoard, 'for doses off a treatment board'],
      [singleDose, 'for single-dose vials'],
      [wholeBody, 'for whole-body extract'],
      ...venomByCount.map((code, index) => [code, `for ${counted(index + 1, 'venom')} in the regimen`]),
    ]
      .filter(([code = '']) => asked === undefined || asked.has(code))
      .map((pair) => pair.join(' '))
      .join('; '),
  'extract.dose': doseDefinitionInWords,
  'extract.dilutions': ({ count }) => dilutions[count],
  'extract.single-dose-injected-here': ({ billedAs }) =>
    billedAs === 'multi-dose-doses' ? 'billed as doses of a multi-dose vial' : 'billed as single-dose vials',
  'extract.preparer': ({ unsupervised, supervision, examinationRequired }) => {
    const alone = unsupervised.length === 0 ? 'nobody alone' : `alone: ${listed(unsupervised)}`
    const others =
      supervision.length === 0 ? 'others not at all' : `others under ${listed(supervision, 'or')} supervision`
    return `${alone}; ${others}${examinationRequired ? '; a physician must have examined the patient' : ''}`
  },
  'extract.supply-months': (value) => `for at most ${months(value.months)}`,
  'extract.one-date': ({ splittingForbidden }) =>
    splittingForbidden ? 'units of one preparation may not be spread over dates' : 'no rule against several dates',
  'extract.second-vial': ({ reasonRequired }) =>
    reasonRequired ? 'the record must say why more than one vial was filled' : 'no reason for a second vial is asked',
  'extract.whole-body': ({ organisms }) => `only for ${listed(organisms)}`,
  'venom.mixes': (mixes) =>
    Object.entries(mixes)
      .map(([mix, venoms]) => `${mix} counts as ${listed(venoms)}`)
      .join('; '),
} satisfies Words

const shotWords = {
  'shots.codes': ({ one, several }) => `${one} for one shot of a date, ${several} for two or more; one unit`,
  'shots.exclusive': ({ anyProvider }) =>
    anyProvider ? 'only one shot code a date, whoever gave the shot' : 'only one shot code a date for one provider',
  'shots.complete-service': ({ use, one, several, venomByCount }) =>
    `${codesInWords([one, several, ...venomByCount])}: ${completeUse[use]}`,
  'shots.supervision': ({ supervision }) => `staff under ${listed(supervision, 'or')} supervision`,
  'home.treatment': ({ covered }) => (covered ? 'covered at home' : 'not covered at home'),
  'place.not-paid': ({ codes, places }) => `${codesInWords(codes)} not paid in places ${places.join(', ')}`,
} satisfies Words

const testWords = {
  'tests.codes': ({ byMethod }, asked) =>
    byMethod
      .filter((row) => asked === undefined || asked.has(row.code))
      .map((row) => {
        const antigens = row.antigens === undefined ? '' : ` of ${listed(row.antigens, 'or')} allergens`
        return `${row.code} ${row.method}${antigens}, one a ${row.units === 'count' ? 'test' : 'session'}`
      })
      .join('; '),
  'tests.supervision': (levels, asked) =>
    Object.entries(levels)
      .filter(([code]) => asked === undefined || asked.has(code))
      .map(([code, level]) => `${code} ${level}`)
      .join(', '),
  'tests.repeat-years': ({ years }) => `not again within ${counted(years, 'year')} without new symptoms or exposure`,
  'tests.strengths-per-antigen': ({ code, max }) => `${code}: at most ${counted(max, 'dilution')} of one antigen`,
  'challenge.codes': (value) =>
    `${value.first} from ${value.firstFromMinutes} minutes, for the first ${value.firstSpanMinutes}; ` +
    `${value.further} for each ${value.furtherPerMinutes} more, from minute ${value.furtherFromMinutes} of them`,
  'desensitization.codes': ({ code, perMinutes, partFromMinutes }) =>
    `${code} for each ${perMinutes} minutes; a begun hour counts from minute ${partFromMinutes}`,
  'desensitization.agents': ({ accepted, essentialOnly, includesShots }) =>
    `for ${listed(accepted, 'or')}${essentialOnly ? ', only where the patient cannot do without it' : ''}` +
    `${includesShots ? '; the shots are part of it' : ''}`,
  'visit.same-day': ({ modifier, visits, beside }) =>
    `visits ${ranges(visits)} need modifier ${modifier} beside ${ranges(beside)}, and a chart that shows them apart`,
  'visit.test-day': ({ newPatient, establishedPatient, routineOnly }) =>
    `on a day with tests a new patient's visit is ${newPatient}, a known patient's ${establishedPatient}` +
    `${routineOnly ? ' (routine visits only)' : ''}`,
  'visit.patients': ({ newPatient, established }) =>
    `${ranges(newPatient)} for patients new to the practice, ${ranges(established)} for known ones`,
  'visit.complexity-add-on': ({ code, notWith, unlessBeside }) =>
    `${code} not with modifier ${notWith} on the visit, unless beside ${ranges(unlessBeside)}`,
  'observation.minutes': (rows) => rows.map(({ family, minutes }) => `${minutes} minutes after ${family}`).join(', '),
  'visit.refused-with-modifier': ({ codes }) => `${codesInWords(codes)} refused beside shots, modifier or not`,
} satisfies Words

function ranges(list: readonly { readonly from: string; readonly to: string }[]): string {
  return list.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ')
}

const drugWords = {
  'drugs.known': (drugs, asked) =>
    drugs
      .filter(({ code }) => asked === undefined || (code !== undefined && asked.has(code)))
      .map((drug) => {
        const unit = drug.unitMicrograms === undefined ? '' : `, one unit ${mg(drug.unitMicrograms)}`
        return `${drug.name} ${drug.code ?? 'without a code'}${unit}`
      })
      .join('; '),
  'drugs.administration': (rows, asked) =>
    rows
      .flatMap((row) => {
        const codes = row.routes.flatMap((route) => [
          `${route.first} ${route.route}`,
          ...(route.furtherHour === undefined ? [] : [`${route.furtherHour} each further hour`]),
        ])
        if (row.furtherInjection !== undefined) codes.push(`${row.furtherInjection} each further injection`)
        const shown = codes.filter((text) => asked === undefined || asked.has(text.slice(0, 5)))
        return shown.length === 0 ? [] : [`${row.class}: ${shown.join(', ')}`]
      })
      .join('; '),
  'drugs.infusion-time': ({ firstMinutes, furtherFromMinutes }) =>
    `the first code covers ${firstMinutes} minutes; a further hour counts from minute ${furtherFromMinutes}`,
  'drugs.waste-modifiers': (value) =>
    'unused' in value
      ? 'no modifier for waste'
      : `${value.wasted} on what was thrown away, ${value.none} where nothing was`,
  'reaction.codes': ({ drugs, injection, nebulizer }) =>
    `${drugs.map(({ drug, code, unitMicrograms }) => `${drug} ${code}, one unit ${mg(unitMicrograms)}`).join('; ')}; ` +
    `injected ${injection}, by nebulizer ${nebulizer}`,
  'unlisted.code': ({ code }) => `${code}, once, with a description`,
} satisfies Words

const limitWords = {
  'same-day.pairs': pairsInWords,
  'same-day.national-pairs': ({ table, openedBy }) =>
    `the table ${table}; a pair that opens does so with one of ${openedBy.join(', ')}`,
  'same-day.distinct-service': ({ written, accepted }) =>
    `${written} where the chart shows a distinct service; taken: ${accepted.join(', ')}`,
  'codes.deleted': (rows, asked) =>
    rows
      .filter(({ code }) => asked === undefined || asked.has(code))
      .map(({ code, from, replacedBy }) => {
        const by = replacedBy.length === 0 ? '' : `, now ${listed(replacedBy, 'or')}`
        return `${code} not valid from ${from}${by}`
      })
      .join('; '),
  'codes.not-a-benefit': ({ codes }, asked) => {
    const shown = codes.filter((code) => asked === undefined || asked.has(code))
    return shown.length === 0 ? '' : `${codesInWords(shown)} never paid`
  },
  'limits.daily': dailyLimitsInWords,
  'limits.window': windowCapsInWords,
} satisfies Words

const words: Words = { ...extractWords, ...shotWords, ...testWords, ...drugWords, ...limitWords }
