/** Highmark West Virginia, Medicare Advantage. Known for coverage criteria of its own; nothing on units was found. */
import type { Policy } from '@aliquot/engine/policy/policy'
import { medicareAdvantageInheritance } from '../inheritance.ts'
import { researchClosed } from '../verified-through.ts'

export const highmarkWvMa: Policy = {
  id: 'highmark-wv-ma',
  title: 'Highmark BCBS West Virginia, Medicare Advantage',
  kind: 'payer',
  line: 'medicare-advantage',
  verifiedThrough: researchClosed,
  inherits: medicareAdvantageInheritance,
  states: {},
  note: 'What policy I-3-005 says of coverage stands among the remarks.',
}
