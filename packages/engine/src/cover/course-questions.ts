/**
 * Questions that several facts of a course answer together.
 *
 * Each keeps the promise of the tests: taking a fact away never turns `no` or `open` into `yes`. Where two facts
 * contradict, the one that speaks for the course is believed, because only then the promise holds; the packet shows
 * both.
 */
import { addMonths, type Day, parseDay } from '../calendar-date.ts'
import type { CourseQuestion } from './clause.ts'
import { dayAt, type Fact, factAt, isRecorded, type Judgement, ofFacts, type Sight } from './facts.ts'

type Answering = (sight: Sight, months: number) => Judgement

const course = (sight: Sight, name: string): Fact => factAt(sight, `course/${name}`)

/** Whether a day lies less than so many months before the day asked about. */
const lessThan = (sight: Sight, day: Day, months: number): boolean => addMonths(day, months) > sight.day

/** Without a start the day on which maintenance was reached will do: treatment began before it. */
const treatedLessThan: Answering = (sight, months) => {
  const start = course(sight, 'startedOn')
  const reached = course(sight, 'maintenanceReachedOn')
  const startDay = dayAt(sight, start.value)
  const reachedDay = dayAt(sight, reached.value)
  if (startDay !== undefined) return ofFacts(lessThan(sight, startDay, months) ? 'yes' : 'no', [start])
  if (reachedDay !== undefined && !lessThan(sight, reachedDay, months)) return ofFacts('no', [reached])
  return ofFacts('open', [start])
}

const inMaintenance: Answering = (sight) => {
  const phase = course(sight, 'phase')
  const reached = course(sight, 'maintenanceReachedOn')
  if (phase.value === 'maintenance') return ofFacts('yes', [phase])
  if (dayAt(sight, reached.value) !== undefined) return ofFacts('yes', [reached])
  return ofFacts(phase.value === 'build-up' ? 'no' : 'open', [phase])
}

const maintainedLessThan: Answering = (sight, months) => {
  const reached = course(sight, 'maintenanceReachedOn')
  const reachedDay = dayAt(sight, reached.value)
  const phase = course(sight, 'phase')
  if (phase.value === 'build-up') return ofFacts('yes', [phase])
  // Maintenance cannot be older than the treatment.
  const start = course(sight, 'startedOn')
  const startDay = dayAt(sight, start.value)
  if (startDay !== undefined && lessThan(sight, startDay, months)) return ofFacts('yes', [start])
  if (reachedDay === undefined) return ofFacts('open', [reached])
  return ofFacts(lessThan(sight, reachedDay, months) ? 'yes' : 'no', [reached])
}

/** The newest evaluation that is recorded; the day on which it falls due still counts as in time. */
const evaluatedWithin: Answering = (sight, months) => {
  const last = course(sight, 'lastEvaluationOn')
  const list = course(sight, 'evaluations').value
  const listed: readonly Fact[] = Array.isArray(list)
    ? list.map((_, index) => factAt(sight, `course/evaluations/${index}/on`))
    : []
  const facts = [last, ...listed].filter(({ value }) => dayAt(sight, value) !== undefined)
  const isRecent = (fact: Fact) => {
    const day = dayAt(sight, fact.value)
    return day !== undefined && addMonths(day, months) >= sight.day
  }
  const recent = facts.find(isRecent)
  if (recent !== undefined) return ofFacts('yes', [recent])
  const start = course(sight, 'startedOn')
  const startDay = dayAt(sight, start.value)
  if (startDay !== undefined && lessThan(sight, startDay, months)) return ofFacts('yes', [start])
  return facts.length > 0 ? ofFacts('no', facts) : ofFacts('open', [last])
}

/** Any one kind will do (the text can be read so that all three are wanted); none is only what was looked for. */
const someBenefit: Answering = (sight) => {
  const facts = ['fewerSymptoms', 'moreTolerance', 'lessMedication'].map((name) => course(sight, `benefit/${name}`))
  const shown = facts.find(({ value }) => value === true)
  if (shown !== undefined) return ofFacts('yes', [shown])
  return ofFacts(facts.every(({ value }) => value === false) ? 'no' : 'open', facts)
}

const conservativeTreatmentFailed: Answering = (sight) => {
  const outcome = course(sight, 'pharmacotherapyOutcome')
  const avoidance = course(sight, 'avoidance')
  const days = course(sight, 'pharmacotherapyTrialDays')
  const facts = [outcome, avoidance]
  switch (outcome.value) {
    case 'failed':
    case 'intolerable':
      return ofFacts('yes', [outcome])
    case 'effective':
      return ofFacts('no', [outcome])
    case undefined:
      return days.value === 0 && avoidance.value === 'not-tried'
        ? ofFacts('no', [days, avoidance])
        : ofFacts('open', facts)
    default:
      return ofFacts(avoidance.value === 'not-tried' ? 'no' : 'open', facts)
  }
}

