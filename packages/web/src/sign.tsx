/** Signs that stand beside colours, drawn here: fonts do not all have them. */
import type { ReactNode } from 'react'

const shapes = {
  deny: 'M2 2h12v12H2z',
  form: 'M8 1l7 7-7 7-7-7z',
  records: 'M8 1l7 13H1z',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z',
  undecided: 'M4 5a4 4 0 1 1 5.2 3.800V10H7V7h1a1.8 1.8 0 1 0-1.8-2zM7 12h2.200v2.200H7z',
  clean: 'M2 8.500L4 6.500l2.5 2.500L12 3.500l2 2-7.5 7.500z',
  released: 'M1 7h8V3l6 5-6 5V9H1z',
  up: 'M8 3l6 8H2z',
  down: 'M8 13l6-8H2z',
  close: 'M3 1.500L8 6.500l5-5L14.5 3l-5 5 5 5-1.5 1.5-5-5-5 5L1.5 13l5-5-5-5z',
} as const

export type SignName = keyof typeof shapes

export function Sign({ of }: { readonly of: SignName }): ReactNode {
  return (
    <svg className="sign" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[of]} />
    </svg>
  )
}
