/** A policy over the recorded facts: its clauses in force, and what they come to. */
import { type Day, dayOf, type IsoDate } from '../calendar-date.ts'
import type { Confidence } from '../policy/parameter.ts'
import type { ValueStart } from '../policy/policy.ts'
import type { Clause, CoveragePolicy, CoverageSubject } from './clause.ts'
import { isRecorded, type Sight } from './facts.ts'
import { judgeTest } from './judge-test.ts'
import type { ClauseState, ClauseVerdict, CoverageAnswer, PolicyVerdict } from './verdict.ts'

interface Life {
  readonly from: ValueStart
  readonly through?: IsoDate | undefined
}

export function inForce({ from, through }: Life, day: Day): boolean {
  return (from === 'undated' || dayOf(from) <= day) && (through === undefined || day <= dayOf(through))
}

/** The subjects that the record asks about; the course too, unless it asks about a service of another kind alone. */
export function subjectsOf({ encounter, course }: Sight): readonly CoverageSubject[] {
  const special: CoverageSubject[] = []
  if ((encounter?.skinTests ?? []).length > 0) special.push('tests')
  if (encounter?.challenge !== undefined) special.push('challenge')
  if (encounter?.rapidDesensitization !== undefined) special.push('rapid-desensitization')
  if ((encounter?.vials ?? []).length > 0) special.push('antigens')
  const treatment = [course.indication, course.route, course.technique, course.product, course.phase, course.startedOn]
  const asksCourse = special.every((subject) => subject === 'antigens') || treatment.some(isRecorded)
  return asksCourse ? ['course', ...special] : special
}

/**
 * Judges one policy. `usual` are the clauses that stand in where only a fragment of the policy is known; `asked` the
 * subjects, where another policy leaves the question to this one.
 */
export function judgePolicy(
  policy: CoveragePolicy,
  sight: Sight,
  usual: readonly Clause[],
  asked: readonly CoverageSubject[] = askedOf(policy, sight),
): PolicyVerdict {
  const own = policy.clauses.filter((clause) => inForce(clause, sight.day) && asked.includes(clause.subject))
  const clauses = policy.fragment === true && asked.includes('course') ? [...own, ...leftOpen(own, usual)] : own
  const judgements = clauses.map((clause) => judgeClause(clause, sight))
  const verdicts = judgements.filter((each) => each !== undefined)
  const doNotApply = clauses.filter((_, index) => judgements[index] === undefined)
  const base = { policy, clauses: verdicts, doNotApply }
  if (!inForce(policy, sight.day)) {
    const reason = `${policy.title} is not known to be in force on the date: ${life(policy)}.`
    return { ...base, clauses: [], doNotApply: [], answer: 'undecided', confidence: undefined, restsOn: [], reason }
  }
  const { answer, restsOn, reason } = answerFrom(policy, verdicts, asked)
  const resting = verdicts.filter(({ clause }) => restsOn.includes(clause.id))
  return { ...base, answer, confidence: lowest(resting), restsOn, reason }
}

function life({ from, through }: CoveragePolicy): string {
  const start = from === 'undated' ? 'its start is not dated' : `it is known from ${from}`
  return through === undefined ? start : `${start} through ${through}`
}

function askedOf(policy: CoveragePolicy, sight: Sight): readonly CoverageSubject[] {
  const subjects = subjectsOf(sight).filter((subject) => policy.subjects.includes(subject))
  // A policy that says nothing of courses is asked about the tests, the challenge or the desensitization alone, and
  // the facts of the course support them; so is one whose own clauses are about these.
  const hasOwnCourse = policy.clauses.some((clause) => clause.subject === 'course')
  return subjects.length > 1 && !hasOwnCourse ? subjects.filter((subject) => subject !== 'course') : subjects
}

/** The usual clauses on topics that the policy does not speak of. */
function leftOpen(own: readonly Clause[], usual: readonly Clause[]): readonly Clause[] {
  const topics = new Set(own.map((clause) => clause.topic))
  return usual.filter((clause) => !topics.has(clause.topic))
}

/** `undefined` where the clause is about something that the record does not hold. */
export function judgeClause(clause: Clause, sight: Sight): ClauseVerdict | undefined {
  const guard = clause.when === undefined ? undefined : judgeTest(clause.when, sight)
  if (guard?.answer === 'no') return undefined
  const { answer, used, missing } = judgeTest(clause.test, sight)
  const isOpen = answer === 'no' && guard?.answer === 'open'
  const states = { yes: 'met', no: 'not-met', open: 'unknown' } as const
  return {
    clause,
    state: isOpen ? 'unknown' : states[answer],
    used: [...new Set([...used, ...(guard?.used ?? [])])],
    missing: isOpen ? guard.missing : missing,
  }
}

interface Drawn {
  readonly answer: CoverageAnswer
  readonly restsOn: readonly string[]
  readonly reason: string | undefined
}

const ids = (verdicts: readonly ClauseVerdict[]): readonly string[] => verdicts.map(({ clause }) => clause.id)

function answerFrom(
  policy: CoveragePolicy,
  verdicts: readonly ClauseVerdict[],
  asked: readonly CoverageSubject[],
): Drawn {
  const required = verdicts.filter(({ clause }) => clause.role === 'required')
  const inState = (state: ClauseState) => required.filter((each) => each.state === state)
  const failing = strongest(inState('not-met'))
  if (failing.length > 0) return { answer: 'not-covered', restsOn: ids(failing), reason: undefined }
  const open = [...inState('unknown'), ...inState('not-met')]
  if (open.length > 0) return { answer: 'undecided', restsOn: ids(open), reason: undefined }
  if (required.length === 0) {
    const about = asked.join(', ') || 'what is recorded'
    const reason = `${policy.title}, as far as it is held here, says nothing of ${about}.`
    return { answer: 'undecided', restsOn: [], reason }
  }
  if (policy.onlyExcludes === true) {
    const reason = `${policy.title} only excludes, and excludes nothing here.`
    return { answer: 'undecided', restsOn: ids(required), reason }
  }
  return { answer: 'covered', restsOn: ids(required), reason: undefined }
}

/**
 * One clause that is not met is enough, so the answer rests on those that are known best. What is unconfirmed (D)
 * never makes a course not covered.
 */
function strongest(failing: readonly ClauseVerdict[]): readonly ClauseVerdict[] {
  for (const confidence of ['A', 'B', 'C'] as const) {
    const known = failing.filter(({ clause }) => clause.confidence === confidence)
    if (known.length > 0) return known
  }
  return []
}

/** The lowest confidence of the clauses. */
export function lowest(verdicts: readonly ClauseVerdict[]): Confidence | undefined {
  const order = ['D', 'C', 'B', 'A'] as const
  return order.find((confidence) => verdicts.some(({ clause }) => clause.confidence === confidence))
}
