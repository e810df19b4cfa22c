/** Whether two sets of claim lines say the same, in any order. */
import type { BillableLine } from '@aliquot/engine/document/claim'
import type { ExpectedLine } from './golden-case.ts'

const visit = /^(992(0[2-5]|1[1-5])|9924[1-5])$/

function sameModifiers(expected: readonly string[], actual: readonly string[]): boolean {
  return [...expected].sort().join() === [...actual].sort().join()
}

function sameLine(expected: ExpectedLine, actual: BillableLine): boolean {
  // "EM" stands for any visit code that the record supports.
  const sameCode = expected.code === actual.code || (expected.code === 'EM' && visit.test(actual.code))
  return (
    sameCode &&
    (expected.units === undefined || expected.units === actual.units) &&
    (expected.modifiers === undefined || sameModifiers(expected.modifiers, actual.modifiers)) &&
    (expected.dateOfService === undefined || expected.dateOfService === actual.dateOfService)
  )
}

export function sameLines(expected: readonly ExpectedLine[], actual: readonly BillableLine[]): boolean {
  if (expected.length !== actual.length) return false
  const left = [...actual]
  for (const line of expected) {
    const index = left.findIndex((each) => sameLine(line, each))
    if (index < 0) return false
    left.splice(index, 1)
  }
  return true
}
