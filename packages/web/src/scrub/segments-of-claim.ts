/** The segments of one claim as they stand in its file, for people who read 837. */

/** A claim of 999 lines has fewer bytes than this. */
const mostBytes = 1 << 18
const headLength = 106

const outside: ReadonlySet<string> = new Set(['HL', 'SE', 'CLM'])

/** `byte` is the offset of the claim's first segment. Its end is where another claim, level or transaction begins. */
export async function segmentsOfClaim(file: File, byte: number): Promise<readonly string[]> {
  const head = new Uint8Array(await file.slice(0, 4 * headLength).arrayBuffer())
  const start = [...head].findIndex((_, at) => head[at] === 0x49 && head[at + 1] === 0x53 && head[at + 2] === 0x41)
  const [element, terminator] =
    start < 0
      ? ['*', '~']
      : [String.fromCharCode(head[start + 3] ?? 0x2a), String.fromCharCode(head[start + 105] ?? 0x7e)]
  const text = new TextDecoder('latin1').decode(await file.slice(byte, byte + mostBytes).arrayBuffer())
  const segments: string[] = []
  for (const raw of text.split(terminator)) {
    const segment = raw.trim()
    const tag = segment.split(element, 1)[0] ?? ''
    if (segments.length > 0 && outside.has(tag)) break
    if (segment !== '') segments.push(segment)
  }
  return segments
}
