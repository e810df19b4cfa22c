/** Vials worked by hand beforehand: volumes, doses, dates and units come out exactly. */
import { beyondUse } from '@aliquot/engine/compounding/beyond-use'
import { lateInjection } from '@aliquot/engine/compounding/late-injection'
import { mixingWarnings } from '@aliquot/engine/compounding/mixing'
import { labelText, lateBeyondUse, missingOfRecord } from '@aliquot/engine/compounding/mixing-record'
import { asNumber } from '@aliquot/engine/compounding/rational'
import { type OrderedExtract, type Recipe, recipeOf } from '@aliquot/engine/compounding/recipe'
import { refillUse, walkSchedule } from '@aliquot/engine/compounding/schedule-walk'
import { judgeDose } from '@aliquot/engine/dose/judge-dose'
import { mixingRules, parameterLateBands, tenfoldNames } from '@aliquot/reference/compounding/mixing-rules'
import { doseRanges } from '@aliquot/reference/coverage/dose-ranges'
import { createAliquot } from 'aliquot'
import { describe, expect, test } from 'vitest'

const { code } = createAliquot()

const extract = (name: string, stock: number, dose: number, unit: string, glycerinPercent = 50): OrderedExtract => ({
  name,
  stock: { amount: stock, unit },
  dose: { amount: dose, unit },
  glycerinPercent,
})

function volumes(recipe: Recipe): Readonly<Record<string, number>> {
  if (!recipe.ok) throw new Error(recipe.fault)
  return Object.fromEntries(recipe.extracts.map(({ name, exactMl }) => [name, asNumber(exactMl)]))
}

const units = (payer: string, on: string, vials: readonly object[]) =>
  code({
    dateOfService: on,
    payer,
    jurisdiction: 'palmetto',
    role: 'prepares-and-injects',
    vials: vials.map((each, index) => ({
      id: `v${index}`,
      container: 'multi-dose',
      contents: 'inhalant',
      preparedBy: 'physician',
      physicianExaminedPatient: true,
      ...each,
    })),
  } as Parameters<typeof code>[0])
    .lines.filter((line) => line.code === '95165')
    .reduce((sum, line) => sum + (line.units ?? Number.NaN), 0)

const set = (filledMl: number) => [
  { filledMl, purpose: 'maintenance', dilution: '1:1' },
  ...['1:10', '1:100', '1:1000'].map((dilution) => ({ filledMl, purpose: 'build-up', dilution })),
]

const weekly = { buildUpDays: 7, maintenanceDays: 28 }
const steps = {
  green: [0.05, 0.1, 0.2, 0.4],
  blue: [0.05, 0.1, 0.2, 0.3, 0.4, 0.5],
  yellow: [0.05, 0.07, 0.1, 0.15, 0.25, 0.35, 0.4, 0.45, 0.5],
  red: [0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5],
}

const walk = (vialMl: number, firstOn: string, beyondUseOn: string) => {
  const netMl = vialMl - vialMl / 10
  return walkSchedule(
    [
      { vial: 'green', netMl: vialMl, stepsMl: steps.green },
      { vial: 'blue', netMl, stepsMl: steps.blue },
      { vial: 'yellow', netMl, stepsMl: steps.yellow },
      { vial: 'red', netMl, stepsMl: steps.red, repeatsLast: true },
    ],
    weekly,
    firstOn,
    beyondUseOn,
  )
}

