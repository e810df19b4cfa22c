/**
 * The parameters: every question that a payer, the code set or the law may answer differently, with the shape of its
 * answer. Values live in the policies of `reference` and in files that users load; no code names a payer.
 */
import type { SkinTestMethod, Supervision } from '../document/encounter.ts'

/** How sure a value is: A a CMS file, B text of the authority, C one secondary source, D unconfirmed. */
export type Confidence = 'A' | 'B' | 'C' | 'D'

/** How a payer counts one dose of extract from a multi-dose vial. */
export type DoseDefinition =
  | {
      readonly kind: 'aliquot'
      /** Volume of one dose in microlitres; whole doses are counted in each vial, then added up. */
      readonly aliquotMicrolitres: number
      /** Most doses that the payer counts from one vial, where it says so. */
      readonly perVialMax?: number | undefined
      /** A count above this from one vial is right but may be questioned. */
      readonly questionedAbove?: number | undefined
      /** Doses allowed where the record states no volume. */
      readonly whenUnstated?: number | undefined
    }
  | {
      /** One dose is one injection planned when the vial was prepared. */
      readonly kind: 'planned-injection'
      /** Doses allowed where the record states no number. */
      readonly whenUnstated?: number | undefined
    }
  | {
      /** One dose is all extract given at one session, from however many vials. */
      readonly kind: 'treatment-session'
    }

export interface ShotCodes {
  readonly one: string
  readonly several: string
}

export interface CompleteServiceCodes {
  /**
   * `never`: not valid for the payer. `not-beside-components`: valid, but each holds shot and extract.
   * `required`: the payer wants them in place of the components.
   */
  readonly use: 'never' | 'not-beside-components' | 'required'
  readonly one: string
  readonly several: string
  /** Codes for one, two, … venoms. */
  readonly venomByCount: readonly string[]
}

export interface ExtractCodes {
  readonly multiDose: string
  readonly treatmentBoard: string
  readonly singleDose: string
  readonly wholeBody: string
  /** Codes for one, two, … venoms in the regimen. */
  readonly venomByCount: readonly string[]
}

export interface TestCode {
  readonly method: SkinTestMethod
  /** The antigens for which the code is right; absent: any that no other row of the method names. */
  readonly antigens?: readonly string[] | undefined
  readonly code: string
  /** `count`: one unit a test. `session`: one unit a session however many. */
  readonly units: 'count' | 'session'
}

export interface TestCodes {
  readonly byMethod: readonly TestCode[]
  /** The code for photo tests that include patch tests of the same antigens. */
  readonly photoWithPatch: string
}

/** A code that counts time: the first unit from `fromMinutes`, further ones each `perMinutes`. */
export interface ChallengeCodes {
  readonly first: string
  readonly firstFromMinutes: number
  readonly firstSpanMinutes: number
  readonly further: string
  readonly furtherPerMinutes: number
  /** Minutes of a further span that must have passed before it counts. */
  readonly furtherFromMinutes: number
}

export interface DesensitizationCodes {
  readonly code: string
  readonly perMinutes: number
  /** Minutes of a begun hour that must have passed before it counts. */
  readonly partFromMinutes: number
}

export interface DesensitizationAgents {
  readonly accepted: readonly ('drug' | 'venom' | 'inhalant' | 'food')[]
  /** The agent must be one the patient cannot do without. */
  readonly essentialOnly: boolean
  /** The hourly code stands in place of the shots given in it. */
  readonly includesShots: boolean
}

export interface VisitRule {
  /** The modifier that a separately identifiable visit carries beside an allergy service. */
  readonly modifier: string
  /** Visit codes that the rule is about, as inclusive ranges of code text. */
  readonly visits: readonly CodeRange[]
  /** Services that include the ordinary contact of the day. */
  readonly beside: readonly CodeRange[]
  /** The visit code that needs no physician: never right for the shot itself. */
  readonly nurseVisit: string
}

