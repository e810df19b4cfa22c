/** The course of treatment that coverage is judged on, as the contract writes it. */
import type { IsoDate } from '../calendar-date.ts'

/** What treatment did for the patient, as an evaluation recorded it. */
export interface Benefit {
  readonly fewerSymptoms?: boolean | undefined
  readonly moreTolerance?: boolean | undefined
  readonly lessMedication?: boolean | undefined
}

export interface Evaluation {
  readonly on?: IsoDate | undefined
  readonly by?: string | undefined
  readonly benefit?: Benefit | undefined
}

/** A stretch without injections, with the reason that the record gives. */
export interface TreatmentGap {
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  readonly reason?: string | undefined
}

/** A document of the record. `supports` names the facts of the course that it shows, such as `specificIgE`. */
export interface RecordDocument {
  readonly type?: string | undefined
  readonly on?: IsoDate | undefined
  readonly author?: string | undefined
  readonly page?: number | undefined
  readonly supports?: readonly string[] | undefined
}

/** One maintenance injection of one extract. `injectionMl` is needed where the unit is a dilution by weight. */
export interface MaintenanceDose {
  readonly extract?: string | undefined
  readonly amount?: number | undefined
  readonly unit?: string | undefined
  readonly injectionMl?: number | undefined
  /** The same injection stated in other units too. */
  readonly alsoAs?: readonly { readonly amount?: number | undefined; readonly unit?: string | undefined }[] | undefined
}

/** Who is trained to prescribe, and to help at once, where a payer asks. */
export interface Readiness {
  readonly prescriberTrainingDocumented?: boolean | undefined
  readonly siteEquipped?: boolean | undefined
  readonly supervisorNamed?: boolean | undefined
}

/** How somebody works for the physician whose service theirs belongs to. */
export interface IncidentTo {
  readonly licensed?: boolean | undefined
  readonly employedOrContracted?: boolean | undefined
  readonly integralToService?: boolean | undefined
  readonly directSupervision?: boolean | undefined
}

export interface Course {
  readonly indication?: string | undefined
  readonly route?:
    | 'subcutaneous'
    | 'sublingual'
    | 'oral'
    | 'epicutaneous'
    | 'intralymphatic'
    | 'intranasal'
    | 'intradermal-neutralization'
    | undefined
  readonly technique?:
    | 'conventional'
    | 'cluster'
    | 'rush'
    | 'rinkel'
    | 'endpoint-titration'
    | 'neutralization'
    | 'sublingual-provocative'
    | 'repository-emulsion'
    | 'very-low-dose'
    | 'submaximal'
    | undefined
  readonly product?: string | undefined
  readonly allergens?: readonly string[] | undefined
  readonly phase?: 'build-up' | 'maintenance' | undefined
  readonly specificIgE?: 'positive' | 'negative' | 'not-done' | undefined
  readonly clinicallyRelevant?: boolean | undefined
  readonly symptomsOnExposure?: boolean | undefined
  readonly lifeThreateningSymptoms?: boolean | undefined
  readonly avoidance?: 'tried' | 'unavoidable' | 'not-tried' | undefined
  readonly pharmacotherapyTrialDays?: number | undefined
  readonly pharmacotherapyOutcome?: 'failed' | 'intolerable' | 'patient-preference' | 'effective' | 'none' | undefined
  readonly adherenceDocumented?: boolean | undefined
  /** Asthma is under steady treatment, or there is none. */
  readonly asthmaStable?: boolean | undefined
  readonly decisionDocumented?: boolean | undefined
  readonly continuationDocumented?: boolean | undefined
  readonly pregnant?: boolean | undefined
  readonly priorAuthorization?: boolean | undefined
  readonly setting?: 'office' | 'home' | 'other-clinic' | 'hospital-outpatient' | undefined
  readonly observationMinutes?: number | undefined
  readonly startedOn?: IsoDate | undefined
  readonly maintenanceReachedOn?: IsoDate | undefined
  readonly lastEvaluationOn?: IsoDate | undefined
  readonly homeTrainingDocumented?: boolean | undefined
  readonly homeConsentDocumented?: boolean | undefined
  readonly benefit?: Benefit | undefined
  readonly evaluations?: readonly Evaluation[] | undefined
  readonly gaps?: readonly TreatmentGap[] | undefined
  readonly startConcentration?: string | undefined
  readonly targetConcentration?: string | undefined
  /** Why the target was not kept as the maintenance dose, in words. */
  readonly targetNotUsedReason?: string | undefined
  /** What the decision to treat weighed, such as `adherence` or `medication-need`. */
  readonly decisionFactors?: readonly string[] | undefined
  readonly injectionsPerWeek?: number | undefined
  readonly maintenanceIntervalDays?: number | undefined
  readonly maintenanceDose?: MaintenanceDose | undefined
  readonly documents?: readonly RecordDocument[] | undefined
  readonly readiness?: Readiness | undefined
  readonly incidentTo?: IncidentTo | undefined
}
