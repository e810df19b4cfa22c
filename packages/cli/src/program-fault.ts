/** A fault of this program, met on one document: said in one line, so that the others are worked all the same. */

/** Where it broke, by file and line of the code; no word of the document, which may hold patient data. */
export function programFault(error: unknown): string {
  if (!(error instanceof Error)) return 'this program broke on it; please report that'
  const frames = (error.stack ?? '').split('\n').flatMap((line) => /([\w.-]+\.[jt]s:\d+)/.exec(line)?.[1] ?? [])
  const where = frames.length === 0 ? '' : ` at ${frames.slice(0, 2).join(', ')}`
  return `this program broke on it (${error.name}${where}); please report that, it is no fault of the file`
}