describe('one vial of 10 mL with six extracts', () => {
  const recipe = recipeOf({
    vialMl: 10,
    injectionMl: 0.5,
    diluentGlycerinPercent: 0,
    extracts: [
      extract('timothy', 100000, 2000, 'BAU'),
      extract('ragweed', 200, 8, 'Amb a 1 U'),
      extract('cat', 10000, 2000, 'BAU'),
      extract('mite', 10000, 1000, 'AU'),
      extract('birch', 20, 200, 'w/v'),
      extract('oak', 20, 200, 'w/v'),
    ],
  })

  test('volumes, diluent and glycerin', () => {
    expect(volumes(recipe)).toEqual({ timothy: 0.4, ragweed: 0.8, cat: 4, mite: 2, birch: 1, oak: 1 })
    if (!recipe.ok) throw new Error(recipe.fault)
    expect([asNumber(recipe.extractsMl), asNumber(recipe.diluentMl)]).toEqual([9.2, 0.8])
    expect([recipe.glycerinPercent, recipe.glycerinMlPerInjection, recipe.isGlycerinFelt]).toEqual([46, 0.23, true])
  })

  test('42 injections by volume, 35 before the beyond-use date', () => {
    const { byVolume, usable, leftMl } = walk(10, '2026-03-02', '2027-03-02')
    expect([byVolume.length, usable.length]).toEqual([42, 35])
    expect(usable.at(-1)?.on).toBe('2027-02-08')
    expect(leftMl.red).toBe(0.18)
  })

  test('10 units of the concentrate, 40 with the build-up vials, 35 planned injections', () => {
    expect(units('medicare', '2025-03-03', set(10).slice(0, 1))).toBe(10)
    expect(units('medicare', '2026-03-02', set(10))).toBe(40)
    expect(units('commercial', '2026-03-02', [{ plannedDoses: 35 }])).toBe(35)
  })
})

describe('extracts that are kept apart: two sets of 5 mL', () => {
  const order = { vialMl: 5, injectionMl: 0.5 }
  const first = recipeOf({
    ...order,
    diluentGlycerinPercent: 0,
    extracts: [
      extract('timothy', 100000, 2000, 'BAU'),
      extract('mite', 10000, 1000, 'AU'),
      extract('cat', 10000, 2000, 'BAU'),
    ],
  })
  const molds = ['alternaria', 'cladosporium', 'cockroach'].map((name) => extract(name, 10, 100, 'w/v'))

  test('volumes and glycerin', () => {
    expect(volumes(first)).toEqual({ timothy: 0.2, mite: 1, cat: 2 })
    expect(first.ok && [asNumber(first.diluentMl), first.glycerinPercent]).toEqual([1.8, 32])
    const strong = recipeOf({ ...order, diluentGlycerinPercent: 50, extracts: molds })
    const weak = recipeOf({ ...order, diluentGlycerinPercent: 0, extracts: molds })
    expect(volumes(strong)).toEqual({ alternaria: 0.5, cladosporium: 0.5, cockroach: 0.5 })
    expect(strong.ok && [asNumber(strong.diluentMl), strong.glycerinPercent]).toEqual([3.5, 50])
    expect(weak.ok && weak.glycerinPercent).toBe(15)
  })

  test('what may not stand together is said', () => {
    const timothy = { name: 'timothy', group: 'pollen' } as const
    const alternaria = { name: 'alternaria', group: 'fungi' } as const
    const cladosporium = { name: 'cladosporium', group: 'fungi' } as const
    const cockroach = { name: 'cockroach', group: 'cockroach' } as const
    const together = mixingWarnings([timothy, alternaria, cockroach], mixingRules, 50)
    expect(together.map(({ compatibility }) => compatibility)).toEqual(['apart', 'apart', 'caution'])
    expect(mixingWarnings([alternaria, cladosporium], mixingRules, 15)).toHaveLength(1)
    expect(mixingWarnings([alternaria, cladosporium], mixingRules, 50)).toEqual([])
    expect(
      mixingWarnings(
        [
          { name: 'wasp', group: 'venom' },
          { name: 'bee', group: 'venom' },
        ],
        mixingRules,
        0,
      ),
    ).toHaveLength(1)
  })

  test('33 injections a set, the last on day 287, and the units of both', () => {
    const { byVolume, usable } = walk(5, '2026-03-02', '2027-03-02')
    expect([byVolume.length, usable.length, usable.at(-1)?.on]).toEqual([33, 33, '2026-12-14'])
    expect(units('medicare', '2025-03-03', [set(5)[0] ?? {}, set(5)[0] ?? {}])).toBe(10)
    expect(units('medicare', '2026-03-02', [...set(5), ...set(5)])).toBe(40)
    expect(units('commercial', '2026-03-02', [{ plannedDoses: 33 }, { plannedDoses: 33 }])).toBe(66)
  })
})

