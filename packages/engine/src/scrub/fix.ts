/** Corrections that follow from the facts given: proposed beside a finding, never applied by the engine. */
import type { Family } from '../derive/coding.ts'

export type Fix =
  /** Units of a line, in thousandths. */
  | { readonly kind: 'units'; readonly line: number; readonly unitsThousandths: number }
  | { readonly kind: 'modifier'; readonly line: number; readonly modifier: string }
  | { readonly kind: 'drop-modifier'; readonly line: number; readonly modifier: string }
  | { readonly kind: 'remove'; readonly line: number }
  | { readonly kind: 'code'; readonly line: number; readonly code: string; readonly unitsThousandths: number }
  /** All lines of a kind of service become what the chart says. */
  | { readonly kind: 'as-charted'; readonly family: Family }
