/** Lines of a claim of which something else is found if the claim is of another day. */
import { dayOf, type IsoDate } from '@aliquot/engine/calendar-date'
import { codeText } from '@aliquot/engine/code-number'
import type { Claim } from '@aliquot/engine/document/claim'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { absent, type ClaimView } from '@aliquot/engine/scrub/claim-view'
import { fillFromClaim } from '@aliquot/engine/scrub/from-claim'
import { movedDocument, moveView } from '@aliquot/engine/scrub/move-claim'
import { ClaimScrubber } from 'aliquot/scrub-claim'

export interface LineFlip {
  readonly claim: string
  /** The line as the claim numbers it; 0 is the claim as a whole. */
  readonly line: number
  readonly code: string
  /** What edits say of it, as `ADM001 both`, and as `ADM003?` where one cannot decide. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What is said of the lines of a claim, by their index. */
type SaidOfLines = ReadonlyMap<number, ReadonlySet<string>>

export class LineFlips {
  readonly #catalogue: Catalogue
  readonly #scrubber: ClaimScrubber
  readonly #from: number
  readonly #to: number

  constructor(catalogue: Catalogue, from: IsoDate, to: IsoDate) {
    this.#catalogue = catalogue
    this.#scrubber = new ClaimScrubber(catalogue)
    this.#from = dayOf(from)
    this.#to = dayOf(to)
  }

  /** The claim that stands in the view, which has no chart. Afterwards it stands there as of the later day. */
  ofView(view: ClaimView): readonly LineFlip[] {
    const first = firstDay(view)
    if (first === undefined) return []
    moveView(view, this.#from - first)
    const before = this.#said(view)
    moveView(view, this.#to - this.#from)
    return flips(view, before, this.#said(view))
  }

  /** A claim document, with its chart and history. */
  ofDocument(view: ClaimView, claim: Claim): readonly LineFlip[] {
    fillFromClaim(view, claim, this.#catalogue)
    const first = firstDay(view)
    if (first === undefined) return []
    fillFromClaim(view, movedDocument(claim, this.#from - first), this.#catalogue)
    const before = this.#said(view)
    fillFromClaim(view, movedDocument(claim, this.#to - first), this.#catalogue)
    return flips(view, before, this.#said(view))
  }

  #said(view: ClaimView): SaidOfLines {
    this.#scrubber.judge(view)
    const { records } = this.#scrubber
    const said = new Map<number, Set<string>>()
    for (let index = 0; index < records.length; index += 1) {
      const { edit, messages } = records.compiledOf(index)
      const text = records.isFound(index) ? `${edit.id} ${messages[records.whatOf(index)]?.key ?? ''}` : `${edit.id}?`
      const line = records.lineOf(index)
      const known = said.get(line)
      if (known === undefined) said.set(line, new Set([text]))
      else known.add(text)
    }
    return said
  }
}

function firstDay(view: ClaimView): number | undefined {
  return view.days.find((day) => day !== absent)
}

const nothing: ReadonlySet<string> = new Set()

function flips(view: ClaimView, before: SaidOfLines, after: SaidOfLines): readonly LineFlip[] {
  const found: LineFlip[] = []
  for (let line = 0; line < view.lines; line += 1) {
    const was = [...(before.get(line) ?? nothing)].sort()
    const is = [...(after.get(line) ?? nothing)].sort()
    if (was.join() === is.join()) continue
    found.push({
      claim: view.source.claimId(),
      line: view.source.lineNumber(line),
      code: codeText(view.codeOf(line)),
      before: was,
      after: is,
    })
  }
  return found
}
