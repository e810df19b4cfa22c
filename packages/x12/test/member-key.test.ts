/** The key of a dependent does not depend on empty elements behind the name. */
import { describe, expect, test } from 'vitest'
import { Levels, level } from '../src/levels.ts'
import { memberKeyOf } from '../src/member-key.ts'
import { bytesOf } from './reading-files.ts'

/** The key of a dependent whose name stands so in the file. */
function keyOf(name: string): string {
  const levels = new Levels()
  levels.level = level.patient
  const bytes = bytesOf(`60054W1${name}20150102`)
  levels.payerId.take(bytes, 0, 5)
  levels.memberId.take(bytes, 5, 7)
  levels.patientName.take(bytes, 7, bytes.length - 8)
  levels.patientBirth.take(bytes, bytes.length - 8, bytes.length)
  return memberKeyOf(bytes, levels)
}

describe('the key of a dependent', () => {
  test.each(['DOE*TIM*', 'DOE*TIM**', 'DOE*TIM***', 'doe*tim', 'DOE*TIM||'])('%s is DOE*TIM', (name) => {
    expect(keyOf(name)).toBe(keyOf('DOE*TIM'))
  })

  test.each(['DOE*TOM', 'DOE*TIM*B', 'DOE', 'DO*ETIM', 'DOE*TIMÉ'])('%s is not', (name) => {
    expect(keyOf(name)).not.toBe(keyOf('DOE*TIM'))
  })
})
