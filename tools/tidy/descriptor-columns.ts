// A table of procedure codes may not carry their descriptors: those belong to the American Medical Association. Phrases
// are told by their hashes elsewhere; this finds a whole column of them, whatever it says.
import type { Problem, SourceFile } from './source-file.ts'

const isTable = ({ path }: SourceFile): boolean => /\.(csv|tsv|txt)(\.gz)?$/.test(path)

const codeColumn = /^"?(hcpcs|cpt|procedure)([ _/]*(cpt|hcpcs))?([ _]*code)?"?$/i
const descriptorColumn = /^"?((long|medium|short|cpt|hcpcs|code)[ _]*)*desc(ription|riptor|r)?"?$/i

/** Headers of published tables stand within so many lines. */
const searched = 20

/** The line of the first filled cell under a descriptor's head, in a table that is keyed by procedure codes. */
function filledDescriptor({ text }: SourceFile): number | undefined {
  const lines = text.split(/\r?\n/)
  for (const [at, line] of lines.slice(0, searched).entries()) {
    const heads = line.split(/[,\t;|]/).map((each) => each.trim())
    const column = heads.findIndex((each) => descriptorColumn.test(each))
    if (column === -1 || !heads.some((each) => codeColumn.test(each))) continue
    const filled = lines.slice(at + 1).findIndex((row) => {
      const cells = row.split(/[,\t;|]/)
      return /^"?[0-9A-Z]{5}"?$/.test(cells[0] ?? '') && /[A-Za-z]/.test(cells[column] ?? '')
    })
    if (filled !== -1) return at + 2 + filled
  }
  return undefined
}

export function checkDescriptorColumns(files: readonly SourceFile[]): Problem[] {
  return files.filter(isTable).flatMap((file) => {
    const line = filledDescriptor(file)
    const message = 'a descriptor stands beside a procedure code: empty the column, the words are not ours'
    return line === undefined ? [] : [{ path: file.path, line, message }]
  })
}
