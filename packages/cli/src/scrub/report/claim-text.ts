/** The text of one claim in each form of report: it can be made apart from the report that it goes into. */
import { Page } from '../../print/page.ts'
import type { ScrubbedClaim } from '../claim-file.ts'
import { reportClaim } from '../claim-report.ts'
import { claimRows } from './csv-rows.ts'

/** Which form, and what it depends on: plain data, so that it can be sent to a worker. */
export type ClaimForm =
  | { readonly form: 'json' | 'ndjson' | 'csv' }
  | {
      readonly form: 'text'
      readonly colour: boolean
      readonly columns: number
      /** No claims at all. */
      readonly quiet: boolean
      /** Lists undecided edits, and claims that have no others. */
      readonly undecided: boolean
    }

/** `''` for a claim that does not stand in the report. */
export type ClaimText = (file: string, claim: ScrubbedClaim) => string

export function claimTextOf(form: ClaimForm): ClaimText {
  switch (form.form) {
    case 'text':
      return textOf(form)
    case 'json':
      return (_file, claim) => `,\n${JSON.stringify(documentOf(claim))}`
    case 'ndjson':
      return (file, claim) => `${JSON.stringify({ file, ...documentOf(claim) })}\n`
    case 'csv':
      return claimRows
  }
}

function textOf({ colour, columns, quiet, undecided }: ClaimForm & { readonly form: 'text' }): ClaimText {
  let written: string[] = []
  const page = new Page({ colour, columns, out: (text) => written.push(text) })
  return (file, claim) => {
    const { outcome } = claim
    const isShown = outcome === 'found' || claim.form.length > 0 || (undecided && outcome === 'undecided')
    if (quiet || !isShown) return ''
    reportClaim(page, file, claim, { undecided })
    const text = written.join('')
    written = []
    return text
  }
}

function documentOf({ result, form, place, checkedThrough, chargeCents, offered, accepted, fixed }: ScrubbedClaim) {
  const changes = offered()
  return {
    ...result(),
    ...(changes.length === 0 ? {} : { changes }),
    ...(accepted === undefined ? {} : { accepted: { ...accepted, origins: undefined } }),
    ...(fixed.length === 0 ? {} : { fixed }),
    ...(form.length === 0 ? {} : { form }),
    place,
    ...(checkedThrough === undefined ? {} : { checkedThrough }),
    chargeCents,
  }
}
