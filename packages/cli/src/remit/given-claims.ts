/** The claims that answers are compared with, out of 837P files and claim JSON. */
import type { Claim } from '@aliquot/engine/document/claim'
import { readClaims } from '@aliquot/x12/read-claims'
import { claimOf } from '../read/clinic-documents.ts'
import type { InputIssue } from '../read/input-issue.ts'
import { inputKind, notTextInWords } from '../read/input-kind.ts'
import { jsonDocuments } from '../read/json-documents.ts'
import { readBytes } from '../read/read-bytes.ts'
import type { Surroundings } from '../surroundings.ts'

export interface GivenClaim {
  readonly file: string
  readonly claim: Claim
}

export interface GivenClaims {
  readonly claims: readonly GivenClaim[]
  readonly issues: readonly InputIssue[]
}

/** Reads the claims of several files. */
export async function readGivenClaims(paths: readonly string[], surroundings: Surroundings): Promise<GivenClaims> {
  const claims: GivenClaim[] = []
  const issues: InputIssue[] = []
  for (const path of paths) {
    const read = await readBytes(path, surroundings)
    const { file } = read
    const found = read.ok ? claimsIn(read.bytes, file) : { claims: [], issues: [read.issue] }
    claims.push(...found.claims.map((claim) => ({ file, claim })))
    issues.push(...found.issues)
  }
  return { claims, issues }
}

interface FoundClaims {
  readonly claims: readonly Claim[]
  readonly issues: readonly InputIssue[]
}

function claimsIn(bytes: Uint8Array, file: string): FoundClaims {
  const failed = (message: string): FoundClaims => ({ claims: [], issues: [{ file, message }] })
  switch (inputKind(bytes)) {
    case 'empty':
      return failed('the file is empty: an 837P file or claims as JSON are wanted')
    case 'not-text':
      return failed(notTextInWords(bytes))
    case 'x12':
      return claimsOf837(bytes, file)
    case 'json':
      return claimsOfJson(bytes, file)
  }
}

function claimsOf837(bytes: Uint8Array, file: string): FoundClaims {
  const claims: Claim[] = []
  const report = readClaims(bytes, { resolvePayer: () => undefined }, (_view, context) => {
    claims.push(context.toClaim())
  })
  const issues = report.issues.map(({ segment, claim, element, message }) => ({
    file,
    segment,
    ...(claim === null ? {} : { id: claim }),
    ...(element === '' ? {} : { element }),
    message,
  }))
  return { claims, issues }
}

function claimsOfJson(bytes: Uint8Array, file: string): FoundClaims {
  const claims: Claim[] = []
  const issues: InputIssue[] = []
  for (const document of jsonDocuments(bytes, file).documents) {
    const read = claimOf(document, file)
    if (read.ok) claims.push(read.value)
    else issues.push(...read.issues)
  }
  return { claims, issues }
}
