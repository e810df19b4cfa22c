/** Numbers with their nouns, and lists, as people write them. */

/** `1 vial`, `2 vials`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

/** Codes of a list, shortened in the middle where there are many. */
export function codesInWords(codes: readonly string[], most = 8): string {
  if (codes.length <= most) return codes.join(', ')
  return `${codes.slice(0, most - 2).join(', ')} … ${codes.at(-1)} (${codes.length} codes)`
}
