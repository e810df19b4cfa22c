/**
 * The encounter: what was done for one patient on one date by one practice, as the contract writes it.
 *
 * An absent section (no `injections`) means that nothing of the kind was recorded. An absent field in a section that
 * is there means unknown: never "no", never zero. Readers have checked shapes, turned `null` into absent, and refused
 * volumes with more than three decimals and dates that do not exist.
 */
import type { IsoDate } from '../calendar-date.ts'
import type { Course } from './course.ts'

export type Supervision = 'direct' | 'virtual' | 'none' | 'general' | 'personal'
export type Performer = 'staff' | 'nurse-practitioner' | 'physician'

export interface Encounter {
  readonly id?: string | undefined
  readonly practice?: string | undefined
  readonly member?: string | undefined
  readonly dateOfService: IsoDate
  readonly payer: string
  readonly jurisdiction?: string | undefined
  readonly therapyYear?: number | undefined
  readonly placeOfService?: string | undefined
  readonly diagnoses?: readonly string[] | undefined
  readonly role?: 'prepares-and-injects' | 'prepares-only' | 'injects-only' | undefined
  readonly coverages?: readonly Coverage[] | undefined
  readonly authorization?: Authorization | undefined
  readonly injections?: readonly Injection[] | undefined
  readonly vials?: readonly Vial[] | undefined
  readonly skinTests?: readonly SkinTest[] | undefined
  readonly challenge?: Challenge | undefined
  readonly rapidDesensitization?: RapidDesensitization | undefined
  readonly evaluation?: Evaluation | undefined
  readonly drugs?: readonly Drug[] | undefined
  readonly unlistedService?: string | undefined
  readonly reactionTreatment?: ReactionTreatment | undefined
  readonly course?: Course | undefined
}

export interface Coverage {
  readonly order?: number | undefined
  readonly payer?: string | undefined
  readonly lineOfBusiness?: 'medicare-ffs' | 'medicare-advantage' | 'medicaid' | 'commercial' | undefined
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  readonly benefitYearStart?: string | undefined
}

export interface Authorization {
  readonly codes?: readonly string[] | undefined
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  readonly unitsApproved?: number | undefined
  readonly unitsUsed?: number | undefined
}

export type InjectedAntigen =
  | 'inhalant'
  | 'venom'
  | 'whole-body'
  | 'drug'
  | 'biologic'
  | 'checkpoint-inhibitor'
  | 'vaccine'

export interface Injection {
  readonly count?: number | undefined
  readonly antigen?: InjectedAntigen | undefined
  readonly venoms?: readonly string[] | undefined
  readonly source?: 'own' | 'outside' | undefined
  readonly givenBy?: 'practice' | 'patient' | 'caregiver' | 'other-practice' | undefined
  readonly performedBy?: Performer | undefined
  readonly supervision?: Supervision | undefined
  readonly vials?: readonly string[] | undefined
  readonly shots?: readonly Shot[] | undefined
  readonly intervalMinutes?: number | undefined
}

export interface Shot {
  readonly vial?: string | undefined
  readonly volumeMl?: number | undefined
  readonly givenAt?: string | undefined
  readonly observedUntil?: string | undefined
  readonly site?: string | undefined
  readonly reaction?: string | undefined
}

