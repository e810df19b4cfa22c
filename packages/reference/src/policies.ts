/** All policies that ship, and the catalogue of them. Adding a payer is one file in `payers/` and a line here. */
import { dayOf } from '@aliquot/engine/calendar-date'
import { Catalogue, type CatalogueOptions } from '@aliquot/engine/policy/catalogue'
import type { PairTable } from '@aliquot/engine/policy/pair-table'
import type { Policy } from '@aliquot/engine/policy/policy'
import { allergyPairs } from './cms/national-pairs.ts'
import { oneMillilitreDose, plannedInjectionDose } from './coding-values.ts'
import { aetna } from './payers/aetna.ts'
import { anthem } from './payers/anthem.ts'
import { bcbsnc } from './payers/bcbsnc.ts'
import { bcbsnd } from './payers/bcbsnd.ts'
import { bridgespan } from './payers/bridgespan.ts'
import { centene } from './payers/centene.ts'
import { cigna } from './payers/cigna.ts'
import { commercial } from './payers/commercial.ts'
import { commercial1cc } from './payers/commercial-1cc.ts'
import { harvardPilgrim } from './payers/harvard-pilgrim.ts'
import { healthNet } from './payers/health-net.ts'
import { highmark } from './payers/highmark.ts'
import { highmarkWvMa } from './payers/highmark-wv-ma.ts'
import { horizonBcbsnj } from './payers/horizon-bcbsnj.ts'
import { horizonNjHealth } from './payers/horizon-nj-health.ts'
import { humana } from './payers/humana.ts'
import { ibx } from './payers/ibx.ts'
import { louisianaMedicaid } from './payers/louisiana-medicaid.ts'
import { mediCal } from './payers/medi-cal.ts'
import { medicare } from './payers/medicare.ts'
import { mp081 } from './payers/mp-081.ts'
import { oklahomaMedicaid } from './payers/oklahoma-medicaid.ts'
import { qualchoice } from './payers/qualchoice.ts'
import { regence } from './payers/regence.ts'
import { texasChildrens } from './payers/texas-childrens.ts'
import { texasMedicaid } from './payers/texas-medicaid.ts'
import { uhcCommercial } from './payers/uhc-commercial.ts'
import { wellcareMedicaid } from './payers/wellcare-medicaid.ts'
import { nationalPairsOf } from './same-day-pairs.ts'

export const policies: readonly Policy[] = [
  medicare,
  commercial,
  commercial1cc,
  uhcCommercial,
  bridgespan,
  regence,
  highmark,
  highmarkWvMa,
  horizonBcbsnj,
  horizonNjHealth,
  cigna,
  anthem,
  aetna,
  mp081,
  ibx,
  bcbsnd,
  bcbsnc,
  centene,
  humana,
  texasMedicaid,
  texasChildrens,
  louisianaMedicaid,
  oklahomaMedicaid,
  mediCal,
  wellcareMedicaid,
  harvardPilgrim,
  qualchoice,
  healthNet,
]

/** The answers that are possible where a payer has published none: shown side by side, never chosen. */
export const catalogueOptions: CatalogueOptions = {
  alternatives: {
    'extract.dose': [
      { label: "1 mL (Medicare's dose)", value: oneMillilitreDose },
      { label: "planned injections (CPT's dose)", value: plannedInjectionDose },
    ],
    'extract.dilutions': [
      { label: 'build-up vials count', value: { count: 'build-up' } },
      { label: 'dilutions do not count', value: { count: 'none' } },
    ],
    'extract.single-dose-injected-here': [
      { label: 'they count as doses of a multi-dose vial', value: { billedAs: 'multi-dose-doses' } },
      { label: 'they count as single-dose vials', value: { billedAs: 'single-dose-vials' } },
    ],
  },
}

/**
 * The catalogue of what ships, with further policies (a contract, a plan, a payer of one's own) beside it. A table of
 * pairs that was imported takes the place of the one that ships.
 */
export function defaultCatalogue(extra: readonly Policy[] = [], imported?: PairTable): Catalogue {
  const pairTables = imported === undefined ? [allergyPairs] : [allergyPairs, imported]
  const shipped = imported === undefined ? policies : policies.map((policy) => withTable(policy, imported))
  return new Catalogue([...shipped, ...extra], { ...catalogueOptions, pairTables })
}

/** The policy, going by the imported table wherever it goes by the one that ships. */
function withTable(policy: Policy, table: PairTable): Policy {
  const national = policy.states['same-day.national-pairs']?.find(
    (entry) => 'value' in entry && entry.value.table === allergyPairs.origin.id,
  )
  if (national === undefined || !('value' in national)) return policy
  const { id, release, from, releaseFrom = from, verifiedThrough } = table.origin
  const { confidence } = national
  const cite = [{ source: 'ncci-imported', at: release }]
  const value = { ...national.value, table: id }
  const pairs = policy.states['same-day.pairs'] ?? []
  // Of a release that is no later than the one that ships, the groups stay: they were checked to a later day.
  const later =
    releaseFrom <= allergyPairs.origin.from
      ? []
      : [{ from: releaseFrom, value: nationalPairsOf(table, dayOf(releaseFrom)), cite, confidence, verifiedThrough }]
  return {
    ...policy,
    states: {
      ...policy.states,
      'same-day.national-pairs': [{ from, value, cite, confidence, verifiedThrough }],
      'same-day.pairs': [...pairs, ...later],
    },
  }
}