describe('a recipe that does not fit', () => {
  const cat = extract('cat', 10000, 2500, 'BAU')
  const mite = extract('mite', 10000, 1500, 'AU')
  const dog = extract('ap dog', 100, 15, 'micrograms')
  const bermuda = extract('bermuda', 10000, 1000, 'BAU')
  const timothy = extract('timothy', 100000, 3000, 'BAU')
  const ragweed = extract('ragweed', 200, 8, 'Amb a 1 U')
  const order = (extracts: readonly OrderedExtract[], injectionMl = 0.5) =>
    recipeOf({ vialMl: 10, injectionMl, extracts })

  test('is refused, with how much is over', () => {
    const refused = order([cat, mite, dog, bermuda, timothy, ragweed])
    expect(
      !refused.ok && refused.fault === 'overfill' && [asNumber(refused.extractsMl), asNumber(refused.overMl)],
    ).toEqual([14.4, 4.4])
    const stronger = order([cat, extract('mite', 30000, 1500, 'AU'), dog, bermuda, timothy, ragweed])
    expect(
      !stronger.ok && stronger.fault === 'overfill' && [asNumber(stronger.extractsMl), asNumber(stronger.overMl)],
    ).toEqual([12.4, 2.4])
  })

  test('fits with a larger injection, and in two vials', () => {
    const larger = order([cat, mite, dog, bermuda, timothy, ragweed], 1)
    expect(volumes(larger)).toEqual({ cat: 2.5, mite: 1.5, 'ap dog': 1.5, bermuda: 1, timothy: 0.3, ragweed: 0.4 })
    expect(larger.ok && [asNumber(larger.extractsMl), asNumber(larger.diluentMl)]).toEqual([7.2, 2.8])
    const [a, b] = [order([cat, mite, timothy, ragweed]), order([dog, bermuda])]
    expect([a, b].map((each) => each.ok && [asNumber(each.extractsMl), asNumber(each.diluentMl)])).toEqual([
      [9.4, 0.6],
      [5, 5],
    ])
    const full = { filledMl: 10, purpose: 'maintenance', dilution: '1:1' }
    expect(units('medicare', '2025-03-03', [full])).toBe(10)
    expect(units('commercial', '2026-03-02', [{ plannedDoses: 10 }])).toBe(10)
    expect(units('medicare', '2025-03-03', [full, { ...full, splitReason: 'does not fit one vial' }])).toBe(20)
    expect(units('commercial', '2026-03-02', [{ plannedDoses: 20 }, { plannedDoses: 20 }])).toBe(40)
  })

  test('scaling it down in silence would leave three doses outside one range or the other', () => {
    const scaled = [cat, mite, dog, bermuda, timothy, ragweed].map(({ name, dose }) => ({
      name,
      judged: judgeDose({ extract: name, amount: (dose.amount * 10) / 14.4, unit: dose.unit }, doseRanges),
    }))
    const below = (of: 'perExtract' | 'generic') =>
      scaled.flatMap(({ name, judged }) => (judged[of]?.place === 'below' ? [name] : []))
    expect(below('perExtract')).toEqual(['ap dog', 'ragweed'])
    expect(below('generic')).toEqual(['bermuda'])
    expect(scaled.find(({ name }) => name === 'bermuda')?.judged.decides?.place).toBe('within')
  })

  test('units of different kinds are never compared', () => {
    const mixed = { ...cat, dose: { amount: 1000, unit: 'AU' } }
    expect(order([mixed])).toEqual({ ok: false, fault: 'units-differ', extract: 'cat' })
    expect(order([{ ...cat, dose: { amount: 3, unit: 'drops' } }])).toMatchObject({ fault: 'unit-unknown' })
    expect(order([{ ...cat, dose: { amount: 0, unit: 'BAU' } }])).toMatchObject({ fault: 'not-positive' })
  })
})

