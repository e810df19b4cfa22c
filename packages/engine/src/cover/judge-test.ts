/** Tests of clauses over recorded facts: yes, no, or open where a fact is missing. */
import type { ClauseTest, FactValue, ListPath } from './clause.ts'
import { answerOf } from './course-questions.ts'
import { type Answer, type Fact, factAt, isRecorded, type Judgement, judged, ofFacts, type Sight } from './facts.ts'
import { judgeDoseClause } from './judge-dose-clause.ts'

/** Judges a test. Never throws: what cannot be read is open. */
export function judgeTest(test: ClauseTest, sight: Sight): Judgement {
  if ('all' in test) return conjunction(test.all.map((each) => judgeTest(each, sight)))
  if ('any' in test) return disjunction(test.any.map((each) => judgeTest(each, sight)))
  if ('not' in test) return negated(judgeTest(test.not, sight))
  if ('shown' in test) return shown(judgeTest(test.shown, sight))
  if ('question' in test) return answerOf(test.question, sight, test.months)
  if ('doseWithin' in test) return judgeDoseClause(test.doseWithin, sight)
  if ('recorded' in test) {
    const fact = factAt(sight, test.recorded)
    return ofFacts(isRecorded(fact.value) ? 'yes' : 'open', [fact])
  }
  if ('present' in test) return judgePresent(test.present, sight)
  if ('every' in test) return judgeEvery(test.every, test.passes, sight)
  if ('names' in test) return judgeNames(test, sight)
  if ('sum' in test) return judgeSum(test, sight)
  const fact = factAt(sight, test.fact)
  return ofFacts(answerOfFact(test, fact), [fact])
}

type FactTest = Extract<ClauseTest, { readonly fact: unknown }>

function answerOfFact(test: FactTest, { value }: Fact): Answer {
  if (!isRecorded(value)) return 'open'
  if ('atLeast' in test) return typeof value === 'number' ? yesOrNo(value >= test.atLeast) : 'open'
  if ('atMost' in test) return typeof value === 'number' ? yesOrNo(value <= test.atMost) : 'open'
  const holds = (list: readonly FactValue[]) => list.some((each) => each === value)
  if (!('allows' in test)) return yesOrNo(!holds(test.bars))
  if (holds(test.allows)) return 'yes'
  if (test.bars === undefined) return 'no'
  return holds(test.bars) ? 'no' : 'open'
}

const yesOrNo = (holds: boolean): Answer => (holds ? 'yes' : 'no')

export function conjunction(parts: readonly Judgement[]): Judgement {
  const no = parts.filter((part) => part.answer === 'no')
  if (no.length > 0) return judged('no', no)
  return judged(parts.some((part) => part.answer === 'open') ? 'open' : 'yes', parts)
}

export function disjunction(parts: readonly Judgement[]): Judgement {
  const yes = parts.filter((part) => part.answer === 'yes')
  if (yes.length > 0) return judged('yes', yes)
  return judged(parts.some((part) => part.answer === 'open') ? 'open' : 'no', parts)
}

function negated(part: Judgement): Judgement {
  const opposite: Readonly<Record<Answer, Answer>> = { yes: 'no', no: 'yes', open: 'open' }
  return { ...part, answer: opposite[part.answer] }
}

function shown(part: Judgement): Judgement {
  return part.answer === 'yes' ? part : { answer: 'no', used: part.used, missing: [] }
}

interface Entries {
  readonly fact: Fact
  readonly entries: readonly Sight[]
}

function entriesOf(list: ListPath, sight: Sight): Entries {
  const fact = factAt(sight, list)
  const values: readonly unknown[] = Array.isArray(fact.value) ? fact.value : []
  return {
    fact,
    entries: values.map((value, index) => ({ ...sight, entry: { value, pointer: `${fact.pointer}/${index}` } })),
  }
}

/** A section that is not there was not recorded: nothing of the kind took place. */
function judgePresent(path: ListPath, sight: Sight): Judgement {
  const fact = factAt(sight, path)
  const isThere = Array.isArray(fact.value) ? fact.value.length > 0 : isRecorded(fact.value)
  return { answer: yesOrNo(isThere), used: isThere ? [fact.pointer] : [], missing: [] }
}

const nothing = (fact: Fact): Judgement => ({ answer: 'open', used: [], missing: [fact.pointer] })

function judgeEvery(list: ListPath, passes: ClauseTest, sight: Sight): Judgement {
  const { fact, entries } = entriesOf(list, sight)
  return entries.length === 0 ? nothing(fact) : conjunction(entries.map((entry) => judgeTest(passes, entry)))
}

function judgeNames(test: Extract<ClauseTest, { readonly names: unknown }>, sight: Sight): Judgement {
  const { fact, entries } = entriesOf(test.names, sight)
  const parts = entries.map(({ entry }) => {
    const name = typeof entry?.value === 'string' ? entry.value.trim().toLowerCase() : ''
    const isBarred = test.bars?.includes(name) === true
    const isForeign = test.only !== undefined && !test.only.includes(name)
    const answer: Answer = isBarred ? 'no' : name === '' || isForeign ? 'open' : 'yes'
    return ofFacts(answer, [{ pointer: entry?.pointer ?? fact.pointer, value: name }])
  })
  return parts.length === 0 ? nothing(fact) : conjunction(parts)
}

/** Amounts are never negative, so what is known can only pass a limit upwards. */
function judgeSum(test: Extract<ClauseTest, { readonly sum: unknown }>, sight: Sight): Judgement {
  const { fact, entries } = entriesOf(test.sum, sight)
  if (entries.length === 0) return nothing(fact)
  let known = 0
  const parts = entries.map((entry): Judgement => {
    const counted = judgeTest(test.where, entry)
    if (counted.answer === 'no') return { ...counted, answer: 'yes' }
    const amount = factAt(entry, `entry/${test.of}`)
    const isNumber = typeof amount.value === 'number'
    if (counted.answer === 'yes' && typeof amount.value === 'number') known += amount.value
    return judged(counted.answer === 'yes' && isNumber ? 'yes' : 'open', [
      counted,
      ofFacts(isNumber ? 'yes' : 'open', [amount]),
    ])
  })
  return known > test.atMost ? { ...judged('no', parts), missing: [] } : conjunction(parts)
}
