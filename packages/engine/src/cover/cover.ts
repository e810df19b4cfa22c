/** A course against the coverage policies of a payer on a day. */
import type { Confidence } from '../policy/parameter.ts'
import type { Clause, CoveragePolicy } from './clause.ts'
import { type CoverageRequest, type Sight, sightOf } from './facts.ts'
import { inForce, judgePolicy, subjectsOf } from './judge-policy.ts'
import { judgeTest } from './judge-test.ts'
import type { CoverageAnswer, CoverageVerdict, PolicyVerdict } from './verdict.ts'

/** The policies to judge by, and the clauses that stand in where a policy is known in part. */
export interface CoverageCatalogue {
  readonly policies: readonly CoveragePolicy[]
  readonly usual: readonly Clause[]
  /** What is asked of payers that have stated nothing of their own: the usual clauses alone. */
  readonly usualPolicy: CoveragePolicy
}

/**
 * Judges a course. Where several contractors' documents could be the one that applies, all are judged, and their answer
 * stands only if it is the same.
 */
export function cover(catalogue: CoverageCatalogue, request: CoverageRequest): CoverageVerdict {
  const sight = sightOf(request)
  const chosen = choose(catalogue, request, sight)
  const judge = (policy: CoveragePolicy) => judgeInScope(catalogue, policy, sight)
  const binding = chosen.binding.map(judge)
  const alternatives = chosen.alternatives.map(judge)
  const drawn = combine(binding, alternatives)
  const policies = [...binding, ...alternatives]
  const { answer } = drawn
  const confidence = worst(drawn.resting)
  const isSure = confidence === 'A' || confidence === 'B'
  return {
    on: request.on,
    payer: request.payer,
    answer,
    confidence,
    denies: answer === 'not-covered' && isSure,
    asFarAsKnown: answer !== 'undecided' && !isSure,
    policies,
    reasons: [...chosen.reasons, ...drawn.reasons],
  }
}

interface Chosen {
  /** Each must cover, and any can refuse. */
  readonly binding: readonly CoveragePolicy[]
  /** One of these applies, and it is not known which. */
  readonly alternatives: readonly CoveragePolicy[]
  readonly reasons: readonly string[]
}

function choose(catalogue: CoverageCatalogue, request: CoverageRequest, sight: Sight): Chosen {
  const { policies } = catalogue
  if (request.policy !== undefined) {
    const named = policies.filter((policy) => policy.id === request.policy)
    const reasons = named.length === 0 ? [`No policy "${request.policy}" is held.`] : []
    const others = named.some((policy) => policy.onlyExcludes) ? automatic(catalogue, request, sight) : undefined
    return {
      binding: [...named, ...(others?.binding ?? []).filter((each) => !named.includes(each))],
      alternatives: others?.alternatives ?? [],
      reasons,
    }
  }
  return automatic(catalogue, request, sight)
}

function automatic({ policies, usualPolicy }: CoverageCatalogue, request: CoverageRequest, sight: Sight): Chosen {
  const asked = subjectsOf(sight)
  const own = policies.filter(
    (policy) =>
      policy.payer === request.payer &&
      inForce(policy, sight.day) &&
      (policy.replacedFrom === undefined || request.on < policy.replacedFrom) &&
      policy.subjects.some((subject) => asked.includes(subject)),
  )
  if (own.length === 0) {
    const reason =
      `No coverage policy of ${request.payer} is held for the date; ` +
      'what payers usually ask stands in, unconfirmed.'
    return { binding: [usualPolicy], alternatives: [], reasons: [reason] }
  }
  const national = own.filter(({ rank }) => rank !== 'contractor')
  const local = own.filter(({ rank }) => rank === 'contractor')
  const { jurisdiction } = request
  const mapped = local.filter(
    ({ jurisdictions }) => jurisdiction !== undefined && jurisdictions?.includes(jurisdiction),
  )
  if (mapped.length > 0) return { binding: [...national, ...mapped], alternatives: [], reasons: [] }
  const free = local.filter(({ jurisdictions }) => jurisdictions === undefined || jurisdiction === undefined)
  const whose = 'Which contractor’s determination applies is not known, so each that could is judged.'
  return { binding: national, alternatives: free, reasons: free.length > 0 ? [whose] : [] }
}

/** A course outside a document's scope is judged by the one that it leaves it to. */
function judgeInScope(catalogue: CoverageCatalogue, policy: CoveragePolicy, sight: Sight): PolicyVerdict {
  const { outOfScope } = policy
  const isOutside = outOfScope !== undefined && judgeTest(outOfScope.when, sight).answer === 'yes'
  const instead = isOutside ? catalogue.policies.find(({ id }) => id === outOfScope.instead) : undefined
  if (!isOutside || instead === undefined) return judgePolicy(policy, sight, catalogue.usual)
  const verdict = judgePolicy(instead, sight, catalogue.usual, instead.subjects)
  return {
    ...verdict,
    policy,
    reason: [outOfScope.reason, verdict.reason].filter((each) => each !== undefined).join(' '),
  }
}

interface Combined {
  readonly answer: CoverageAnswer
  readonly resting: readonly PolicyVerdict[]
  readonly reasons: readonly string[]
}

const reasonsOf = (verdicts: readonly PolicyVerdict[]): readonly string[] => [
  ...new Set(verdicts.flatMap(({ reason }) => reason ?? [])),
]

function combine(binding: readonly PolicyVerdict[], alternatives: readonly PolicyVerdict[]): Combined {
  const refusing = binding.filter((each) => each.answer === 'not-covered')
  if (refusing.length > 0) return { answer: 'not-covered', resting: best(refusing), reasons: reasonsOf(refusing) }
  // A document that only excludes, and one that is about another matter, leaves the answer to the others.
  const deciding = binding.filter((each) => !isSilent(each))
  const open = deciding.filter((each) => each.answer === 'undecided')
  const answers = new Set(alternatives.map((each) => each.answer))
  const reasons = reasonsOf([...binding, ...alternatives])
  if (alternatives.length > 0 && answers.size === 1) {
    const [only = 'undecided'] = answers
    if (only === 'not-covered') return { answer: only, resting: alternatives, reasons }
    if (only === 'covered' && open.length === 0) {
      return { answer: only, resting: [...deciding, ...alternatives], reasons }
    }
  }
  if (alternatives.length > 0) {
    const differing = answers.size > 1 ? ['The determinations that could apply do not agree.'] : []
    return { answer: 'undecided', resting: [], reasons: [...reasons, ...differing] }
  }
  if (open.length > 0 || deciding.length === 0) return { answer: 'undecided', resting: [], reasons }
  return { answer: 'covered', resting: deciding, reasons }
}

const isSilent = ({ policy, clauses, answer }: PolicyVerdict): boolean =>
  answer === 'undecided' && (policy.onlyExcludes === true || clauses.length === 0) && clauses.every(isMet)

const isMet = ({ state }: PolicyVerdict['clauses'][number]): boolean => state === 'met'

/** Any refusal is enough, so the best known is what counts. */
function best(refusing: readonly PolicyVerdict[]): readonly PolicyVerdict[] {
  const sure = refusing.filter(({ confidence }) => confidence === 'A' || confidence === 'B')
  return sure.length > 0 ? sure : refusing
}

function worst(verdicts: readonly PolicyVerdict[]): Confidence | undefined {
  return (['D', 'C', 'B', 'A'] as const).find((each) => verdicts.some(({ confidence }) => confidence === each))
}