export interface Vial {
  readonly id?: string | undefined
  readonly preparedOn?: IsoDate | undefined
  readonly count?: number | undefined
  readonly container?: 'multi-dose' | 'single-dose' | 'treatment-board' | undefined
  readonly contents?: 'inhalant' | 'venom' | 'whole-body' | 'sublingual' | undefined
  readonly venoms?: readonly string[] | undefined
  readonly antigens?: readonly VialAntigen[] | undefined
  /** Millilitres. */
  readonly capacityMl?: number | undefined
  /** Millilitres. */
  readonly filledMl?: number | undefined
  /** Millilitres of one planned injection. */
  readonly aliquotMl?: number | undefined
  readonly plannedDoses?: number | undefined
  readonly dosesGiven?: number | undefined
  readonly purpose?: 'maintenance' | 'build-up' | 'step-down' | undefined
  readonly dilutedFrom?: string | undefined
  readonly dilution?: string | undefined
  readonly parentMlUsed?: number | undefined
  readonly parentBilled?: boolean | undefined
  readonly discardedMl?: number | undefined
  readonly replaces?: string | undefined
  readonly ingredients?: readonly Ingredient[] | undefined
  readonly beyondUseOn?: IsoDate | undefined
  readonly preparedBy?: Performer | 'outside-compounder' | undefined
  readonly supervision?: Supervision | undefined
  readonly physicianExaminedPatient?: boolean | undefined
  readonly injectedBy?: 'own' | 'other-practice' | 'patient' | undefined
  readonly splitReason?: string | undefined
  readonly catchUpFor?: CatchUp | undefined
  readonly supplyMonths?: number | undefined
}

export interface VialAntigen {
  readonly name?: string | undefined
  readonly group?: 'mold' | 'pollen' | 'mite' | 'animal' | 'insect' | undefined
}

export interface Ingredient {
  readonly extract?: string | undefined
  readonly strength?: number | undefined
  readonly unit?: string | undefined
  readonly volumeMl?: number | undefined
  readonly lot?: string | undefined
  readonly expiresOn?: IsoDate | undefined
}

export interface CatchUp {
  readonly venom?: string | undefined
  readonly shortfallDoses?: number | undefined
}

export type SkinTestMethod =
  | 'percutaneous'
  | 'intradermal'
  | 'intradermal-sequential'
  | 'intradermal-delayed'
  | 'percutaneous-intradermal-venom'
  | 'percutaneous-intradermal-drug'
  | 'patch'
  | 'photo-patch'
  | 'photo'
  | 'ophthalmic'
  | 'nasal'
  | 'bronchial'

export interface SkinTest {
  readonly method?: SkinTestMethod | undefined
  readonly antigen?: 'airborne' | 'venom' | 'drug' | 'food' | 'mixed' | undefined
  readonly count?: number | undefined
  readonly dilutionsPerAntigen?: number | undefined
  readonly names?: readonly string[] | undefined
  readonly result?: 'negative' | 'positive' | 'mixed' | undefined
  readonly retest?: 'none' | 'new-symptoms' | 'no-new-symptoms' | undefined
  readonly performedBy?: Performer | undefined
  readonly supervision?: Supervision | undefined
  readonly antigensDifferFromTherapy?: boolean | undefined
}

export interface Challenge {
  readonly kind?: 'ingestion' | 'provocation-neutralization' | undefined
  readonly minutes?: number | undefined
  readonly suspected?: string | undefined
}

export interface RapidDesensitization {
  readonly agent?: 'drug' | 'venom' | 'inhalant' | 'food' | undefined
  readonly essential?: boolean | undefined
  readonly minutes?: number | undefined
  /** What the monitoring record holds: the dose it began with, and each step with its time. */
  readonly startDose?: string | undefined
  readonly steps?: readonly DesensitizationStep[] | undefined
  /** The written report is in the record. */
  readonly reportWritten?: boolean | undefined
}

export interface DesensitizationStep {
  /** Time of day, `HH:MM`. */
  readonly at?: string | undefined
  readonly dose?: string | undefined
  readonly finding?: string | undefined
}

export interface Evaluation {
  readonly code?: string | undefined
  readonly separatelyIdentifiable?: boolean | undefined
  readonly reason?: string | undefined
}

export interface Drug {
  readonly name?: string | undefined
  readonly route?: string | undefined
  readonly mg?: number | undefined
  readonly wastedMg?: number | undefined
  readonly injections?: number | undefined
  readonly source?: 'practice' | 'specialty-pharmacy' | 'patient' | undefined
  readonly infusionMinutes?: number | undefined
}

export interface ReactionTreatment {
  readonly drug?: string | undefined
  readonly mg?: number | undefined
  readonly route?: 'intramuscular' | 'subcutaneous' | 'nebulizer' | undefined
  readonly physicianCare?: boolean | undefined
}
