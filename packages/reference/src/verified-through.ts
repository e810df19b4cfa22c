/** Days to which values were checked. */

/** Policies of payers, contractor texts and the coding press: the day on which the research for them was closed. */
export const researchClosed = '2026-11-21'

/** Tables of CMS: last day of the last release that was compared. */
export const cmsTablesThrough = '2026-06-30'
