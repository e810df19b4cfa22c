/** Common advice that is wrong or out of date: what is said, by whom, what holds, since when, and what shows it. */
import { edits } from '@aliquot/edits/registry.generated'
import { dayOf, type IsoDate } from '@aliquot/engine/calendar-date'
import type { Catalogue } from '@aliquot/engine/policy/catalogue'
import { type Myth, type MythProof, myths, statementOf } from '@aliquot/reference/myths'
import type { Statement } from '@aliquot/reference/statements'
import type { CitedSource } from './cited-source.ts'
import { explainStatement } from './explain-statement.ts'
import { statedValue } from './stated-value.ts'

export interface MythExplanation {
  readonly id: string
  readonly notes: readonly string[]
  readonly said: string
  readonly saidBy: string
  readonly verdict: Statement['verdict']
  /** What holds instead. */
  readonly holds: string
  /** First day on which it holds, or `undated`. */
  readonly since: string
  readonly codes: readonly string[]
  readonly proofs: readonly ProofExplanation[]
  readonly cite: readonly CitedSource[]
}

export type ProofExplanation =
  | {
      readonly kind: 'case'
      readonly edit: string
      readonly title: string
      readonly case: string
      readonly state: 'found' | 'clean'
    }
  | {
      readonly kind: 'value'
      readonly payer: string
      readonly parameter: string
      readonly on: IsoDate
      readonly says: string
      readonly from?: string
    }
  | { readonly kind: 'reading'; readonly reason: string }

export function explainMyth(catalogue: Catalogue, myth: Myth): MythExplanation {
  const { id, notes, saidBy, statement, verdict, why, codes, cite } = explainStatement(statementOf(myth))
  return {
    id,
    notes,
    said: statement,
    saidBy: myth.saidBy ?? saidBy,
    verdict,
    holds: why,
    since: myth.since,
    codes,
    proofs: myth.proofs.map((proof) => explainProof(catalogue, proof)),
    cite,
  }
}

function explainProof(catalogue: Catalogue, proof: MythProof): ProofExplanation {
  if ('reading' in proof) return { kind: 'reading', reason: proof.reading }
  if ('edit' in proof) {
    const { edit, case: name, state } = proof
    return { kind: 'case', edit, title: edits.find(({ id }) => id === edit)?.title ?? '', case: name, state }
  }
  const { payer, contractor, parameter, on, codes } = proof
  const asked = codes === undefined ? undefined : new Set(codes)
  const { says, from } = statedValue(catalogue, payer, contractor, parameter, dayOf(on), asked)
  return { kind: 'value', payer, parameter, on, says, ...(from === undefined ? {} : { from }) }
}

/** Myths by the id of their statement, or by a number of the research notes, which may stand for several. */
export function mythsNamed(id: string): readonly Myth[] {
  const plain = id.trim().toLowerCase()
  return myths.filter((myth) => {
    return myth.statement === plain || statementOf(myth).notes.some((note) => note.toLowerCase() === plain)
  })
}

/** One clause for what shows it, such as `UNT003 finds it: "one more than the millilitres"`. */
export function proofInWords(proof: ProofExplanation): string {
  switch (proof.kind) {
    case 'case':
      return `${proof.edit} ${proof.state === 'found' ? 'finds' : 'passes'} the case "${proof.case}". ${proof.title}`
    case 'value': {
      const since = proof.from === undefined || proof.from === 'undated' ? '' : `, from ${proof.from}`
      return `${proof.payer} on ${proof.on}, ${proof.parameter}: ${proof.says}${since}`
    }
    case 'reading':
      return `No edit: ${proof.reason}.`
  }
}
