/**
 * What was found in claims as one line of JSON a finding, written from integer records to bytes: for files of many
 * claims. Nothing is put in words but what is asked for; an id leads to the words, with `aliquot explain`.
 *
 * A finding is one line of
 * `{"claim":"A48","edit":"ADM001","message":"both","line":2,"code":"95115",`
 * `"outcome":"found","severity":"deny","slots":{"day":"2026-08-27","several":"95117"}}`
 * with `line` as the claim numbers it, and in `slots` the values of the message by name: units and millilitres as
 * decimals, counts and minutes as whole numbers, codes, modifiers, places and days (`YYYY-MM-DD`) as strings.
 *
 * An undecided edit, where these are asked for, is one line of
 * `{"claim":"A48","edit":"ADM003","line":1,"code":"95117",`
 * `"outcome":"undecided","missing":"the chart of the day (encounter)"}`
 * whose `edit` is `""` where the payer of the claim, or the code of a line, is not held at all; `line` is 0 where it is
 * about the whole claim. Where a file is named, each line begins with `"file"`.
 */
import type { ClaimView } from '@aliquot/engine/scrub/claim-view'
import type { Slot } from '@aliquot/engine/scrub/edit'
import type { FindingBuffer } from '@aliquot/engine/scrub/finding-buffer'
import { severityOfRecord, type UndecidedEdit } from '@aliquot/engine/scrub/render'
import { JsonBytes, type WriteBytes } from './json-bytes.ts'
import type { ClaimScrubber } from './scrub-claim.ts'

export interface FindingsNdjsonOptions {
  /** Lists undecided edits too. */
  readonly undecided?: boolean | undefined
}

/** Writes what was found in one claim after the other; `flush` when all are through. */
export class FindingsNdjson {
  readonly #json: JsonBytes
  readonly #listsUndecided: boolean
  #file: string | undefined

  /** `write` takes whole lines, in ASCII. */
  constructor(write: WriteBytes, options: FindingsNdjsonOptions = {}) {
    this.#json = new JsonBytes(write)
    this.#listsUndecided = options.undecided === true
  }

  /** The claims that follow are of this file. */
  inFile(file: string | undefined): void {
    this.#file = file
  }

  /** Writes a line for each finding of the claim that `scrubber` judged last, which must still stand in the view. */
  add(view: ClaimView, scrubber: ClaimScrubber): void {
    const { records } = scrubber
    const isListed = this.#listsUndecided && scrubber.undecided > 0
    if (records.found === 0 && !isListed) return
    const claim = view.source.claimId()
    for (let index = 0; index < records.length; index += 1) {
      if (records.isFound(index)) this.#finding(claim, records, index)
      else if (isListed) this.#undecided(claim, records, index)
    }
    if (isListed) for (const question of scrubber.claimQuestions(view)) this.#question(claim, question)
  }

  /** Hands on what was not yet written. */
  flush(): void {
    this.#json.flush()
  }

  #begin(claim: string, edit: string): void {
    const json = this.#json
    if (this.#file === undefined) json.raw('{"claim":')
    else {
      json.raw('{"file":')
      json.string(this.#file)
      json.raw(',"claim":')
    }
    json.string(claim)
    json.raw(',"edit":')
    json.string(edit)
  }

  #finding(claim: string, records: FindingBuffer, index: number): void {
    const json = this.#json
    const { edit, messages } = records.compiledOf(index)
    const form = messages[records.whatOf(index)]
    this.#begin(claim, edit.id)
    json.raw(',"message":')
    json.string(form?.key ?? '')
    this.#place(records, index)
    json.raw(',"outcome":"found","severity":"')
    json.raw(severityOfRecord(records, index))
    json.raw('","slots":{')
    const slots = form?.slots ?? []
    for (let slot = 0; slot < slots.length; slot += 1) {
      if (slot > 0) json.raw(',')
      this.#slot(slots[slot], records.slotOf(index, slot))
    }
    json.raw('}}')
    json.endLine()
  }

  #undecided(claim: string, records: FindingBuffer, index: number): void {
    const json = this.#json
    this.#begin(claim, records.compiledOf(index).edit.id)
    this.#place(records, index)
    this.#missing(records.text(records.whatOf(index)))
    json.endLine()
  }

  #question(claim: string, { edit, line, code, missing }: UndecidedEdit): void {
    const json = this.#json
    this.#begin(claim, edit)
    json.raw(',"line":')
    json.whole(line)
    json.raw(',"code":')
    json.string(code)
    this.#missing(missing)
    json.endLine()
  }

  #place(records: FindingBuffer, index: number): void {
    const json = this.#json
    json.raw(',"line":')
    json.whole(records.lineNumberOf(index))
    json.raw(',"code":')
    json.code(records.codeOf(index))
  }

  #missing(text: string): void {
    this.#json.raw(',"outcome":"undecided","missing":')
    this.#json.string(text)
    this.#json.raw('}')
  }

  #slot(slot: Slot | undefined, value: number): void {
    if (slot === undefined) return
    const json = this.#json
    json.string(slot.name)
    json.raw(':')
    switch (slot.kind) {
      case 'units':
      case 'volume':
        json.thousandths(value)
        break
      case 'count':
      case 'minutes':
        json.whole(value)
        break
      case 'code':
        json.code(value)
        break
      case 'modifier':
        json.modifier(value)
        break
      case 'day':
        json.day(value)
        break
      case 'place':
        json.string(String(value).padStart(2, '0'))
        break
    }
  }
}
