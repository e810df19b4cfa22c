/** Lines of one code on one day with the same modifiers are one line of a claim. */
import type { Contribution, DraftLine, DraftQuestion } from './draft.ts'

/**
 * Joins lines of one kind of service that a claim would not tell apart. Shots are one line already, visits are never
 * joined, and a catch-up beside its regimen stays apart by its modifier.
 */
export function mergeLines(all: Contribution): Contribution {
  const merged: DraftLine[] = []
  const became = new Map<DraftLine, DraftLine>()
  for (const line of all.lines) {
    const same = merged.find((each) => isSame(each, line))
    if (same === undefined) {
      merged.push(line)
      continue
    }
    const joined = joinLines(same, line)
    merged[merged.indexOf(same)] = joined
    became.set(same, joined)
    became.set(line, joined)
  }
  return { ...all, lines: merged, questions: all.questions.map((question) => moved(question, became)) }
}

function isSame(a: DraftLine, b: DraftLine): boolean {
  return (
    a.family === b.family &&
    a.family !== 'visit' &&
    a.code === b.code &&
    a.day === b.day &&
    a.modifiers.length === b.modifiers.length &&
    a.modifiers.every((modifier) => b.modifiers.includes(modifier))
  )
}

function moved(question: DraftQuestion, became: ReadonlyMap<DraftLine, DraftLine>): DraftQuestion {
  let line = question.about
  if (line === undefined) return question
  for (let next = became.get(line); next !== undefined; next = became.get(next)) line = next
  return { ...question, about: line }
}

function joinLines(a: DraftLine, b: DraftLine): DraftLine {
  const offset = a.steps.append(b.steps)
  const units = a.units === null || b.units === null ? null : a.units + b.units
  const of = [a.unitsStep, b.unitsStep + offset]
  return {
    ...a,
    units,
    sections: [...new Set([...a.sections, ...b.sections])],
    codeStep: a.steps.apply('code-for', [a.codeStep, b.codeStep + offset], a.code, 'same'),
    unitsStep: a.steps.apply(units === null ? 'not-fixed' : 'sum', of, units),
    modifierSteps: a.modifiers.map((modifier, index) => {
      const other = b.modifierSteps[b.modifiers.indexOf(modifier)] ?? 0
      return a.steps.apply('modifier', [a.modifierSteps[index] ?? 0, other + offset], modifier, 'same')
    }),
  }
}
