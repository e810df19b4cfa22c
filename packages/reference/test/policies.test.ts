import { dayOf } from '@aliquot/engine/calendar-date'
import { faultsOf, type Resolution } from '@aliquot/engine/policy/catalogue'
import type { CapWindow, ParameterId, ParameterValues } from '@aliquot/engine/policy/parameter'
import type { Policy } from '@aliquot/engine/policy/policy'
import { describe, expect, it } from 'vitest'
import { catalogueOptions, defaultCatalogue, policies } from '../src/policies.ts'

const catalogue = defaultCatalogue()

function ask<P extends ParameterId>(
  payer: string,
  parameter: P,
  day: string,
  contractor?: string,
): Resolution<ParameterValues[P]> {
  return catalogue.resolve(payer, contractor, parameter, dayOf(day))
}

/** The value, or the reason why there is none. */
function said<P extends ParameterId>(payer: string, parameter: P, day: string, contractor?: string): unknown {
  const answer = ask(payer, parameter, day, contractor)
  return answer.known ? answer.value : answer.reason
}

const today = '2026-03-02'

describe('the catalogue', () => {
  it('builds without faults', () => {
    expect(faultsOf(policies)).toEqual([])
    expect(policies.map((policy) => policy.id).sort()).toEqual(
      [
        'aetna',
        'anthem',
        'bcbsnc',
        'bcbsnd',
        'bridgespan',
        'centene',
        'cigna',
        'commercial',
        'commercial-1cc',
        'harvard-pilgrim',
        'health-net',
        'highmark',
        'highmark-wv-ma',
        'horizon-bcbsnj',
        'horizon-nj-health',
        'humana',
        'ibx',
        'louisiana-medicaid',
        'medi-cal',
        'medicare',
        'mp-081',
        'oklahoma-medicaid',
        'qualchoice',
        'regence',
        'texas-childrens',
        'texas-medicaid',
        'uhc-commercial',
        'wellcare-medicaid',
      ].sort(),
    )
  })

  it('finds a second value of equal rank on one day', () => {
    const planted: Policy = {
      id: 'planted',
      title: 'Planted',
      kind: 'payer',
      verifiedThrough: '2026-01-01',
      inherits: [{ from: 'commercial', reason: 'planted' }],
      states: {
        'extract.supply-months': [
          { from: '2024-01-01', value: { months: 6 }, cite: [{ source: 'dossier' }], confidence: 'D' },
          { from: '2024-01-01', value: { months: 12 }, cite: [{ source: 'dossier' }], confidence: 'D' },
        ],
      },
    }
    expect(faultsOf([...policies, planted])).toEqual([
      'policy "planted": extract.supply-months has two values from 2024-01-01',
    ])
    expect(() => defaultCatalogue([planted])).toThrow('two values')
  })

  it('lets a contract stand above its plan and its payer', () => {
    const contract: Policy = {
      id: 'contract',
      title: 'Contract',
      kind: 'contract',
      of: 'texas-childrens',
      verifiedThrough: '2026-12-31',
      inherits: [],
      states: {
        'home.treatment': [
          { from: '2026-01-01', value: { covered: true }, cite: [{ source: 'dossier' }], confidence: 'B' },
        ],
      },
    }
    const extended = defaultCatalogue([contract])
    expect(extended.resolve('contract', undefined, 'home.treatment', dayOf(today))).toMatchObject({ known: true })
    expect(extended.resolve('contract', undefined, 'extract.dose', dayOf(today))).toMatchObject({
      known: true,
      policy: 'texas-medicaid',
    })
  })

  it('keeps what Medicare does not hold for other payers, and the other way round', () => {
    for (const { id } of policies) {
      if (id === 'medicare' || id === 'commercial') continue
      const answer = ask(id, 'extract.dose', today)
      if (answer.known) expect(answer.policy, id).not.toMatch(/^(medicare|commercial)$/)
      else expect(answer.alternatives, id).toHaveLength(2)
    }
    expect(catalogueOptions.alternatives?.['extract.dose']?.map(({ label }) => label)).toEqual([
      "1 mL (Medicare's dose)",
      "planned injections (CPT's dose)",
    ])
  })
})

