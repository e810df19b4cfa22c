/** Codes that payers sometimes pay at the lower rate of a neighbour. */
import type { ConfusedCodes } from '@aliquot/engine/remittance/underpayment'

/** By code, the neighbours whose rate would be too low for it. */
export const confusedRates: ConfusedCodes = {
  '95117': ['95115'],
  '95146': ['95145'],
  '95147': ['95145'],
  '95148': ['95145', '95146', '95147'],
  '95149': ['95145', '95146', '95147', '95148'],
  '95165': ['95170'],
  '95018': ['95017'],
  '95024': ['95004'],
  '95028': ['95004', '95024', '95027'],
  '99213': ['99212'],
  '99214': ['99213', '99212'],
  '99215': ['99214', '99213'],
}
