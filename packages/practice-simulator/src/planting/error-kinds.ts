/**
 * Every kind of error that can be planted. The list is made from the denial catalogue of the rules and from the life of
 * an office, not from any list of edits: a kind that no scrubber can see stays in and counts.
 */
import { drugErrors } from './drug-errors.ts'
import type { ErrorKind } from './error-kind.ts'
import { extractErrors } from './extract-errors.ts'
import { officeErrors } from './office-errors.ts'
import { shotErrors } from './shot-errors.ts'
import { venomErrors } from './venom-errors.ts'
import { visitErrors } from './visit-errors.ts'

export const errorKinds: readonly ErrorKind[] = [
  ...shotErrors,
  ...extractErrors,
  ...venomErrors,
  ...visitErrors,
  ...drugErrors,
  ...officeErrors,
]
