/** What a claim is about, as bits: so that an error is only tried where it can happen. */
import type { Claim } from '@aliquot/engine/document/claim'

export const feature = {
  oneShot: 1,
  severalShots: 2,
  extract: 4,
  venom: 8,
  wholeBody: 16,
  tests: 32,
  visit: 64,
  drugGiven: 128,
  drugBought: 256,
  challenge: 512,
  hours: 1024,
  unlisted: 2048,
  singleDose: 4096,
  shots: 8192,
} as const

export function featuresOf({ lines }: Claim): number {
  let features = 0
  for (const { code } of lines) features |= featureOf(code)
  return features
}

function featureOf(code: string): number {
  if (code === '95115') return feature.oneShot | feature.shots
  if (code === '95117') return feature.severalShots | feature.shots
  if (code === '95165') return feature.extract
  if (code >= '95145' && code <= '95149') return feature.venom
  if (code === '95170') return feature.wholeBody
  if (code === '95144') return feature.singleDose
  if (code === '95180') return feature.hours
  if (code === '95199') return feature.unlisted
  if (code === '96372') return feature.drugGiven
  if (code === '95076' || code === '95079') return feature.challenge
  if (code >= '95004' && code <= '95028') return feature.tests
  if (code.startsWith('J')) return code === 'J0165' ? 0 : feature.drugBought
  return code.startsWith('99') ? feature.visit : 0
}
