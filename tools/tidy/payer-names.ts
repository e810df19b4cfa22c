// What a payer says is data. An edit, and the engine below it, works for any payer, so neither knows one by name.
import type { Node } from 'oxc-parser'
import { codeOf, isCases, isCode, isTest, type Problem, problemAt, type SourceFile } from './source-file.ts'

/** Known before any payer has a file. */
const always = ['aetna', 'anthem', 'bcbs', 'cigna', 'commercial', 'humana', 'medicaid', 'medicare', 'tricare', 'uhc']

/** A payer's id is the name of its file, or of its folder. */
function payerIds(files: readonly SourceFile[]): string[] {
  const named = files.flatMap(({ path }) => {
    const id = /^packages\/reference\/src\/payers\/([^/.]+)(\/.+|\.ts)$/.exec(path)?.[1]
    return id === undefined ? [] : [id]
  })
  return [...new Set([...always, ...named])]
}

/** `isMedicareLine` and `MEDICARE_CAP` hold the word medicare; `findings` does not hold the contractor ngs. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

function textOf(node: Node): string | undefined {
  if (node.type === 'Identifier' || node.type === 'PrivateIdentifier') return node.name
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  return node.type === 'TemplateElement' ? node.value.raw : undefined
}

/** A literal type is vocabulary, such as the lines of business; it cannot be compared with anything at run time. */
const vocabularyIn = (nodes: readonly Node[]): ReadonlySet<Node> =>
  new Set(nodes.flatMap((node) => (node.type === 'TSLiteralType' ? [node.literal] : [])))

function payerIn(text: string, ids: readonly string[]): string | undefined {
  const words = wordsOf(text)
  const spaced = ` ${words.join(' ')} `
  return ids.find((id) => spaced.includes(` ${id.replaceAll('-', ' ')} `) || words.includes(id.replaceAll('-', '')))
}

const isGeneric = ({ path }: SourceFile): boolean =>
  /^packages\/(edits|engine)\/src\//.test(path) && !isCases(path) && !isTest(path)

/**
 * No payer's name in the names or the strings of an edit or of the engine. Comments may give an example, and types may
 * list the vocabulary.
 */
export function checkPayerNames(files: readonly SourceFile[]): Problem[] {
  const ids = payerIds(files)
  return files
    .filter((file) => isCode(file) && isGeneric(file))
    .flatMap((file) => {
      const { nodes } = codeOf(file)
      const vocabulary = vocabularyIn(nodes)
      return nodes.flatMap((node) => {
        const payer = vocabulary.has(node) ? undefined : payerIn(textOf(node) ?? '', ids)
        return payer === undefined
          ? []
          : [
              problemAt(
                file,
                node.start,
                `'${payer}' is a payer: what it says is data in packages/reference/src/payers`,
              ),
            ]
      })
    })
}
