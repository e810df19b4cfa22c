/** Words of a question and of a page, brought to one form: lower case, singular, without what says nothing. */

const stopWords: ReadonlySet<string> = new Set(
  [
    'a an the of for to in on at by with and or is are it',
    'its my me do does how what which code codes plus from when after can you',
    'i was were what’s need give given want we our cpt hcpcs billing bill procedure',
  ].flatMap((line) => line.split(' ')),
)

const numbers: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  ii: '2',
  iii: '3',
}

/** Words that people use for one another, each by the one that the pages use. */
export const sameWords: Readonly<Record<string, string>> = {
  injection: 'shot',
  inject: 'shot',
  jab: 'shot',
  scit: 'shot',
  immunotherapy: 'shot',
  hymenoptera: 'venom',
  pricking: 'prick',
  scratch: 'prick',
  percutaneous: 'prick',
  puncture: 'prick',
  multidose: 'multi',
  multiple: 'multi',
  additional: 'further',
  extra: 'further',
  each: 'further',
  adrenaline: 'epinephrine',
  pcn: 'penicillin',
  established: 'known',
  intracutaneous: 'intradermal',
  serum: 'extract',
  antigen: 'extract',
  mixing: 'mix',
  intravenous: 'iv',
  desensitisation: 'desensitization',
  medication: 'drug',
  medicine: 'drug',
  chemotherapy: 'chemo',
  consult: 'consultation',
  preparation: 'prepare',
  prep: 'prepare',
  making: 'make',
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')) return word.slice(0, -1)
  return word
}

function stem(word: string): string {
  const one = singular(word)
  if (one.length > 6 && one.endsWith('ing') && one !== 'spring') return one.slice(0, -3)
  return one
}

/** The form under which a word is held. */
export function wordForm(word: string): string {
  const plain = singular(word)
  const known = numbers[word] ?? sameWords[word] ?? sameWords[plain]
  return known ?? stem(plain)
}

/** Words of a text in order, without those that say nothing. */
export function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).flatMap((word) => (stopWords.has(word) ? [] : [wordForm(word)]))
}

/** Letters to change, up to `most`; more than that is told as `most + 1`. Swapped neighbours are one change. */
export function distanceWithin(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column += 1) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + changed)
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isSwapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = last
    last = current
  }
  return last[b.length] ?? 0
}