const inhalantIndications = [
  'allergic-rhinitis',
  'allergic-conjunctivitis',
  'allergic-asthma',
  'atopic-dermatitis-mite',
]

const notInhalant: Answering = (sight) => {
  const indication = course(sight, 'indication')
  const agent = factAt(sight, 'encounter/rapidDesensitization/agent')
  const other = [indication, agent].find(({ value }) =>
    ['stinging-insect', 'drug', 'venom', 'food'].includes(`${value}`),
  )
  if (other !== undefined) return ofFacts('yes', [other])
  const isInhalant = agent.value === 'inhalant' || inhalantIndications.includes(`${indication.value}`)
  return ofFacts(isInhalant ? 'no' : 'open', [indication, agent])
}

/** Going on with treatment that was begun before is another question, and one that stays open. */
const notBegunInPregnancy: Answering = (sight) => {
  const pregnant = course(sight, 'pregnant')
  if (pregnant.value === false) return ofFacts('yes', [pregnant])
  if (pregnant.value !== true) return ofFacts('open', [pregnant])
  const maintenance = inMaintenance(sight, 0)
  if (maintenance.answer !== 'yes') return ofFacts('no', [pregnant])
  return { answer: 'open', used: ['/course/pregnant', ...maintenance.used], missing: ['/course/startedOn'] }
}

const intradermalAfterNegative: Answering = (sight) => {
  const tests = factAt(sight, 'encounter/skinTests')
  const list: readonly unknown[] = Array.isArray(tests.value) ? tests.value : []
  const results = list.flatMap((_, index) =>
    factAt(sight, `encounter/skinTests/${index}/method`).value === 'percutaneous'
      ? [factAt(sight, `encounter/skinTests/${index}/result`)]
      : [],
  )
  const negative = results.find(({ value }) => value === 'negative')
  if (negative !== undefined) return ofFacts('yes', [negative])
  const isPositive = results.length > 0 && results.every(({ value }) => value === 'positive')
  return ofFacts(isPositive ? 'no' : 'open', isPositive ? results : [...results, tests])
}

/** Days without an injection that need no reason: one a week, and as many days of grace as a holiday takes. */
const weeklyWithGrace = 10

const acceptedReasons = ['hospitalization', 'illness', 'acute-asthma', 'reaction', 'supply-interruption', 'pregnancy']

const buildUpGapsExplained: Answering = (sight) => {
  const gaps = course(sight, 'gaps').value
  const list: readonly unknown[] = Array.isArray(gaps) ? gaps : []
  const reached = dayAt(sight, course(sight, 'maintenanceReachedOn').value)
  const answers: Judgement[] = list.map((_, index) => {
    const [from, to, reason] = ['from', 'to', 'reason'].map((name) => course(sight, `gaps/${index}/${name}`))
    const first = typeof from?.value === 'string' ? parseDay(from.value) : undefined
    const last = typeof to?.value === 'string' ? parseDay(to.value) : undefined
    const facts = [from, to, reason].filter((fact) => fact !== undefined)
    if (acceptedReasons.includes(`${reason?.value}`)) return ofFacts('yes', facts)
    if (first === undefined || last === undefined) return ofFacts('open', facts)
    if (last - first <= weeklyWithGrace || (reached !== undefined && first >= reached)) return ofFacts('yes', facts)
    return ofFacts(isRecorded(reason?.value) ? 'no' : 'open', facts)
  })
  const worst = (['no', 'open'] as const).find((answer) => answers.some((each) => each.answer === answer)) ?? 'yes'
  const telling = answers.filter((each) => each.answer === worst)
  return {
    answer: answers.length === 0 ? 'open' : worst,
    used: telling.flatMap((each) => each.used),
    missing: telling.flatMap((each) => each.missing),
  }
}

const answers: Readonly<Record<CourseQuestion, Answering>> = {
  'treated-less-than': treatedLessThan,
  'maintained-less-than': maintainedLessThan,
  'evaluated-within': evaluatedWithin,
  'in-maintenance': inMaintenance,
  'some-benefit': someBenefit,
  'conservative-treatment-failed': conservativeTreatmentFailed,
  'not-inhalant': notInhalant,
  'not-begun-in-pregnancy': notBegunInPregnancy,
  'intradermal-after-negative': intradermalAfterNegative,
  'build-up-gaps-explained': buildUpGapsExplained,
}

/** Answers a question about the course. `months` is the length of time that it asks for, where it asks for one. */
export function answerOf(question: CourseQuestion, sight: Sight, months = 0): Judgement {
  return answers[question](sight, months)
}
