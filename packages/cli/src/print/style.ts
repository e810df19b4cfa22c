/** Emphasis on a terminal; plain text everywhere else. */
export type Emphasis = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan'

export type Style = (emphasis: Emphasis, text: string) => string

const codes: Readonly<Record<Emphasis, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  cyan: [36, 39],
}

export const plain: Style = (_emphasis, text) => text

export const coloured: Style = (emphasis, text) => {
  const [on, off] = codes[emphasis]
  return text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`
}
