/** Where a code stands among those of its category: a picture of the share below it, and the numbers. */
import type { Comparison, Standing } from 'aliquot/library/compare-code'
import type { ReactNode } from 'react'

const tenths = (share: number) => `${Math.floor(share / 10)}.${share % 10}%`

export function CodeComparison({ comparison }: { readonly comparison: Comparison | undefined }): ReactNode {
  if (comparison === undefined) return null
  const { category, release, priced, listed } = comparison
  return (
    <section>
      <h2>How it compares</h2>
      <p className="quiet">
        Among {category.replaceAll('-', ' ')} of the whole schedule, {release}
      </p>
      {priced !== undefined && <Rows among="codes paid by units" standing={priced} />}
      <Rows among="all codes listed" standing={listed} />
    </section>
  )
}

function Rows({
  among,
  standing: { of, work, total, withoutWork },
}: {
  readonly among: string
  readonly standing: Standing
}): ReactNode {
  const rows = [
    ['work RVU', work],
    ['total RVU', total],
  ] as const
  return (
    <div className="compared">
      {rows.map(([name, { below, percentileTenths }]) => (
        <p key={name}>
          <span className="bar-track" aria-hidden="true">
            <span className="bar-part allowed" style={{ width: `${percentileTenths / 10}%` }} />
          </span>
          {name} above {below} of {of} {among} ({tenths(percentileTenths)})
          {name === 'work RVU' && withoutWork > 0 && `; ${withoutWork} have no work RVU`}
        </p>
      ))}
    </div>
  )
}
