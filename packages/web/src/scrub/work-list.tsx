/** The work list: of a hundred thousand rows, those that are in sight are in the page. */
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Sign, type SignName } from '../sign.tsx'
import { dollars } from '../words.ts'
import { sortedBy } from './list-view.ts'
import type { ClaimRow, Decided, ListView, SortKey } from './messages.ts'
import type { ScrubState } from './scrub-store.ts'

interface WorkListProps {
  readonly state: ScrubState
  readonly want: (indices: readonly number[]) => void
  readonly view: ListView
  readonly change: (view: ListView) => void
  readonly selected: number
  readonly select: (position: number) => void
  readonly open: (position: number) => void
}

/** Height of a row in pixels, as the styles have it. */
const rowHeight = 44
const beyond = 6
/** A browser draws no element higher than some 33 million pixels; this many rows fit. */
const mostRows = 700_000

const columns: readonly (readonly [SortKey, string, string])[] = [
  ['gravity', 'Verdict', 'verdict'],
  ['id', 'Claim', 'id'],
  ['payer', 'Payer', 'payer'],
  ['what', 'Gravest finding', 'what'],
  ['cents', 'At risk', 'cents'],
  ['open', 'Open', 'open'],
]

export function WorkList({ state, want, view, change, selected, select, open }: WorkListProps): ReactNode {
  const { order, rows, opened, decided } = state
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(600)
  const length = Math.min(order.length, mostRows)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => keepInSight(box.current, selected), [selected])
  const first = Math.max(0, Math.floor(top / rowHeight) - beyond)
  const last = Math.min(length, Math.ceil((top + height) / rowHeight) + beyond)
  const inSight = useMemo(() => [...order.subarray(first, last)], [order, first, last])
  useEffect(() => want(inSight), [want, inSight])
  const positions = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
  const byKey = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    select(Math.min(Math.max(0, step(selected, length)), Math.max(0, length - 1)))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of which only some rows are there is a grid that counts them
    <div
      ref={box}
      className="list"
      role="grid"
      aria-label="Claims"
      aria-rowcount={length + 1}
      tabIndex={0}
      aria-activedescendant={length > 0 ? `row-${selected}` : undefined}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
      onKeyDown={byKey}
    >
      <Head view={view} change={change} />
      {/* biome-ignore lint/a11y/useSemanticElements: it belongs to the grid above */}
      <div role="rowgroup" className="rows" style={{ height: length * rowHeight }}>
        {positions.map((position) => {
          const row = rows.get(order[position] ?? -1)
          if (row === undefined) return null
          return (
            <Row
              key={row.index}
              row={row}
              position={position}
              isSelected={position === selected}
              isOpen={row.index === opened?.index}
              decided={decided.get(row.index)}
              open={open}
            />
          )
        })}
      </div>
      {length === 0 && <p className="quiet none">No claim is like this. Show all, or change the words above.</p>}
    </div>
  )
}

const steps: Readonly<Record<string, (at: number, length: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 10,
  PageUp: (at) => at - 10,
  Home: () => 0,
  End: (_, length) => length - 1,
}

/** The head of the list covers its first row's height. */
function keepInSight(box: HTMLElement | null, position: number): void {
  if (box === null) return
  const start = position * rowHeight
  const room = box.clientHeight - 2 * rowHeight
  if (start < box.scrollTop) box.scrollTop = start
  else if (start > box.scrollTop + room) box.scrollTop = start - room
}

function Head({ view, change }: Pick<WorkListProps, 'view' | 'change'>): ReactNode {
  const [[sorted, isDown] = ['index', false]] = view.sort
  return (
    // biome-ignore lint/a11y/useSemanticElements: it belongs to the grid
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus
    <div role="row" aria-rowindex={1} className="row head">
      {columns.map(([key, title, name]) => (
        // biome-ignore lint/a11y/useSemanticElements: it belongs to the grid
        // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
        <div
          key={key}
          role="columnheader"
          className={name}
          aria-sort={key === sorted ? (isDown ? 'descending' : 'ascending') : 'none'}
        >
          <button type="button" onClick={() => change(sortedBy(view, key))}>
            {title}
            {key === sorted && <Sign of={isDown ? 'down' : 'up'} />}
          </button>
        </div>
      ))}
    </div>
  )
}

interface RowProps {
  readonly row: ClaimRow
  readonly position: number
  readonly isSelected: boolean
  readonly isOpen: boolean
  readonly decided: Decided | undefined
  readonly open: (position: number) => void
}

function Row({ row, position, isSelected, isOpen, decided, open }: RowProps): ReactNode {
  const [sign, word, kind] = verdictOf(row, decided)
  const cells: readonly (readonly [string, ReactNode])[] = [
    [
      'verdict',
      <span key="verdict" className={`badge ${kind}`}>
        <Sign of={sign} /> {word}
      </span>,
    ],
    ['id', row.id === '' ? 'no number' : row.id],
    ['payer', row.payer === '' ? 'not known' : row.payer],
    ['what', row.what],
    ['cents', row.cents === 0 ? '' : dollars(row.cents)],
    ['open', row.open === 0 ? '' : `${row.open}?`],
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: it belongs to the grid
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the page
    <div
      role="row"
      id={`row-${position}`}
      aria-rowindex={position + 2}
      aria-selected={isSelected}
      className={isOpen ? 'row item open' : 'row item'}
      style={{ transform: `translateY(${position * rowHeight}px)` }}
      onClick={() => open(position)}
    >
      {cells.map(([name, content]) => (
        // biome-ignore lint/a11y/useSemanticElements: it belongs to the grid
        // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus
        <div key={name} role="gridcell" className={name}>
          {content}
        </div>
      ))}
    </div>
  )
}

function verdictOf(
  { form, deny, records, info, outcome }: ClaimRow,
  decided: Decided | undefined,
): readonly [SignName, string, string] {
  if (decided?.kind === 'fix') return ['clean', 'corrected', 'clean']
  if (decided?.kind === 'release') return ['released', 'let go', 'info']
  if (form > 0) return ['form', 'form', 'deny']
  if (deny > 0) return ['deny', 'denied', 'deny']
  if (records > 0) return ['records', 'records', 'records']
  if (info > 0) return ['info', 'to know', 'info']
  return outcome === 'clean' ? ['clean', 'clean', 'clean'] : ['undecided', 'open', 'undecided']
}