describe('days on which answers change', () => {
  it.each<[payer: string, parameter: ParameterId, day: string, contractor: string | undefined, answer: unknown]>([
    ['medicare', 'extract.dose', '1998-04-30', undefined, 'before-first-value'],
    ['medicare', 'extract.dose', '1998-05-01', undefined, { kind: 'treatment-session' }],
    ['medicare', 'extract.dose', '2000-12-31', undefined, { kind: 'treatment-session' }],
    [
      'medicare',
      'extract.dose',
      '2001-01-01',
      undefined,
      { kind: 'aliquot', aliquotMicrolitres: 1000, questionedAbove: 10 },
    ],
    ['medicare', 'extract.dilutions', '2000-12-31', undefined, 'before-first-value'],
    ['medicare', 'extract.dilutions', '2025-10-25', undefined, { count: 'none' }],
    ['medicare', 'extract.dilutions', '2025-10-25', 'palmetto', { count: 'none' }],
    ['medicare', 'extract.dilutions', '2025-10-26', undefined, 'contractor-needed'],
    ['medicare', 'extract.dilutions', '2025-10-26', 'elsewhere', 'contractor-needed'],
    ['medicare', 'extract.dilutions', '2025-10-26', 'palmetto', { count: 'build-up' }],
    ['medicare', 'extract.dilutions', '2025-10-26', 'cgs', { count: 'build-up' }],
    ['medicare', 'extract.dilutions', '2025-10-26', 'ngs', { count: 'build-up' }],
    ['medicare', 'extract.dilutions', '2025-10-26', 'noridian', { count: 'build-up' }],
    ['medicare', 'extract.dilutions', '2025-10-26', 'wps', { count: 'build-up' }],
    ['medicare', 'extract.dilutions', '2025-10-26', 'novitas', { count: 'build-up' }],
    ['medicare', 'extract.dilutions', '2025-10-26', 'first-coast', { count: 'build-up' }],
    ['medicare', 'limits.daily', '2024-06-30', undefined, 'before-first-value'],
    ['medicare', 'same-day.pairs', '2024-06-30', undefined, 'before-first-value'],
    ['medicare', 'extract.supply-months', '2000-10-31', undefined, 'before-first-value'],
    ['medicare', 'extract.supply-months', '2000-11-01', undefined, { months: 12 }],
    ['medicare', 'home.treatment', '1980-12-31', undefined, { covered: false }],
    ['medicare', 'home.treatment', '1981-01-01', undefined, { covered: true }],
    ['medicare', 'drugs.waste-modifiers', '2023-06-30', undefined, 'known-gap'],
    ['medicare', 'drugs.waste-modifiers', '2023-07-01', undefined, { none: 'JZ', wasted: 'JW' }],
    ['medicare', 'tests.repeat-years', today, 'novitas', { years: 3 }],
    ['medicare', 'tests.repeat-years', today, 'palmetto', 'not-stated'],
    ['medicare', 'tests.repeat-years', today, undefined, 'contractor-needed'],
    ['medicare', 'shots.supervision', '2025-12-31', undefined, { supervision: ['direct', 'personal'] }],
    ['medicare', 'shots.supervision', '2026-01-01', undefined, { supervision: ['direct', 'personal', 'virtual'] }],
    ['commercial', 'extract.dose', '1990-01-01', undefined, { kind: 'planned-injection' }],
    ['commercial', 'extract.dilutions', today, undefined, { count: 'all' }],
    ['commercial', 'extract.single-dose-injected-here', today, undefined, 'not-stated'],
    ['commercial', 'reaction.codes', '2025-06-30', undefined, 'before-first-value'],
    ['commercial-1cc', 'extract.dose', today, undefined, { kind: 'aliquot', aliquotMicrolitres: 1000 }],
    ['commercial-1cc', 'extract.dilutions', today, undefined, 'not-stated'],
    ['uhc-commercial', 'extract.dose', '2023-12-31', undefined, 'before-first-value'],
    [
      'uhc-commercial',
      'extract.dose',
      '2024-01-01',
      undefined,
      { kind: 'aliquot', aliquotMicrolitres: 1000, perVialMax: 10 },
    ],
    ['uhc-commercial', 'extract.one-date', '2025-01-01', undefined, { splittingForbidden: true }],
    ['uhc-commercial', 'home.treatment', '2022-12-31', undefined, 'before-first-value'],
    ['uhc-commercial', 'home.treatment', '2023-01-01', undefined, { covered: false }],
    ['bridgespan', 'extract.dose', '2023-10-31', undefined, 'before-first-value'],
    ['bridgespan', 'extract.dose', '2023-11-01', undefined, { kind: 'planned-injection' }],
    ['bridgespan', 'extract.one-date', '2023-11-01', undefined, { splittingForbidden: true }],
    ['highmark', 'extract.dose', '2016-04-03', undefined, 'before-first-value'],
    ['highmark', 'extract.dose', '2024-04-28', undefined, { kind: 'planned-injection' }],
    ['highmark', 'extract.dose', '2024-04-29', undefined, { kind: 'aliquot', aliquotMicrolitres: 1000 }],
    ['cigna', 'extract.dose', today, undefined, 'not-stated'],
    ['anthem', 'extract.dose', today, undefined, 'known-gap'],
    ['aetna', 'extract.dose', today, undefined, 'known-gap'],
    ['aetna', 'limits.window', today, undefined, 'known-gap'],
    ['bcbsnc', 'limits.window', '2014-07-29', undefined, 'known-gap'],
    ['bcbsnc', 'home.treatment', '2014-07-29', undefined, { covered: false }],
    [
      'texas-medicaid',
      'extract.dose',
      '2010-12-31',
      undefined,
      { kind: 'aliquot', aliquotMicrolitres: 1000, whenUnstated: 1 },
    ],
    ['texas-medicaid', 'extract.dose', '2011-01-01', undefined, { kind: 'planned-injection', whenUnstated: 1 }],
    ['texas-medicaid', 'codes.not-a-benefit', '2010-12-31', undefined, { codes: ['95144'] }],
    ['texas-medicaid', 'codes.not-a-benefit', '2011-01-01', undefined, { codes: [] }],
    ['texas-medicaid', 'shots.exclusive', '2010-12-31', undefined, { anyProvider: false }],
    ['texas-medicaid', 'shots.exclusive', '2011-01-01', undefined, { anyProvider: true }],
    ['texas-childrens', 'extract.dose', today, undefined, { kind: 'planned-injection', whenUnstated: 1 }],
    ['texas-childrens', 'shots.exclusive', today, undefined, { anyProvider: true }],
    [
      'texas-medicaid',
      'visit.test-day',
      '2020-01-31',
      undefined,
      { newPatient: 'paid', establishedPatient: 'denied', routineOnly: false },
    ],
    [
      'texas-medicaid',
      'visit.test-day',
      '2020-02-01',
      undefined,
      { newPatient: 'denied', establishedPatient: 'denied', routineOnly: false },
    ],
    ['health-net', 'visit.refused-with-modifier', '2020-08-13', undefined, { codes: ['99211', '99212'] }],
    [
      'louisiana-medicaid',
      'shots.complete-service',
      '2011-05-02',
      undefined,
      expect.objectContaining({ use: 'never' }),
    ],
    ['highmark-wv-ma', 'extract.dose', today, undefined, 'not-stated'],
    ['nobody', 'shots.codes', today, undefined, 'no-such-policy'],
  ])('%s: %s on %s (%s)', (payer, parameter, day, contractor, answer) => {
    expect(said(payer, parameter, day, contractor)).toEqual(answer)
  })
})

