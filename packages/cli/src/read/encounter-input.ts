/** Encounters out of a file or standard input. */
import type { Encounter } from '@aliquot/engine/document/encounter'
import type { Surroundings } from '../surroundings.ts'
import { type ClinicDocument, encounterOf } from './clinic-documents.ts'
import { inputKind, notTextInWords } from './input-kind.ts'
import { type JsonShape, jsonDocuments } from './json-documents.ts'
import { readBytes } from './read-bytes.ts'

export interface EncounterInput {
  readonly file: string
  readonly shape: JsonShape
  readonly encounters: readonly ClinicDocument<Encounter>[]
}

/** Reads encounters. Where `payer` is given, it stands in for one that is not stated. */
export async function readEncounters(
  path: string,
  surroundings: Surroundings,
  payer?: string,
): Promise<EncounterInput> {
  const read = await readBytes(path, surroundings)
  const { file } = read
  const failed = (message: string): EncounterInput => ({
    file,
    shape: 'one',
    encounters: [{ ok: false, issues: [{ file, message }] }],
  })
  if (!read.ok) return { ...failed(''), encounters: [{ ok: false, issues: [read.issue] }] }
  switch (inputKind(read.bytes)) {
    case 'empty':
      return failed('the file is empty: an encounter as JSON is wanted')
    case 'x12':
      return failed('this is a file of claims (837): scrub it with `aliquot scrub FILE`')
    case 'not-text':
      return failed(notTextInWords(read.bytes))
    case 'json': {
      const { shape, documents } = jsonDocuments(read.bytes, file)
      return { file, shape, encounters: Array.from(documents, (each) => encounterOf(each, file, payer)) }
    }
  }
}
