/** Days of the family of determinations of 2025, as far as they are known. */

/** The day that is named for the family; which contractor began on which day is not confirmed. */
export const familyFrom = '2025-10-26'

export const dayBeforeFamily = '2025-10-25'
