/** All pages, and the one of a code. */
import { type PageText, type Specialty, specialties } from './page-text.ts'
import { shotAndExtractPages } from './shots-and-extract.ts'
import { testPages } from './tests-and-challenges.ts'
import { visitAndDrugPages } from './visits-and-drugs.ts'

export const codePages: readonly PageText[] = [...shotAndExtractPages, ...testPages, ...visitAndDrugPages]

const byCode: ReadonlyMap<string, PageText> = new Map(codePages.map((page) => [page.code, page]))

export function pageText(code: string): PageText | undefined {
  return byCode.get(code)
}

/** Codes that a specialty uses, in the order of the pages. */
export function codesOfSpecialty(specialty: Specialty): readonly string[] {
  return codePages.flatMap(({ code, usedBy }) => (usedBy.includes(specialty) ? [code] : []))
}

export function specialtyNamed(text: string): Specialty | undefined {
  const wanted = text.trim().toLowerCase()
  return (
    specialties.find((each) => each === wanted) ?? specialties.find((each) => each.includes(wanted) && wanted !== '')
  )
}
