/**
 * Medicare, fee for service. Known for its 1-mL dose of 95165 whatever is injected, for daily limits that no modifier
 * lifts, and for build-up vials, which since October 2025 its contractors decide one by one.
 */
import type { Policy, Statements } from '@aliquot/engine/policy/policy'
import { dailyLimitsOf } from '../cms/daily-limit-table.ts'
import { mue2024q3 } from '../cms/mue-2024q3.generated.ts'
import {
  completeServiceCodes,
  extractCodes,
  oneMillilitreDose,
  shotCodes,
  testCodes,
  venomMixes,
  visitRule,
} from '../coding-values.ts'
import { nationalPairs } from '../same-day-pairs.ts'
import { cmsTablesThrough, researchClosed } from '../verified-through.ts'

const dose: Statements = {
  'extract.dose': [
    {
      from: '1998-05-01',
      value: { kind: 'treatment-session' },
      cite: [{ source: 'oig-530' }],
      confidence: 'C',
      note: 'The source gives the month.',
    },
    {
      from: '2001-01-01',
      value: { ...oneMillilitreDose, questionedAbove: 10 },
      cite: [
        { source: 'manual-dose', at: 's.200.B.7' },
        { source: 'acaai-dose' },
        { source: 'aapc-dose-counts' },
        { source: 'article-a56424' },
      ],
      confidence: 'B',
      note:
        'Undiluted antigen, by the volume filled. Counting whole portions vial by vial is our reading (D). A full ' +
        '20-mL vial is 20 (C); some contractor articles print a flat 10 for any vial, so more may be questioned.',
    },
  ],
  'extract.dilutions': [
    {
      from: '2001-01-01',
      value: { count: 'none' },
      cite: [{ source: 'fee-rule-2001' }],
      confidence: 'B',
      note: 'A vial made by diluting one already billed adds nothing.',
    },
    {
      from: '2025-10-26',
      ended: 'contractors decide on vials of the initial build-up; a later dilution adds nothing with any of them',
      cite: [{ source: 'acaai-build-up' }, { source: 'build-up-letter' }],
    },
  ],
  'extract.single-dose-injected-here': [
    {
      from: '1995-01-01',
      value: { billedAs: 'multi-dose-doses' },
      cite: [{ source: 'manual-200', at: 's.200.B.3' }, { source: 'palmetto-samples' }],
      confidence: 'B',
      note: 'Single-dose vials are for someone else to inject; never for a multi-dose vial.',
    },
  ],
  'extract.codes': [
    {
      from: 'undated',
      value: extractCodes,
      cite: [
        { source: 'manual-200' },
        { source: 'palmetto-samples' },
        { source: 'palmetto-venom', at: 'treatment boards' },
        { source: 'manual-dose-changes' },
        { source: 'acaai-venom' },
      ],
      confidence: 'B',
      note: 'Venom, single-dose and whole-body units are planned doses; millilitres play no part in them.',
    },
  ],
  'extract.second-vial': [
    {
      from: 'undated',
      value: { reasonRequired: true },
      cite: [{ source: 'palmetto-samples' }, { source: 'manual-dose', at: 's.200.B.7' }],
      confidence: 'B',
      note: 'Molds and pollens that cannot be mixed are the manual’s own example. Each vial is then counted alone.',
    },
  ],
  'extract.whole-body': [
    {
      from: 'undated',
      value: { organisms: ['fire ant', 'fire-ant', 'solenopsis'] },
      cite: [{ source: 'palmetto-venom' }],
      confidence: 'B',
      note: 'Text of one contractor, Palmetto. Extract of other insects given as inhalants, such as cockroach, is 95165.',
    },
  ],
  'extract.preparer': [
    {
      from: 'undated',
      value: { unsupervised: ['physician'], supervision: ['direct', 'personal'], examinationRequired: true },
      cite: [
        { source: 'benefit-manual-antigens' },
        { source: 'cfr-410-68' },
        { source: 'seed-coding-guide', at: 'allergen supply' },
        { source: 'ent-np-clinic' },
        { source: 'primary-care-separate-dates' },
      ],
      confidence: 'B',
      note:
        'A doctor of medicine or osteopathy who examined the patient and set plan and dosage; staff only with the ' +
        'physician in the suite; not a nurse practitioner alone. A newsletter that asks for no presence is treated ' +
        'as wrong.',
    },
    {
      from: '2026-01-01',
      value: { unsupervised: ['physician'], supervision: ['direct', 'personal', 'virtual'], examinationRequired: true },
      cite: [
        { source: 'cfr-410-68' },
        { source: 'virtual-supervision-2026' },
        { source: 'virtual-supervision-pya' },
        { source: 'seed-coding-guide', at: 'allergen supply' },
      ],
      confidence: 'B',
      note:
        'Disputed: live two-way video (never sound alone) can meet direct supervision by regulation, while ' +
        'contractor text asks for presence in the suite. Warn on it.',
    },
  ],
  'extract.supply-months': [
    {
      from: '2000-11-01',
      value: { months: 12 },
      cite: [{ source: 'benefit-manual-antigens' }, { source: 'cfr-410-68' }],
      confidence: 'B',
      note: 'Counted from preparation.',
    },
  ],
  'venom.mixes': [
    {
      from: 'undated',
      value: venomMixes,
      cite: [{ source: 'manual-dose-changes' }, { source: 'acaai-venom' }],
      confidence: 'B',
    },
  ],
}