describe('limits', () => {
  const days = (count: number): CapWindow => ({ kind: 'rolling-days', days: count })
  const months = (count: number): CapWindow => ({ kind: 'rolling-months', months: count })
  const benefitYear: CapWindow = { kind: 'benefit-year' }
  const therapyYear: CapWindow = { kind: 'therapy-year' }

  it.each<[payer: string, day: string, caps: readonly (readonly [string, number, CapWindow, string, string])[]]>([
    ['medicare', today, []],
    ['commercial', today, []],
    ['bridgespan', '2021-11-01', [['95165', 150, days(365), 'any', 'appeal']]],
    ['regence', '2023-11-01', [['95165', 150, days(365), 'any', 'appeal']]],
    ['highmark', '2024-04-28', [['95165', 120, benefitYear, 'any', 'appeal']]],
    [
      'highmark',
      '2024-04-29',
      [
        ['95165', 150, benefitYear, 'first-year', 'appeal'],
        ['95165', 120, benefitYear, 'later-years', 'appeal'],
      ],
    ],
    ['horizon-bcbsnj', '2023-12-01', [['95165', 120, days(365), 'any', 'appeal']]],
    [
      'horizon-nj-health',
      '2019-06-01',
      [
        ['95165', 120, therapyYear, 'first-year', 'appeal'],
        ['95165', 60, therapyYear, 'later-years', 'appeal'],
      ],
    ],
    ['cigna', '2020-02-16', [['95165', 120, months(12), 'any', 'appeal']]],
    [
      'cigna',
      '2020-02-17',
      [
        ['95165', 120, months(12), 'any', 'appeal'],
        ['86003', 80, months(12), 'any', 'appeal'],
        ['95004', 80, months(12), 'any', 'appeal'],
        ['95024', 40, months(12), 'any', 'appeal'],
      ],
    ],
    [
      'anthem',
      today,
      [
        ['95165', 150, therapyYear, 'first-year', 'appeal'],
        ['95165', 120, therapyYear, 'later-years', 'appeal'],
      ],
    ],
    [
      'mp-081',
      '2024-05-16',
      [
        ['95165', 180, therapyYear, 'first-year', 'appeal'],
        ['95165', 120, therapyYear, 'later-years', 'appeal'],
      ],
    ],
    ['texas-medicaid', '2011-01-01', [['95165', 160, therapyYear, 'any', 'prior-authorization']]],
    ['texas-childrens', '2018-07-31', [['95165', 160, therapyYear, 'any', 'prior-authorization']]],
    ['texas-childrens', '2018-08-01', [['95165', 80, months(6), 'any', 'appeal']]],
    ['medi-cal', '2017-10-01', [['86003', 50, months(12), 'any', 'prior-authorization']]],
  ])('%s over a time, on %s', (payer, day, caps) => {
    expect(said(payer, 'limits.window', day)).toMatchObject(
      caps.map(([code, units, window, phase, beyond]) => ({ code, units, window, phase, beyond })),
    )
  })

  it.each<[payer: string, day: string, code: string, limit: unknown]>([
    ['medicare', '2024-07-01', '95165', { units: 30, indicator: 3 }],
    ['medicare', today, '95117', { units: 1, indicator: 2 }],
    ['medicare', today, '95120', { units: 0, indicator: 3 }],
    ['texas-medicaid', today, '95165', { units: 30, indicator: 3 }],
    ['highmark-wv-ma', today, '95165', { units: 30, indicator: 3 }],
    ['centene', today, '95004', { units: 80, indicator: 3 }],
    ['cigna', '2015-02-16', '95165', { units: 84 }],
    ['aetna', '2015-03-02', '95004', { units: 70 }],
    ['aetna', '2015-03-02', '95024', { units: 40 }],
    ['wellcare-medicaid', '2015-03-02', '95165', { units: 10 }],
    ['wellcare-medicaid', today, '95165', { units: 30, indicator: 3 }],
    ['commercial', today, '95165', undefined],
  ])('%s on one day, %s, %s', (payer, day, code, limit) => {
    const answer = ask(payer, 'limits.daily', day)
    expect(answer.known && answer.value[code]).toEqual(limit)
  })

  it('says when a number is past its check', () => {
    expect(ask('cigna', 'limits.daily', today)).toMatchObject({ verifiedThrough: dayOf('2026-04-15') })
    expect(ask('medicare', 'limits.daily', today)).toMatchObject({ verifiedThrough: dayOf('2026-06-30') })
    expect(ask('medicare', 'extract.dose', today)).toMatchObject({ verifiedThrough: dayOf('2026-11-21') })
    expect(ask('highmark', 'extract.dose', '2020-01-01')).toMatchObject({ verifiedThrough: dayOf('2016-04-04') })
  })

  it('does not read the silence of the code set as a limit of Medicare or Medicaid', () => {
    expect(said('texas-medicaid', 'limits.daily', '2012-01-01')).toBe('not-stated')
    expect(said('medicare', 'visit.same-day', '1994-12-31')).toBe('before-first-value')
    expect(said('aetna', 'same-day.pairs', today)).toBe('known-gap')
  })
})

