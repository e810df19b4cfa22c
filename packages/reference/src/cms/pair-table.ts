/** Procedure-to-procedure edits of the codes in scope: CMS practitioner table, 2024 third quarter. */
import { pairs2024q3 } from './pairs-2024q3.generated.ts'

export interface CodePair {
  readonly column1: string
  readonly column2: string
  /** Whether a modifier may open it: 0 never, 1 where the chart supports it, 9 withdrawn. */
  readonly indicator: '0' | '1' | '9'
}

export const pairRelease = 'NCCI practitioner table, 2024 third quarter'

const pairs: readonly CodePair[] = pairs2024q3.split(' ').map((text) => {
  const mark = text[10]
  return {
    column1: text.slice(0, 5),
    column2: text.slice(5, 10),
    indicator: mark === '0' ? '0' : mark === '1' ? '1' : '9',
  }
})

/** Pairs that hold a code, in either column. */
export function pairsWith(code: string): readonly CodePair[] {
  return pairs.filter(({ column1, column2 }) => column1 === code || column2 === code)
}
