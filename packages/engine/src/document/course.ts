/** The course of treatment that coverage is judged on, as the contract writes it. */
import type { IsoDate } from '../calendar-date.ts'

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
    | 'repository-emulsion'
    | 'very-low-dose'
    | 'submaximal'
    | undefined
  readonly product?: string | undefined
  readonly allergens?: readonly string[] | undefined
  readonly phase?: 'build-up' | 'maintenance' | undefined
  readonly specificIgE?: 'positive' | 'negative' | 'not-done' | undefined
  readonly priorAuthorization?: boolean | undefined
  readonly setting?: 'office' | 'home' | 'other-clinic' | 'hospital-outpatient' | undefined
  readonly observationMinutes?: number | undefined
  readonly startedOn?: IsoDate | undefined
  readonly maintenanceReachedOn?: IsoDate | undefined
  readonly lastEvaluationOn?: IsoDate | undefined
  readonly homeTrainingDocumented?: boolean | undefined
}
