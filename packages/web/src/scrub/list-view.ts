/** The view of the work list as it stands in the address, so that it can be kept as a bookmark. */
import type { ListView, SortKey } from './messages.ts'

const keys: readonly SortKey[] = ['index', 'id', 'payer', 'gravity', 'cents', 'what', 'open']
const kinds: readonly ListView['show'][] = ['all', 'deny', 'records', 'info', 'form', 'undecided', 'clean']

export const usualView: ListView = {
  sort: [
    ['gravity', true],
    ['cents', true],
  ],
  words: '',
  show: 'all',
}

const isOf = <T extends string>(all: readonly T[], text: string): text is T => all.some((each) => each === text)

/** Whatever an address holds, a view comes out: what it does not name is as usual. */
export function viewOf(query: URLSearchParams): ListView {
  const sort = (query.get('sort') ?? '').split(',').flatMap((part): (readonly [SortKey, boolean])[] => {
    const key = part.replace(/^-/, '')
    return isOf(keys, key) ? [[key, part.startsWith('-')]] : []
  })
  const show = query.get('show') ?? ''
  return {
    sort: sort.length === 0 ? usualView.sort : sort,
    words: query.get('words') ?? '',
    show: isOf(kinds, show) ? show : 'all',
  }
}

export function queryOf({ sort, words, show }: ListView): URLSearchParams {
  const query = new URLSearchParams()
  const text = sort.map(([key, isDown]) => `${isDown ? '-' : ''}${key}`).join(',')
  if (text !== '-gravity,-cents') query.set('sort', text)
  if (words !== '') query.set('words', words)
  if (show !== 'all') query.set('show', show)
  return query
}

/** A column that is asked for sorts first; asked for again, it turns. The one before it decides among the like. */
export function sortedBy(view: ListView, key: SortKey): ListView {
  const [first] = view.sort
  const isDown = first?.[0] === key ? !first[1] : key === 'cents' || key === 'gravity' || key === 'open'
  const others = view.sort.filter(([other]) => other !== key).slice(0, 2)
  return { ...view, sort: [[key, isDown], ...others] }
}
