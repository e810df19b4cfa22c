/** Fields of documents by path, for what is driven by a table of paths. */

export type Fields = { readonly [field: string]: unknown }

/** Fields that are being filled in. */
export interface OpenFields {
  [field: string]: unknown
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at a path; `undefined` if nothing does. */
export function valueAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, field) => (isFields(value) ? value[field] : undefined), document)
}

/** Sets what stands at a path, and makes the objects on the way to it. */
export function setAt(document: OpenFields, path: readonly string[], value: unknown): void {
  const [field, ...rest] = path
  if (field === undefined) return
  if (rest.length === 0) {
    document[field] = value
    return
  }
  const own = document[field]
  const inner: OpenFields = isFields(own) ? { ...own } : {}
  setAt(inner, rest, value)
  document[field] = inner
}

/** Fields that stand in a document and that no path names; those that are absent do not count. */
export function otherFields(document: object, known: ReadonlySet<string>): readonly string[] {
  return Object.entries(document).flatMap(([field, value]) => (value === undefined || known.has(field) ? [] : [field]))
}