test('a fivefold vial: 0.20 mL of the second dilution gives the fourth', () => {
  const names = ['one', 'two', 'three', 'four', 'five', 'six']
  const recipe = recipeOf({
    vialMl: 5,
    injectionMl: 0.5,
    extracts: names.map((name) => extract(name, 500, 12500, 'w/v')),
  })
  expect(Object.values(volumes(recipe))).toEqual([0.2, 0.2, 0.2, 0.2, 0.2, 0.2])
  expect(
    recipe.ok && [asNumber(recipe.extractsMl), asNumber(recipe.diluentMl), recipe.extracts[0]?.deliveredDose],
  ).toEqual([1.2, 3.8, 12500])
  expect(units('medicare', '2025-03-03', [{ filledMl: 5, purpose: 'maintenance', dilution: '1:1' }])).toBe(5)
  expect(units('commercial', '2026-03-02', [{ plannedDoses: 10 }])).toBe(10)
  const asMaintenance = judgeDose({ extract: 'oak', amount: 12500, unit: 'w/v', injectionMl: 0.5 }, doseRanges)
  expect([asMaintenance.compared, asMaintenance.decides?.place]).toEqual([0.04, 'far-below'])
})

describe('a refill of mixed units that expires early', () => {
  const extracts = [
    extract('grass', 100000, 2000, 'BAU'),
    extract('ragweed', 150, 9, 'Amb a 1 U'),
    extract('olive', 40000, 4000, 'PNU'),
    extract('d. farinae', 30000, 1000, 'AU'),
    extract('d. pteronyssinus', 10000, 1000, 'AU'),
    extract('cat pelt', 10000, 1500, 'BAU'),
  ]
  const components = [
    { name: 'ragweed', expiresOn: '2026-11-30' },
    { name: 'cat pelt', expiresOn: '2027-02-28' },
    { name: 'diluent', expiresOn: '2027-06-30' },
  ]

  test('thirds stay thirds, and rounding shows what it does to the dose', () => {
    const recipe = recipeOf({ vialMl: 10, injectionMl: 0.5, extracts })
    if (!recipe.ok) throw new Error(recipe.fault)
    const farinae = recipe.extracts.find(({ name }) => name === 'd. farinae')
    expect(farinae).toMatchObject({ exactMl: { numerator: 2n, denominator: 3n }, drawnMl: 0.67, deliveredDose: 1005 })
    expect(recipe.diluentMl).toEqual({ numerator: 11n, denominator: 15n })
    const half = recipeOf({ vialMl: 5, injectionMl: 0.5, extracts })
    expect(half.ok && half.diluentMl).toEqual({ numerator: 11n, denominator: 30n })
    expect(half.ok && half.extracts[3]).toMatchObject({ drawnMl: 0.33, deliveredDose: 990 })
  })

  test('the beyond-use date, and what is used by then', () => {
    expect(beyondUse('2026-03-02', components)).toEqual({ on: '2026-11-30', because: 'ragweed' })
    const refill = { firstOn: '2026-03-02', everyDays: 28, filledMl: 10, firstMl: 0.25, injectionMl: 0.5 }
    expect(refillUse({ ...refill, beyondUseOn: '2026-11-30' })).toEqual({
      injections: 10,
      lastOn: '2026-11-09',
      usedMl: 4.75,
      wasteMl: 5.25,
      enoughMl: 5,
    })
    const later = beyondUse('2026-03-02', [{ name: 'ragweed', expiresOn: '2027-06-30' }])
    expect(later).toEqual({ on: '2027-03-02', because: 'one year' })
    expect(refillUse({ ...refill, beyondUseOn: later.on })).toMatchObject({
      injections: 14,
      lastOn: '2027-03-01',
      usedMl: 6.75,
      enoughMl: 7,
    })
  })

  test('the earliest month that a bottle prints decides, and so does the parent', () => {
    const months = ['2013-02', '2013-01', '2013-05', '2012-11', '2013-08']
    const bottles = ['cat', 'farinae', 'pteronyssinus', 'ragweed', 'cedar'].map((name, index) => ({
      name,
      expiresOn: months[index] ?? '',
    }))
    expect(beyondUse('2012-06-01', bottles)).toEqual({ on: '2012-11-30', because: 'ragweed' })
    expect(beyondUse('2012-06-01', bottles, '2012-09-15')).toEqual({ on: '2012-09-15', because: 'parent' })
    expect(() => beyondUse('2012-06-01', [{ name: 'cat', expiresOn: 'soon' }])).toThrow('"soon" of cat')
  })
})

test('parts of a millilitre are counted vial by vial', () => {
  const vials = [2.75, 2.75, 2.75, 5.75].map((filledMl) => ({
    filledMl,
    purpose: 'maintenance',
    dilution: '1:1',
    splitReason: 'kept apart',
  }))
  expect(units('medicare', '2025-03-03', vials)).toBe(11)
})