export interface CodeRange {
  readonly from: string
  readonly to: string
}

export interface TestDayVisit {
  /** Visits by new patients with tests on the day. */
  readonly newPatient: 'paid' | 'denied'
  readonly establishedPatient: 'paid' | 'denied'
  /** Only a routine visit is refused; a separately identifiable one is paid. */
  readonly routineOnly: boolean
}

/** What a same-day pair needs before both codes are paid. */
export type PairOpening = 'other-allergens' | 'other-drug' | 'other-vials' | 'catch-up' | 'never'

export interface SameDayPair {
  /** Codes that are paid. */
  readonly column1: readonly string[]
  /** Codes that are denied beside them. */
  readonly column2: readonly string[]
  /** 0: no modifier separates them. 1: a modifier does, if the record earns it. */
  readonly indicator: 0 | 1
  readonly opensFor: PairOpening
  /** The payer applies the pair across providers. */
  readonly anyProvider: boolean
  /** Where it is weaker than that of the whole list. */
  readonly confidence?: Confidence | undefined
}

export interface DistinctServiceModifiers {
  /** The modifier that deriving writes. */
  readonly written: string
  /** The modifiers that a payer accepts. */
  readonly accepted: readonly string[]
}

export interface DailyLimit {
  readonly units: number
  /** CMS adjudication indicator: 1 a line, 2 absolute by date, 3 by date and appealable; absent: the payer's own. */
  readonly indicator?: 1 | 2 | 3 | undefined
}

export type CapWindow =
  /** Days back from the line, the line's own day included. */
  | { readonly kind: 'rolling-days'; readonly days: number }
  | { readonly kind: 'rolling-months'; readonly months: number }
  | { readonly kind: 'benefit-year' }
  /** Years counted from the start of immunotherapy. */
  | { readonly kind: 'therapy-year' }

export interface WindowCap {
  readonly code: string
  readonly units: number
  readonly window: CapWindow
  readonly phase: 'any' | 'first-year' | 'later-years'
  /** What opens the way beyond the cap. */
  readonly beyond: 'appeal' | 'prior-authorization'
  /**
   * The dose in which its units are counted: a number of one payer's doses is not the same number of another's.
   * `unpublished` where the payer does not say; absent for codes that do not count doses.
   */
  readonly dose?: DoseDefinition | 'unpublished' | undefined
  /** Where it is weaker than that of the whole list. */
  readonly confidence?: Confidence | undefined
}

export interface DrugRoute {
  /** `subcutaneous`, `intravenous`, `intramuscular`, … as the record writes it. */
  readonly route: string
  readonly first: string
  /** For infusions: the code for each further hour. */
  readonly furtherHour?: string | undefined
}

export interface DrugRouting {
  readonly name: string
  readonly class: 'biologic' | 'checkpoint-inhibitor'
  readonly code?: string | undefined
  /** Micrograms in one unit of the drug code. */
  readonly unitMicrograms?: number | undefined
}

export interface InjectionRouting {
  readonly class: 'drug' | 'biologic' | 'checkpoint-inhibitor' | 'vaccine'
  readonly routes: readonly DrugRoute[]
  /** For vaccines: the code for each further injection. */
  readonly furtherInjection?: string | undefined
}

export interface InfusionTime {
  /** Minutes that the first-hour code covers. */
  readonly firstMinutes: number
  /** Minutes of a further hour that must have passed before it counts. */
  readonly furtherFromMinutes: number
}

export interface ReactionCodes {
  readonly drugs: readonly {
    readonly drug: string
    readonly code: string
    readonly unitMicrograms: number
    readonly routes: readonly string[]
  }[]
  readonly injection: string
  readonly nebulizer: string
}

export interface DeletedCode {
  readonly code: string
  /** First day on which the code is no longer valid. */
  readonly from: string
  readonly replacedBy: readonly string[]
}

