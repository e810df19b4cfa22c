/**
 * Coverage policies as data: a policy is clauses, a clause is a statement with its source, the evidence that it wants
 * and a test over the recorded facts.
 */
import type { IsoDate } from '../calendar-date.ts'
import type { DoseRanges } from '../dose/dose-range.ts'
import type { Confidence } from '../policy/parameter.ts'
import type { Cite, ValueStart } from '../policy/policy.ts'

/** Where a fact stands: in the course, in the encounter, or in the entry of a list that is being looked at. */
export type FactPath = `course/${string}` | `encounter/${string}` | `entry/${string}`

/** Lists of the record whose entries a test looks at one by one. */
export type ListPath = `course/${string}` | `encounter/${string}`

export type FactValue = string | number | boolean

/**
 * A test answers yes, no or open. A fact that is not recorded leaves open what depends on it, and never more: `all`,
 * `any` and `not` are the three-valued connectives of Kleene. So a fact that is taken away can turn yes or no into
 * open, and nothing else.
 */
export type ClauseTest =
  | { readonly all: readonly ClauseTest[] }
  | { readonly any: readonly ClauseTest[] }
  | { readonly not: ClauseTest }
  /** A value of the first list is yes, of the second no, any other open. Without a second list, any other is no. */
  | { readonly fact: FactPath; readonly allows: readonly FactValue[]; readonly bars?: readonly FactValue[] }
  /** No where the value is one of these, yes where it is another. */
  | { readonly fact: FactPath; readonly bars: readonly FactValue[] }
  | { readonly fact: FactPath; readonly atLeast: number }
  | { readonly fact: FactPath; readonly atMost: number }
  | { readonly recorded: FactPath }
  /** Yes where the test is shown to hold, else no: what would be an exception has to be recorded. */
  | { readonly shown: ClauseTest }
  /** Whether anything of the kind was recorded at all: never open, so for `when` alone. */
  | { readonly present: ListPath }
  /** Every entry of the list passes; open where there is none. */
  | { readonly every: ListPath; readonly passes: ClauseTest }
  /** The list of names holds none of the barred ones; with `only`, any name but those leaves it open. */
  | { readonly names: ListPath; readonly bars?: readonly string[]; readonly only?: readonly string[] }
  /** The entries that pass `where` add up to no more than the limit. */
  | { readonly sum: ListPath; readonly of: string; readonly where: ClauseTest; readonly atMost: number }
  | { readonly question: CourseQuestion; readonly months?: number }
  /** The recorded maintenance dose is not below the range of its extract, or else of its unit. */
  | { readonly doseWithin: DoseRanges }

/**
 * Questions that several facts answer together; each is worked out in `course-questions.ts`.
 */
export type CourseQuestion =
  /** Less than so many months have passed since treatment began. */
  | 'treated-less-than'
  /** Maintenance was reached less than so many months ago, or not yet. */
  | 'maintained-less-than'
  /** The last evaluation lies no more than so many months back, or the first one is not due. */
  | 'evaluated-within'
  | 'in-maintenance'
  /** At least one kind of benefit is recorded. */
  | 'some-benefit'
  /** Drugs or avoidance were tried and did not help, or could not be borne. */
  | 'conservative-treatment-failed'
  /** What is treated is no inhalant allergy. */
  | 'not-inhalant'
  /** Treatment was not begun in pregnancy. */
  | 'not-begun-in-pregnancy'
  /** Each intradermal test follows a negative percutaneous one. */
  | 'intradermal-after-negative'
  /** Each recorded gap of the build-up has one of the reasons that a payer accepts. */
  | 'build-up-gaps-explained'

/** `required` decides. `records` is asked for on review and decides nothing. `hint` was never more than a hint. */
export type ClauseRole = 'required' | 'records' | 'hint'

/** The question that a clause answers; a policy of its own answer does not need the usual one. */
export type ClauseTopic =
  | 'indication'
  | 'sensitization'
  | 'relevance'
  | 'avoidance'
  | 'earlier-treatment'
  | 'adherence'
  | 'asthma'
  | 'decision'
  | 'product'
  | 'technique'
  | 'route'
  | 'place'
  | 'observation'
  | 'build-up'
  | 'maintenance'
  | 'dose'
  | 'evaluation'
  | 'benefit'
  | 'duration'
  | 'pregnancy'
  | 'people'
  | 'supply'
  | 'administration'
  | 'tests'
  | 'challenge'
  | 'rapid-desensitization'
  | 'claim'

/** What is being judged. */
export type CoverageSubject = 'course' | 'antigens' | 'tests' | 'challenge' | 'rapid-desensitization'

export interface Clause {
  readonly id: string
  readonly topic: ClauseTopic
  readonly subject: CoverageSubject
  readonly role: ClauseRole
  /** What is met when the clause is met, in our words. */
  readonly statement: string
  readonly cite: readonly Cite[]
  readonly confidence: Confidence
  readonly from: ValueStart
  readonly through?: IsoDate | undefined
  /** The clause is about the record only where this is yes; where it is no, the clause does not apply. */
  readonly when?: ClauseTest | undefined
  readonly test: ClauseTest
  /** Kinds of documents of which one shows that the clause is met. */
  readonly evidence: readonly string[]
  /** Number of the ambiguity of the policy's text that the test settles, with how. */
  readonly ambiguity?: { readonly id: string; readonly treatment: string } | undefined
  /** What to do where the clause is not met. */
  readonly wayOn?: string | undefined
  readonly note?: string | undefined
  /** Capabilities of the documents that the project began with which the clause carries. */
  readonly carries?: readonly string[] | undefined
}

export interface CoveragePolicy {
  /** The document's own id where it has one, else the payer's. */
  readonly id: string
  readonly title: string
  readonly payer: string
  readonly from: ValueStart
  readonly through?: IsoDate | undefined
  /** From this day others are taken to stand in its place, though its end is not known: it is asked by name alone. */
  readonly replacedFrom?: IsoDate | undefined
  readonly note?: string | undefined
  /** `national` binds all contractors, a `contractor` document is of one of them, a `plan` of a private payer. */
  readonly rank: 'national' | 'contractor' | 'plan'
  /** Jurisdictions whose contractor wrote it, where that is known. */
  readonly jurisdictions?: readonly string[] | undefined
  readonly subjects: readonly CoverageSubject[]
  /** The document only excludes: that nothing in it excludes a course does not cover it. */
  readonly onlyExcludes?: boolean | undefined
  /** Where this is yes the course lies outside its scope, and the policy named is asked instead. */
  readonly outOfScope?: { readonly when: ClauseTest; readonly instead: string; readonly reason: string } | undefined
  /** Only some criteria are known: the usual ones stand in for the topics it leaves open, as unconfirmed. */
  readonly fragment?: boolean | undefined
  readonly clauses: readonly Clause[]
}