describe('who the hourly code is for', () => {
  it.each<[payer: string, day: string, accepted: readonly string[]]>([
    ['medicare', today, ['drug']],
    ['commercial', today, ['drug', 'inhalant']],
    ['centene', '2023-01-01', ['drug', 'venom']],
    ['humana', today, ['drug']],
    ['harvard-pilgrim', '2021-08-31', ['drug', 'inhalant']],
    ['harvard-pilgrim', '2021-09-01', ['drug', 'venom', 'inhalant']],
  ])('%s on %s', (payer, day, accepted) => {
    expect(said(payer, 'desensitization.agents', day)).toMatchObject({ accepted })
  })
})

describe('limits over a time', () => {
  it('say in which dose extract is counted, or that nobody has published it', () => {
    const caps = policies.flatMap(({ id, states }) =>
      (states['limits.window'] ?? []).flatMap((entry) =>
        'value' in entry ? entry.value.map((cap) => ({ id, from: entry.from, ...cap })) : [],
      ),
    )
    const ofExtract = caps.filter(({ code }) => code === '95165')
    expect(ofExtract.length).toBeGreaterThan(10)
    for (const { id, from, dose } of ofExtract) {
      const own = said(id, 'extract.dose', from === 'undated' ? today : from)
      if (dose === 'unpublished') expect(own, id).toMatch(/known-gap|not-stated/)
      else if (own !== 'before-first-value') expect(own, id).toMatchObject({ kind: dose?.kind })
    }
    for (const { code, dose } of caps) if (code !== '95165') expect(dose).toBeUndefined()
  })
})
