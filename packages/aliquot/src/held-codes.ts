/** Codes of which something is held. On a line with any other code nothing was checked, so it is never called clean. */
import { codeText, packCode } from '@aliquot/engine/code-number'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import type { UndecidedEdit } from '@aliquot/engine/scrub/render'
import { codeSet } from '@aliquot/reference/code-set'

/** Codes of the code set, packed: what nearly every line is, found without making text. */
const inCodeSet: ReadonlySet<number> = new Set(codeSet.map(({ code }) => packCode(code)))

const none: readonly UndecidedEdit[] = []

export class HeldCodes {
  readonly #catalogue: Catalogue
  readonly #inTables = new Map<string, boolean>()

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue
  }

  /** A question for each line whose code nothing is held of. */
  questions(view: ClaimView): readonly UndecidedEdit[] {
    let questions: UndecidedEdit[] | undefined
    for (let line = 0; line < view.lines; line += 1) {
      if (inCodeSet.has(view.codeOf(line)) || this.#isInTables(view, line)) continue
      questions ??= []
      questions.push({
        edit: '',
        name: 'code-not-held',
        line: view.source.lineNumber(line),
        code: codeText(view.codeOf(line)),
        missing: 'what the code is: nothing is held of it, and nothing was checked on its line',
      })
    }
    return questions ?? none
  }

  /** Codes outside the code set may stand in a payer's tables, and are checked by them. */
  #isInTables(view: ClaimView, line: number): boolean {
    const day = view.dayOf(line)
    const code = codeText(view.codeOf(line))
    const key = `${code} ${view.payer} ${day}`
    const known = this.#inTables.get(key)
    if (known !== undefined) return known
    const found = this.#find(view, code, day)
    this.#inTables.set(key, found)
    return found
  }

  #find(view: ClaimView, code: string, day: number): boolean {
    if (view.policy === absent || day === absent) return false
    const limits = this.#catalogue.resolve(view.payer, view.contractor, 'limits.daily', day)
    if (limits.known && limits.value[code] !== undefined) return true
    const pairs = this.#catalogue.resolve(view.payer, view.contractor, 'same-day.pairs', day)
    return pairs.known && pairs.value.some(({ column1, column2 }) => column1.includes(code) || column2.includes(code))
  }
}
