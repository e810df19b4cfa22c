/**
 * The smallest set of changes that puts right what the facts given can put right: found by trying. A set is tried by
 * running all edits over the claim as it would be, so what is said of it is seen and not concluded.
 */
import type { Catalogue } from '../policy/catalogue.ts'
import { classOf, type ProposedChange, type RemainingFinding, type Trial } from './change.ts'
import { fillChanged } from './changed-view.ts'
import { ClaimView } from './claim-view.ts'
import type { FactsOf } from './correct.ts'
import type { AnyEdit, Remedy } from './edit.ts'
import type { FindingBuffer } from './finding-buffer.ts'
import type { Fix } from './fix.ts'
import { severityOfRecord } from './render.ts'
import { Scrubber, type ScrubberOptions } from './scrubber.ts'

/** Beyond this many changes not every set is tried: 2^8 sets take some milliseconds. */
const mostTriedInFull = 8

interface Candidate {
  readonly fix: Fix
  readonly id: string
  readonly proposedBy: string[]
  readonly remedies: Remedy[]
}

/** What the edits said of a claim: findings by edit and message, and questions by edit. */
interface Said {
  readonly findings: ReadonlyMap<string, readonly string[]>
  readonly questions: ReadonlyMap<string, number>
}

export class ChangeSearch {
  readonly #scrubber: Scrubber
  readonly #view = new ClaimView()

  constructor(catalogue: Catalogue, edits: readonly AnyEdit[], options: ScrubberOptions = {}) {
    this.#scrubber = new Scrubber(catalogue, edits, options)
  }

  /** Changes that the findings propose, in their order. The view and the records are those of the claim. */
  propose(view: ClaimView, records: FindingBuffer): readonly ProposedChange[] {
    const candidates = candidatesOf(view, records)
    if (candidates.length === 0) return []
    const before = saidIn(records)
    const tryAll = (fixes: readonly Fix[]) => this.#trial(view, before, fixes)
    const smallest = smallestSet(candidates, tryAll)
    return candidates.map((candidate) => {
      const { id, proposedBy, remedies, fix } = candidate
      const { gone, came } = tryAll([fix])
      return {
        id,
        proposedBy,
        class: classOf(remedies),
        fix,
        removes: gone,
        adds: came,
        isSmallest: smallest.has(candidate),
      }
    })
  }

  /** What happens to the findings of the claim when these changes are made together. */
  try(view: ClaimView, records: FindingBuffer, fixes: readonly Fix[]): Trial {
    return this.#trial(view, saidIn(records), fixes)
  }

