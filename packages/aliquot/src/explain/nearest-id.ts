/** Ids that somebody may have meant: by what they contain, and by how few letters differ. */

/** Letters to insert, delete, replace or swap with the next to get from one text to the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      let least = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1)
      current.push(least)
    }
    before = last
    last = current
  }
  return last[b.length] ?? 0
}

/** At most `most` of `ids`, nearest first; none that has little in common with `wanted`. */
export function nearestIds(wanted: string, ids: readonly string[], most = 5): readonly string[] {
  const plain = wanted.trim().toLowerCase()
  if (plain === '') return []
  const allowed = Math.max(1, Math.floor(plain.length / 3))
  const scored = ids.flatMap((id) => {
    const other = id.toLowerCase()
    const distance = editDistance(plain, other)
    const holds = plain.length > 2 && (other.includes(plain) || (other.length > 2 && plain.includes(other)))
    if (!holds && distance > allowed) return []
    return [{ id, score: holds ? Math.min(distance, 1) : distance }]
  })
  return scored
    .sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id)
}
