/** Every code of an allergy practice, by kind. */
import { codePages } from '@aliquot/reference/code-pages/code-pages'
import { codeEntry } from '@aliquot/reference/code-set'
import { categoryOf } from '@aliquot/reference/fee-schedule/category'
import type { ReactNode } from 'react'
import { addressOf } from '../route.ts'

export function CodeList(): ReactNode {
  const groups = new Map<string, string[]>()
  for (const { code } of codePages) {
    const category = codeEntry(code)?.family ?? categoryOf(code)
    groups.set(category, [...(groups.get(category) ?? []), code])
  }
  return (
    <>
      <h1>Codes of an allergy practice</h1>
      <p className="lead">
        {codePages.length} codes in plain words: what one unit is, what payers allow, what it is worth, and what it
        fails with. Search above finds them by the words people use, typing errors and all.
      </p>
      {[...groups].map(([category, codes]) => (
        <section key={category}>
          <h2 className="capital">{category.replaceAll('-', ' ')}</h2>
          <ul className="codes">
            {codes.map((code) => (
              <li key={code}>
                <a href={addressOf(['codes', code])}>
                  <b>{code}</b> {codeEntry(code)?.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
