/** All coverage policies that ship. */
import type { CoverageCatalogue } from '@aliquot/engine/cover/cover'
import { l36240 } from './l36240.ts'
import { l37800 } from './l37800.ts'
import { nationalPolicies } from './national.ts'
import { coursePlans } from './plans.ts'
import { scit2025 } from './scit-2025.ts'
import { servicePlans } from './service-plans.ts'
import { usualClauses, usualPolicy } from './usual.ts'

export const coverageCatalogue: CoverageCatalogue = {
  policies: [...nationalPolicies, l36240, l37800, ...scit2025, ...coursePlans, ...servicePlans],
  usual: usualClauses,
  usualPolicy,
}
