/** Faults that only validating looks for: none of them keeps a claim from being read. */
import type { IssueCode } from '../issue-codes.ts'

const codes: readonly IssueCode[] = [
  'charges-unbalanced',
  'control-repeated',
  'date-invalid',
  'date-missing',
  'diagnosis-shape',
  'element-characters',
  'element-code',
  'element-missing',
  'element-too-long',
  'element-too-short',
  'loop-missing',
  'loop-repeated',
  'npi-check-digit',
  'pointer-missing',
  'pointer-to-nothing',
  'procedure-shape',
  'segment-missing',
  'segment-not-used',
  'segment-order',
  'segment-repeated',
  'time-invalid',
]

export const foundByValidation: ReadonlySet<IssueCode> = new Set(codes)