describe('late injections', () => {
  const protocol = { signedBy: 'Dr. Example', signedOn: '2026-01-02', bands: parameterLateBands }
  const due = { dueOn: '2026-01-12', lastMl: 0.4, dueMl: 0.45 }
  test.each([
    ['2026-01-12', 'as-scheduled', 0.45],
    ['2026-01-19', 'as-scheduled', 0.45],
    ['2026-01-20', 'repeat', 0.4],
    ['2026-01-25', 'repeat', 0.4],
    ['2026-01-26', 'reduce', 0.3],
    ['2026-02-01', 'reduce', 0.3],
    ['2026-02-02', 'reduce', 0.2],
    ['2026-02-09', 'reduce', 0.2],
    ['2026-02-10', 'ask-prescriber', undefined],
  ])('on %s: %s', (arrivedOn, action, volumeMl) => {
    const answer = lateInjection(protocol, { ...due, arrivedOn })
    expect(answer.action).toBe(action)
    expect('volumeMl' in answer ? answer.volumeMl : undefined).toBe(volumeMl)
  })

  test('a volume that no syringe shows is taken down, and both are shown', () => {
    const answer = lateInjection(protocol, { ...due, lastMl: 0.07, dueMl: 0.1, arrivedOn: '2026-01-26' })
    expect(answer).toMatchObject({ volumeMl: 0.05, exactMl: 0.0525 })
  })

  test('an unsigned protocol, and a day that it does not know, give no volume', () => {
    const { signedBy: _signedBy, ...unsigned } = protocol
    expect(lateInjection(unsigned, { ...due, arrivedOn: '2026-01-12' }).action).toBe('ask-prescriber')
    expect(lateInjection(protocol, { ...due, arrivedOn: '2026-01-11' }).action).toBe('ask-prescriber')
  })
})

describe('the record of a preparation and the label', () => {
  const component = {
    name: 'timothy',
    strength: '100,000 BAU/mL',
    vendor: 'A maker',
    lot: 'L1',
    expiresOn: '2027-01',
    volumeMl: 0.4,
  }
  const record = {
    setId: 'S-1',
    components: [component],
    mixedOn: '2026-03-02',
    mixedAt: '09:10',
    mixedBy: 'A. Mixer',
    verifiedBy: 'B. Second',
    supervisedBy: 'Dr. Example',
    totalMl: 10,
    beyondUseOn: '2027-01-31',
    storage: '2 to 8 °C',
    qualityChecks: 'clear',
  }

  test('a whole record lacks nothing, and each field that is taken away is named', () => {
    expect(missingOfRecord(record)).toEqual([])
    for (const field of Object.keys(record)) expect(missingOfRecord({ ...record, [field]: undefined })).toContain(field)
    const { lot: _lot, ...unlotted } = component
    expect(missingOfRecord({ ...record, components: [unlotted] })).toEqual(['components/0/lot'])
  })

  test('a beyond-use date later than the components allow is found', () => {
    expect(lateBeyondUse(record)).toBeUndefined()
    expect(lateBeyondUse({ ...record, beyondUseOn: '2027-02-01' })).toEqual({
      allowed: '2027-01-31',
      because: 'timothy',
    })
  })

  test('a label has two identifiers, dilution, colour and word; a colour that contradicts is said', () => {
    const label = {
      patientName: 'Pat Sample',
      secondIdentifier: 'born 1980-01-01',
      contents: ['timothy', 'cat'],
      dilution: '1:10',
      colour: 'yellow',
      vialNumber: '2',
      beyondUseOn: '2027-01-31',
      storage: '2 to 8 °C',
    }
    const { lines, missing, contradictions } = labelText(label, tenfoldNames)
    expect([missing, contradictions]).toEqual([[], []])
    expect(lines[1]).toBe('Vial 2   1:10 v/v of maintenance   YELLOW (ten times weaker)')
    expect(labelText({ ...label, colour: 'red' }, tenfoldNames).contradictions).toHaveLength(1)
    expect(labelText({ ...label, contents: [], secondIdentifier: '' }, tenfoldNames).missing).toEqual([
      'secondIdentifier',
      'contents',
    ])
  })
})
