/** Breaking text into lines between words. */

/** Lines of at most `width` characters; a word that is longer stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    if (line === '') line = word
    else if (line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** Further lines stand under the first word behind a lead of up to this many characters. */
const longestHang = 16

/** Text behind an indented lead such as `do: `; its further lines stand under its first word, if the lead is short. */
export function hanging(indent: number, lead: string, text: string, width: number): readonly string[] {
  const start = ' '.repeat(indent) + (lead === '' ? '' : `${lead} `)
  // A lead that leaves little room is text like the rest.
  if (start.length * 2 > width) {
    const [top = '', ...below] = wrap(`${lead} ${text}`, width - indent - 2)
    return [`${' '.repeat(indent)}${top}`, ...below.map((line) => ' '.repeat(indent + 2) + line)]
  }
  const hang = lead.length > longestHang ? indent + 2 : start.length
  const [first = '', ...others] = wrap(text, Math.max(20, width - start.length))
  // A long lead leaves less room on the first line than on the others, which are broken afresh.
  const rest = hang === start.length ? others : wrap(others.join(' '), Math.max(20, width - hang))
  return [`${start}${first}`.trimEnd(), ...rest.filter((line) => line !== '').map((line) => ' '.repeat(hang) + line)]
}