const shots: Statements = {
  'shots.codes': [
    {
      from: 'undated',
      value: shotCodes,
      cite: [{ source: 'palmetto-codes' }, { source: 'cms-mue' }, { source: 'acaai-venom' }],
      confidence: 'A',
      note: 'One unit of one of them a date. One shot of mixed vespid is one injection.',
    },
  ],
  'shots.exclusive': [
    {
      from: 'undated',
      value: { anyProvider: false },
      cite: [{ source: 'palmetto-codes' }, { source: 'cms-ptp', at: '95117, 95115: indicator 0' }],
      confidence: 'A',
      note: 'No modifier separates them.',
    },
  ],
  'shots.complete-service': [
    {
      from: '1995-01-01',
      value: completeServiceCodes('never'),
      cite: [{ source: 'manual-200', at: 's.200.B.1' }, { source: 'cms-pfs', at: 'status I' }, { source: 'cms-mue' }],
      confidence: 'A',
    },
  ],
  'shots.supervision': [
    {
      from: 'undated',
      value: { supervision: ['direct', 'personal'] },
      cite: [{ source: 'ent-np-clinic' }],
      confidence: 'C',
      note: 'By staff, incident to a physician or practitioner in the suite, under whose number the claim goes.',
    },
    {
      from: '2026-01-01',
      value: { supervision: ['direct', 'personal', 'virtual'] },
      cite: [
        { source: 'ent-np-clinic' },
        { source: 'virtual-supervision-2026' },
        { source: 'virtual-supervision-pya' },
      ],
      confidence: 'C',
      note:
        'Live two-way video can meet direct supervision from this day. Contractor text asks for people on the spot ' +
        'who can treat anaphylaxis: warn on it.',
    },
  ],
  'place.not-paid': [
    {
      from: '2024-01-01',
      value: { codes: ['95115', '95117'], places: ['19', '21', '22', '23'] },
      cite: [{ source: 'cms-pfs', at: 'PC/TC indicator 5, no facility payment' }],
      confidence: 'A',
      verifiedThrough: cmsTablesThrough,
      note: 'The hospital bills the shot. Places 51, 52 and 61 are likely the same (D) and are left out.',
    },
  ],
  'home.treatment': [
    {
      from: 'undated',
      value: { covered: false },
      cite: [{ source: 'poms-antigens' }],
      confidence: 'B',
      note: 'Antigens were covered only where the preparer administered them.',
    },
    {
      from: '1981-01-01',
      value: { covered: true },
      cite: [
        { source: 'benefit-manual-antigens' },
        { source: 'poms-antigens' },
        { source: 'cfr-410-68' },
        { source: 'seed-coding-guide', at: 'place of administration' },
      ],
      confidence: 'B',
      note:
        'Maintenance antigen, by a properly instructed person who may be the patient, supervised by a doctor; no ' +
        'shot code then. Some local determinations restrict it: see the remarks on home treatment.',
    },
  ],
}

const testsAndVisits: Statements = {
  'tests.codes': [
    {
      from: 'undated',
      value: testCodes,
      cite: [
        { source: 'manual-200', at: 's.200.A' },
        { source: 'contractor-tests' },
        { source: 'medicare-skin-tests' },
        { source: 'wps-l34597' },
        { source: 'cms-ptp' },
      ],
      confidence: 'B',
      note: 'One unit a test; each dilution is one in sequential testing.',
    },
  ],
  'tests.supervision': [
    {
      from: '2025-01-01',
      value: {
        '95004': 'direct',
        '95024': 'direct',
        '95027': 'direct',
        '95028': 'direct',
        '95044': 'direct',
        '95052': 'direct',
        '95056': 'direct',
        '95070': 'direct',
        '95060': 'personal',
        '95065': 'personal',
      },
      cite: [
        { source: 'cms-pfs', at: 'physician supervision of diagnostic procedures' },
        { source: 'ent-test-supervision' },
      ],
      confidence: 'A',
      verifiedThrough: cmsTablesThrough,
      note: 'None is stated for 95017, 95018 and 95076. Tests under the number of an absent physician are wrong.',
    },
  ],
  'tests.strengths-per-antigen': [
    {
      from: 'undated',
      value: { code: '95027', max: 2 },
      cite: [{ source: 'billing-cheat-sheet' }],
      confidence: 'D',
      note: 'Disputed: one billing guide; other sources bill three or four strengths.',
    },
  ],
  'visit.same-day': [
    {
      from: '1995-01-01',
      value: visitRule,
      cite: [{ source: 'manual-visits' }, { source: 'wps-l34597' }, { source: 'cms-ptp' }],
      confidence: 'A',
      note:
        'Questions before the shot, consent, watching afterwards and reading tests are included. The manual speaks ' +
        'of 95115 to 95199; the table of pairs has no visit pair for 95199.',
    },
  ],
  'visit.complexity-add-on': [
    {
      from: '2024-01-01',
      value: { code: 'G2211', notWith: '25', unlessBeside: [] },
      cite: [{ source: 'dossier', at: 'EM-07' }],
      confidence: 'C',
    },
    {
      from: '2025-01-01',
      value: {
        code: 'G2211',
        notWith: '25',
        unlessBeside: [
          { from: '90471', to: '90474' },
          { from: 'G0008', to: 'G0010' },
          { from: 'G0438', to: 'G0439' },
        ],
      },
      cite: [{ source: 'dossier', at: 'EM-07' }],
      confidence: 'C',
      note:
        'Paid where the other service of the day is a yearly wellness visit, giving a vaccine, or another ' +
        'preventive service of Part B; of the last kind no list is held. Allergy services are not preventive.',
    },
  ],
  'desensitization.agents': [
    {
      from: 'undated',
      value: { accepted: ['drug'], essentialOnly: true, includesShots: true },
      cite: [{ source: 'manual-dose-changes' }, { source: 'wps-l34597' }, { source: 'cms-ptp' }],
      confidence: 'B',
      note: 'Hours in units, for a drug the patient is sensitive to and must have. Skin tests done for it are part of it.',
    },
  ],
  'drugs.waste-modifiers': [
    {
      from: 'undated',
      unknown: 'until 2023-06-30 only wasted amounts carried a modifier, and none stated that nothing was wasted',
      cite: [{ source: 'cms-jz' }],
    },
    {
      from: '2023-07-01',
      value: { none: 'JZ', wasted: 'JW' },
      cite: [{ source: 'cms-jz', at: 'Pub. 100-04 ch. 17 s.40' }, { source: 'noridian-jz' }],
      confidence: 'B',
      note: 'On drugs from single-dose containers; never on extract or shots.',
    },
  ],
}

