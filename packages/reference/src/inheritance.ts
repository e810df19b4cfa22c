/** What policies take over from others, with the reasons. */
import type { Inheritance } from '@aliquot/engine/policy/policy'

/** A private plan: what it does not state is read from the code set. */
export const fromCodeSet: Inheritance = {
  from: 'commercial',
  reason:
    'private plans pay by the code set; what the plan does not state is taken from the code definitions, the dose never',
}

const nationalEdits: Inheritance['only'] = ['limits.daily', 'same-day.pairs', 'same-day.national-pairs']

/** A Medicaid program or plan: the national edits stand in for Medicaid tables of their own. */
export const medicaidInheritance: readonly Inheritance[] = [
  {
    from: 'medicare',
    only: nationalEdits,
    reason:
      'Medicaid has pair and unit tables of its own in the same national program; they are not held, and those of ' +
      'Medicare stand in for them',
  },
  {
    from: 'commercial',
    except: nationalEdits,
    reason:
      'Medicaid programs pay by the code set; what the program does not state is taken from the code definitions, ' +
      'the dose never',
  },
]

/** A Medicare Advantage plan: bound by the national edits. */
export const medicareAdvantageInheritance: readonly Inheritance[] = [
  {
    from: 'medicare',
    only: nationalEdits,
    reason: 'Medicare Advantage plans edit claims by the national pairs and daily limits',
  },
  {
    from: 'commercial',
    except: nationalEdits,
    reason: 'what the plan does not state is taken from the code definitions, the dose never',
  },
]
