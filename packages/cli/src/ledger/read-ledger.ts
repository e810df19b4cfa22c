/** Everything a ledger is kept of, out of files: records and documents as JSON, claims as 837P, payments as 835. */
import type { Claim } from '@aliquot/engine/document/claim'
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Remittance } from '@aliquot/engine/remittance/remittance'
import { readClaims } from '@aliquot/x12/read-claims'
import { patientKeyOf } from '@aliquot/x12/remittance/patient-key'
import type { LedgerRecord } from 'aliquot/documents/ledger-schema'
import { readLedgerRecord } from 'aliquot/documents/read-document'
import type { PaidClaim } from 'aliquot/ledger/ledger-claims'
import type { LedgerSources, Placed } from 'aliquot/ledger/ledger-sources'
import { claimOf, encounterOf } from '../read/clinic-documents.ts'
import { type InputIssue, issueOfX12 } from '../read/input-issue.ts'
import { inputKind, notTextInWords } from '../read/input-kind.ts'
import { type JsonDocument, jsonDocuments } from '../read/json-documents.ts'
import { plainFault } from '../read/plain-fault.ts'
import { readBytes } from '../read/read-bytes.ts'
import { isRemittance } from '../read/remittance-kind.ts'
import { remittancesIn } from '../read/remittances.ts'
import type { PayerChoice } from '../scrub/payer-choice.ts'
import type { Surroundings } from '../surroundings.ts'

export interface ReadLedger {
  readonly sources: LedgerSources
  readonly issues: readonly InputIssue[]
}

/** Reads all files. The order in which they are named does not matter. */
export async function readLedger(
  paths: readonly string[],
  payers: PayerChoice,
  surroundings: Surroundings,
): Promise<ReadLedger> {
  const reader = new LedgerReader(payers)
  for (const path of paths) {
    const read = await readBytes(path, surroundings)
    if (read.ok) reader.read(read.bytes, read.file)
    else reader.issues.push(read.issue)
  }
  return { sources: reader.sources(), issues: reader.issues }
}

class LedgerReader {
  readonly issues: InputIssue[] = []
  readonly #payers: PayerChoice
  readonly #records: Placed<LedgerRecord>[] = []
  readonly #encounters: Placed<Encounter>[] = []
  readonly #claims: Placed<Claim>[] = []
  readonly #remittances: Remittance[] = []

  constructor(payers: PayerChoice) {
    this.#payers = payers
  }

  read(bytes: Uint8Array, file: string): void {
    const wanted = 'vial records, charts or claims as JSON, claims as 837P, or payments as 835 are wanted'
    switch (inputKind(bytes)) {
      case 'empty':
        this.issues.push({ file, message: `the file is empty: ${wanted}` })
        return
      case 'not-text':
        this.issues.push({ file, message: notTextInWords(bytes) })
        return
      case 'json':
        for (const document of jsonDocuments(bytes, file).documents) this.#readDocument(document, file)
        return
      case 'x12':
        if (isRemittance(bytes)) this.#readAnswers(bytes, file)
        else this.#read837(bytes, file)
    }
  }

  sources(): LedgerSources {
    const dayOf = ({ paidOn, producedOn }: Remittance) => paidOn ?? producedOn ?? ''
    const ordered = [...this.#remittances].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    const answers = ordered.flatMap((remittance): readonly PaidClaim[] => {
      const payer = this.#payerOf(remittance)
      return remittance.claims.map((claim) => ({ payer, claim }))
    })
    return { records: this.#records, encounters: this.#encounters, claims: this.#claims, answers }
  }

  #readDocument(document: JsonDocument, file: string): void {
    if (!document.ok) {
      this.issues.push(document.issue)
      return
    }
    const { value, place } = document
    const at = placeInWords(file, place)
    if (typeof value === 'object' && value !== null && 'kind' in value) this.#readRecord(document, file, at)
    else if (typeof value === 'object' && value !== null && 'lines' in value) {
      const claim = claimOf(document, file)
      if (claim.ok) this.#claims.push({ value: this.#payers.ofDocument(claim.value), place: at })
      else this.issues.push(...claim.issues)
    } else {
      const encounter = encounterOf(document, file, 'unknown')
      if (encounter.ok) this.#encounters.push({ value: encounter.value, place: at })
      else this.issues.push(...encounter.issues)
    }
  }

  #readRecord({ value, place }: JsonDocument & { readonly ok: true }, file: string, at: string): void {
    const read = readLedgerRecord(value)
    if (read.ok) {
      this.#records.push({ value: withMemberKey(read.value), place: at })
      return
    }
    for (const { path, message } of read.issues) {
      const pointer = `${place.pointer ?? ''}${path}`
      const line = place.line === undefined ? {} : { line: place.line }
      this.issues.push({ file, ...line, ...(pointer === '' ? {} : { pointer }), message: plainFault(message) })
    }
  }

  #read837(bytes: Uint8Array, file: string): void {
    const { payers } = { payers: this.#payers }
    const report = readClaims(bytes, { resolvePayer: payers.ofFile.bind(payers) }, (view, context) => {
      const place = `${file}, segment ${context.claimSegment()}`
      const payer = view.payer === '' ? context.payerId() : view.payer
      this.#claims.push({ value: { ...context.toClaim(), payer }, place })
    })
    this.issues.push(...report.issues.map((issue) => issueOfX12(issue, file)))
    if (report.claims === 0 && report.issues.length === 0)
      this.issues.push({ file, message: 'the file holds no claims' })
  }

  #readAnswers(bytes: Uint8Array, file: string): void {
    this.issues.push(...remittancesIn(bytes, file, (remittance) => this.#remittances.push(remittance)))
  }

  /** The policy that a payer of a remittance goes by, else its own name. */
  #payerOf({ payer: { id, name } }: Remittance): string {
    const found = id === undefined ? undefined : this.#payers.ofKnownId(id)
    return found ?? (name === '' ? (id ?? 'a payer without a name') : name)
  }
}

/** The member of claims in 837 files is a key: a vial whose member is given by a payer's number gets the same. */
function withMemberKey(record: LedgerRecord): LedgerRecord {
  if (record.kind !== 'vial' || record.insurance === undefined) return record
  const { payerId, memberId } = record.insurance
  return { ...record, member: patientKeyOf(payerId, memberId) ?? record.member }
}

function placeInWords(file: string, { line, pointer }: { readonly line?: number; readonly pointer?: string }): string {
  if (line !== undefined) return `${file}, line ${line}`
  return pointer === undefined ? file : `${file} (${pointer})`
}