const limits: Statements = {
  'filing.limit': [
    {
      from: '2010-01-01',
      value: { months: 12 },
      cite: [{ source: 'cfr-424-44' }, { source: 'medicare-filing' }],
      confidence: 'B',
      note: 'Of a service on 29 February, until 28 February. The regulation names a few exceptions.',
    },
  ],
  'limits.daily': [
    {
      from: mue2024q3.from,
      value: dailyLimitsOf(mue2024q3),
      cite: [{ source: mue2024q3.source, at: mue2024q3.release }],
      confidence: 'A',
      verifiedThrough: mue2024q3.verifiedThrough,
      note: 'All lines of one code on one date are added up; a modifier does not help.',
    },
  ],
  'limits.window': [
    {
      from: 'undated',
      value: [],
      cite: [{ source: 'manual-200' }, { source: 'cms-mue' }],
      confidence: 'B',
      note: 'No limit over a year for 95165 was found in the manual, contractor texts or tables.',
    },
  ],
  'same-day.pairs': [
    {
      from: '2024-07-01',
      value: nationalPairs,
      cite: [{ source: 'cms-ptp' }, { source: 'wps-l34597' }],
      confidence: 'A',
      verifiedThrough: cmsTablesThrough,
      note:
        'Pairs and indicators are of the table, what opens a pair is our reading of it. Pairs are older than this ' +
        'release, whose copy keeps no first days. 95117 with 95115 is shots.exclusive.',
    },
  ],
}

const buildUpCounts = (at: string): Statements => ({
  'extract.dilutions': [
    {
      from: '2025-10-26',
      value: { count: 'build-up' },
      cite: [
        { source: 'acaai-build-up', at },
        { source: 'build-up-letter', at },
      ],
      confidence: 'B',
      note:
        'Vials of the initial build-up count like maintenance vials, within the same daily limit; that each ' +
        'strength counts per mL is C. A dilution made later, after missed shots or a reaction, adds nothing.',
    },
  ],
})

const published = buildUpCounts('published by the contractor')
const inWriting = buildUpCounts('agreed by the contractor in writing')

export const medicare: Policy = {
  id: 'medicare',
  title: 'Medicare, fee for service',
  kind: 'payer',
  line: 'medicare',
  verifiedThrough: researchClosed,
  inherits: [
    {
      from: 'commercial',
      except: [
        'filing.limit',
        'limits.daily',
        'limits.window',
        'same-day.pairs',
        'shots.complete-service',
        'visit.same-day',
        'desensitization.agents',
      ],
      reason:
        'Medicare pays by the code set; what its manual does not define is taken from the code definitions, the dose never',
    },
  ],
  states: { ...dose, ...shots, ...testsAndVisits, ...limits },
  contractors: {
    cgs: published,
    ngs: published,
    noridian: published,
    palmetto: published,
    wps: published,
    novitas: {
      ...inWriting,
      'tests.repeat-years': [
        {
          from: 'undated',
          value: { years: 3 },
          cite: [{ source: 'forum-retest' }],
          confidence: 'C',
          note:
            'As a forum quotes it: the same antigens not again unless symptoms or exposure are new. Different ' +
            'antigens on another day are accepted while the total stays reasonable.',
        },
      ],
    },
    'first-coast': inWriting,
  },
}
