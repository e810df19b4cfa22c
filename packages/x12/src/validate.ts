/**
 * Validating claim files like the first three levels of SNIP, for the parts that are read: envelope, syntax, counts,
 * segments and elements that must be there, codes, and balances.
 */
import { type ReadOptions, type ReadReport, readClaims } from './read-claims.ts'

/** How a file is to be validated. */
export type ValidateOptions = Omit<ReadOptions, 'resolvePayer' | 'validate'>

/**
 * Everything that is wrong with the claim transactions of a file, in the order in which it is come upon. Transactions
 * of other kinds are said to be passed over. Never throws. For a file in chunks, give a `ClaimReader` the option
 * `validate`.
 */
export function validate(bytes: Uint8Array, options: ValidateOptions = {}): ReadReport {
  return readClaims(bytes, { ...options, resolvePayer: () => undefined, validate: true }, () => {})
}
