/** JSON documents by pointer, and their equality. */

function member(parent: unknown, name: string): unknown {
  if (typeof parent !== 'object' || parent === null || (Array.isArray(parent) && name === 'length')) return undefined
  return Object.getOwnPropertyDescriptor(parent, name)?.value
}

/** The value at a JSON pointer (RFC 6901); `undefined` where the document has none. */
export function valueAt(document: unknown, pointer: string): unknown {
  const [root, ...names] = pointer.split('/').map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  return root === '' ? names.reduce<unknown>(member, document) : undefined
}

/** Equal as JSON: an absent member and an undefined one are the same. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const names = [...Object.keys(a), ...Object.keys(b)]
  return Array.isArray(a) === Array.isArray(b) && names.every((name) => sameJson(member(a, name), member(b, name)))
}