export interface ParameterValues {
  'shots.codes': ShotCodes
  'shots.exclusive': { readonly anyProvider: boolean }
  'shots.complete-service': CompleteServiceCodes
  'extract.codes': ExtractCodes
  'extract.dose': DoseDefinition
  /** Which dilutions count beside the concentrate. */
  'extract.dilutions': { readonly count: 'none' | 'build-up' | 'all' }
  /** What single-dose vials become that the preparer injects. */
  'extract.single-dose-injected-here': { readonly billedAs: 'multi-dose-doses' | 'single-dose-vials' }
  /** Who may prepare, and under whom. */
  'extract.preparer': {
    readonly unsupervised: readonly ('physician' | 'nurse-practitioner' | 'staff')[]
    readonly supervision: readonly Supervision[]
    readonly examinationRequired: boolean
  }
  'extract.supply-months': { readonly months: number }
  'extract.one-date': { readonly splittingForbidden: boolean }
  /** A second vial of a preparation needs its reason in the record. */
  'extract.second-vial': { readonly reasonRequired: boolean }
  /** Names of the organisms whose whole-body extract the whole-body code is for. */
  'extract.whole-body': { readonly organisms: readonly string[] }
  'venom.mixes': Readonly<Record<string, readonly string[]>>
  'tests.codes': TestCodes
  'tests.supervision': Readonly<Record<string, 'direct' | 'personal'>>
  'tests.repeat-years': { readonly years: number }
  'tests.strengths-per-antigen': { readonly code: string; readonly max: number }
  'challenge.codes': ChallengeCodes
  'desensitization.codes': DesensitizationCodes
  'desensitization.agents': DesensitizationAgents
  'visit.same-day': VisitRule
  'visit.test-day': TestDayVisit
  'visit.refused-with-modifier': { readonly codes: readonly string[] }
  /** Until when after the service a claim is taken, in months. */
  'filing.limit': { readonly months: number }
  /** Categories of diagnoses, their first three characters, for which allergy services are done. */
  'diagnoses.allergy': { readonly categories: readonly CodeRange[] }
  /** Visit codes of patients who are new to the practice, and of those who are not; others are for both. */
  'visit.patients': { readonly newPatient: readonly CodeRange[]; readonly established: readonly CodeRange[] }
  /** The code for a visit's complexity, the modifier of the visit that rules it out, and what makes up for that. */
  'visit.complexity-add-on': {
    readonly code: string
    readonly notWith: string
    readonly unlessBeside: readonly CodeRange[]
  }
  /** Minutes for which the patient must be watched after a kind of service. */
  'observation.minutes': readonly { readonly family: 'shots' | 'tests'; readonly minutes: number }[]
  'same-day.pairs': readonly SameDayPair[]
  'same-day.distinct-service': DistinctServiceModifiers
  'drugs.known': readonly DrugRouting[]
  'drugs.administration': readonly InjectionRouting[]
  'drugs.infusion-time': InfusionTime
  /** Modifiers that state waste of a single-dose container. */
  'drugs.waste-modifiers': { readonly none: string; readonly wasted: string } | { readonly unused: true }
  'reaction.codes': ReactionCodes
  'unlisted.code': { readonly code: string }
  'codes.deleted': readonly DeletedCode[]
  'codes.not-a-benefit': { readonly codes: readonly string[] }
  'limits.daily': Readonly<Record<string, DailyLimit>>
  'limits.window': readonly WindowCap[]
  'home.treatment': { readonly covered: boolean }
  'place.not-paid': { readonly codes: readonly string[]; readonly places: readonly string[] }
  'shots.supervision': { readonly supervision: readonly Supervision[] }
}

export type ParameterId = keyof ParameterValues

/**
 * Parameters that no policy ever inherits. What one payer calls a dose says nothing about another's, and a wrong
 * guess is paid for years later.
 */
export const neverInherited: ReadonlySet<ParameterId> = new Set<ParameterId>(['extract.dose', 'extract.dilutions'])