  #trial(view: ClaimView, before: Said, fixes: readonly Fix[]): Trial {
    const factsOf: FactsOf = (day) => this.#scrubber.planFor(view.payer, view.contractor, day).facts
    fillChanged(this.#view, view, fixes, factsOf)
    if (this.#view.lines === 0) return { gone: [], came: [nothingLeft], left: [] }
    this.#scrubber.run(this.#view)
    const { buffer } = this.#scrubber
    const after = saidIn(buffer)
    const gone: string[] = []
    const came: string[] = []
    for (const key of new Set([...before.findings.keys(), ...after.findings.keys()])) {
      const was = before.findings.get(key) ?? []
      const is = after.findings.get(key) ?? []
      gone.push(...surplus(was, is))
      came.push(...surplus(is, was))
    }
    for (const edit of new Set(gone.map(editOf))) {
      // What cannot be decided any more was not put right.
      if ((after.questions.get(edit) ?? 0) > (before.questions.get(edit) ?? 0)) came.push(`${edit}?`)
    }
    return { gone: gone.sort(), came: came.sort(), left: leftIn(buffer) }
  }
}

/** Stands among what came where a claim would have no lines. */
export const nothingLeft = 'no line would be left'

const editOf = (finding: string) => finding.slice(0, finding.indexOf(':'))

/** Each change once, with all findings that propose it. */
function candidatesOf(view: ClaimView, records: FindingBuffer): readonly Candidate[] {
  const byFix = new Map<string, Candidate>()
  const ids = new Set<string>()
  const claim = view.source.claimId()
  for (let index = 0; index < records.length; index += 1) {
    const fix = records.isFound(index) ? records.fixOf(index) : undefined
    if (fix === undefined) continue
    const { edit, messages } = records.compiledOf(index)
    const finding = findingAt(records, index)
    const remedy = messages[records.whatOf(index)]?.remedy ?? 'needs-clinician'
    const key = JSON.stringify(fix)
    const known = byFix.get(key)
    if (known !== undefined) {
      if (!known.proposedBy.includes(finding)) known.proposedBy.push(finding)
      known.remedies.push(remedy)
      continue
    }
    const base = `${claim}:${edit.id}:${records.lineNumberOf(index)}`
    let id = base
    for (let number = 2; ids.has(id); number += 1) id = `${base}:${number}`
    ids.add(id)
    byFix.set(key, { fix, id, proposedBy: [finding], remedies: [remedy] })
  }
  return [...byFix.values()]
}

function findingAt(records: FindingBuffer, index: number): string {
  return `${records.compiledOf(index).edit.id}:${records.lineNumberOf(index)}`
}

function saidIn(records: FindingBuffer): Said {
  const findings = new Map<string, string[]>()
  const questions = new Map<string, number>()
  for (let index = 0; index < records.length; index += 1) {
    const { edit } = records.compiledOf(index)
    if (!records.isFound(index)) {
      questions.set(edit.id, (questions.get(edit.id) ?? 0) + 1)
      continue
    }
    const key = `${edit.id} ${records.whatOf(index)}`
    const known = findings.get(key)
    if (known === undefined) findings.set(key, [findingAt(records, index)])
    else known.push(findingAt(records, index))
  }
  return { findings, questions }
}

function leftIn(records: FindingBuffer): readonly RemainingFinding[] {
  const left: RemainingFinding[] = []
  for (let index = 0; index < records.length; index += 1) {
    if (!records.isFound(index)) continue
    left.push({ finding: findingAt(records, index), isHolding: severityOfRecord(records, index) !== 'info' })
  }
  return left
}

/**
 * As many of `some` as there are more of them than of `others`: first those that stand on lines where none of the
 * others does. A finding about a date stands on another line when the one it stood on is taken off, and is the same.
 */
function surplus(some: readonly string[], others: readonly string[]): readonly string[] {
  const more = some.length - others.length
  if (more <= 0) return []
  const left = [...others]
  const apart = some.filter((each) => {
    const at = left.indexOf(each)
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
  return apart.slice(0, more)
}

type TryFixes = (fixes: readonly Fix[]) => Trial

function smallestSet(candidates: readonly Candidate[], tryFixes: TryFixes): ReadonlySet<Candidate> {
  return candidates.length <= mostTriedInFull
    ? smallestOfAll(candidates, tryFixes)
    : smallestFound(candidates, tryFixes)
}

/** Every set is tried: the one that removes most findings and adds none, with the fewest changes, first in order. */
function smallestOfAll(candidates: readonly Candidate[], tryFixes: TryFixes): ReadonlySet<Candidate> {
  let best: readonly Candidate[] = []
  let removed = 0
  for (let bits = 1; bits < 1 << candidates.length; bits += 1) {
    const set = candidates.filter((_, index) => (bits & (1 << index)) !== 0)
    const { gone, came } = tryFixes(set.map(({ fix }) => fix))
    if (came.length > 0 || gone.length < removed) continue
    if (gone.length > removed || set.length < best.length) {
      best = set
      removed = gone.length
    }
  }
  return new Set(best)
}

/**
 * Of many changes: all, or where these add something, each in turn that removes more and adds none. Then those that are
 * not needed go. The tries are a few for each change, not for each set.
 */
function smallestFound(candidates: readonly Candidate[], tryFixes: TryFixes): ReadonlySet<Candidate> {
  const tried = (set: readonly Candidate[]) => {
    const { gone, came } = tryFixes(set.map(({ fix }) => fix))
    return came.length > 0 ? -1 : gone.length
  }
  let taken = candidates
  let removed = tried(candidates)
  if (removed < 0) {
    taken = []
    removed = 0
    for (const candidate of candidates) {
      const more = tried([...taken, candidate])
      if (more <= removed) continue
      taken = [...taken, candidate]
      removed = more
    }
  }
  for (const candidate of taken) {
    const without = taken.filter((each) => each !== candidate)
    if (without.length > 0 && tried(without) === removed) taken = without
  }
  return new Set(taken)
}
