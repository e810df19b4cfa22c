/** Pages of tests on skin, eye, nose and breath, of challenges, and of blood tests. */
import type { PageText, Specialty } from './page-text.ts'

const testers: readonly Specialty[] = ['allergy and immunology', 'ear, nose and throat', 'dermatology', 'pediatrics']

const testRecord = [
  'each allergen, and the size of its reaction with the controls',
  'the history that led to these allergens',
  'who read the tests, and who supervised',
  'what follows from them',
]

const perTest = 'Units are tests: each allergen counts, and the controls as the payer says.'
const limitNote = 'More allergens than the daily limit are asked for in writing; splitting the day is not the way.'

const skin: readonly PageText[] = [
  {
    code: '95004',
    alsoKnownAs: [
      'scratch test',
      'prick test',
      'skin prick test',
      'allergy skin test',
      'food allergy test',
      'pollen test',
      'percutaneous test',
      'puncture test',
      'skin testing',
      'allergy testing',
    ],
    plainLanguage:
      'Drops of allergens are put on the skin and pricked in; a bump after a quarter of an hour shows an allergy.',
    clinicalContext:
      'The first test for allergies to pollen, mite, animals, mold and food: quick, many allergens at once, read on the same visit.',
    usedBy: testers,
    billing: [perTest, limitNote, 'The interpretation is part of it; a visit beside it needs work of its own.'],
    documentation: testRecord,
    related: ['95024', '95027', '95017', '95018', '86003'],
  },
  {
    code: '95017',
    alsoKnownAs: ['venom test', 'venom skin test', 'bee sting test', 'stinging insect test', 'venom testing'],
    plainLanguage: 'Skin tests with insect venom, first by pricking, then by small injections of rising strength.',
    clinicalContext: 'After a whole-body reaction to a sting, to find which insects, before venom treatment.',
    usedBy: ['allergy and immunology'],
    billing: [
      'Units are tests: each venom at each strength, pricked or injected.',
      'It holds both kinds of test; 95004 and 95024 do not stand beside it for venoms.',
    ],
    documentation: [...testRecord, 'the sting and what happened'],
    related: ['95018', '95145', '95147', '95004'],
  },
  {
    code: '95018',
    alsoKnownAs: [
      'drug allergy test',
      'penicillin test',
      'amoxicillin test',
      'penicillin skin test',
      'penicillin allergy test',
      'medication allergy test',
      'drug skin test',
      'biological allergy test',
    ],
    plainLanguage: 'Skin tests with a medicine, first by pricking, then by small injections of rising strength.',
    clinicalContext: 'To find out whether somebody who is called allergic to penicillin or another drug still is.',
    usedBy: ['allergy and immunology', 'primary care'],
    billing: [
      'Units are tests: each drug at each strength, pricked or injected.',
      'It holds both kinds of test; 95004 and 95024 do not stand beside it for drugs.',
      'A dose taken by mouth afterwards under watch is 95076.',
    ],
    documentation: [...testRecord, 'the drug and the reaction that was reported'],
    related: ['95017', '95076', '95180'],
  },
  {
    code: '95024',
    alsoKnownAs: ['intradermal test', 'intradermal skin test', 'intracutaneous test', 'ID test', 'needle skin test'],
    plainLanguage:
      'A little allergen is injected into the skin and read after a quarter of an hour. It finds what the prick test missed.',
    clinicalContext:
      'After a negative prick test where the history still points to an allergen of the air. One strength of each.',
    usedBy: testers,
    billing: [perTest, 'Several strengths of one allergen of the air are 95027 instead.', limitNote],
    documentation: testRecord,
    related: ['95004', '95027', '95028'],
  },
  {
    code: '95027',
    alsoKnownAs: [
      'endpoint titration',
      'skin endpoint titration',
      'serial dilution test',
      'intradermal dilutional testing',
      'IDT',
      'SET testing',
      'sequential intradermal test',
    ],
    plainLanguage:
      'The same allergen is injected into the skin in rising strengths, to find the one at which the body starts to react.',
    clinicalContext:
      'Mostly in ear, nose and throat practices, to choose the strength with which shots begin. Coverage differs between payers.',
    usedBy: ['ear, nose and throat', 'allergy and immunology'],
    billing: [
      'Units are injections: each strength of each allergen.',
      'For allergens of the air; venoms and drugs have codes of their own.',
      'Some payers pay so many strengths and no more.',
    ],
    documentation: [...testRecord, 'each strength and its reaction, and the endpoint'],
    related: ['95024', '95004', '95165'],
  },
  {
    code: '95028',
    alsoKnownAs: ['delayed intradermal test', 'delayed skin test', 'late reading intradermal', 'delayed reaction test'],
    plainLanguage: 'A test in the skin that is read after days, for reactions that come late.',
    clinicalContext: 'For allergies of the slow kind, and to see whether the immune system answers at all.',
    usedBy: ['allergy and immunology', 'dermatology'],
    billing: [perTest, 'The reading on a later day is part of it.'],
    documentation: [...testRecord, 'the day of the reading'],
    related: ['95024', '95044'],
  },
  {
    code: '95044',
    alsoKnownAs: [
      'patch test',
      'patch testing',
      'contact allergy test',
      'contact dermatitis test',
      'T.R.U.E. test',
      'nickel test',
    ],
    plainLanguage:
      'Small patches with substances are taped to the back for two days, to find what gives a rash by touch.',
    clinicalContext:
      'For contact dermatitis: metals, scents, preservatives, rubber, cosmetics. Read when taken off and once more later.',
    usedBy: ['dermatology', 'allergy and immunology'],
    billing: [
      'Units are patches: each substance.',
      'Readings on later days are part of it; a visit needs work of its own.',
    ],
    documentation: [...testRecord, 'each day of reading'],
    related: ['95052', '95056', '95028'],
  },
  {
    code: '95052',
    alsoKnownAs: ['photo patch test', 'photopatch test', 'patch test with light', 'sunlight patch test'],
    plainLanguage: 'Patch tests of which one set gets ultraviolet light, to find what gives a rash only in the sun.',
    clinicalContext: 'For rashes on skin that light reaches, from sunscreens, scents or medicines.',
    usedBy: ['dermatology', 'allergy and immunology'],
    billing: [
      'Units are patches.',
      'Plain patches of the same substances are not billed beside it without a reason of their own.',
    ],
    documentation: [...testRecord, 'the light and its dose'],
    related: ['95044', '95056'],
  },
  {
    code: '95056',
    alsoKnownAs: ['photo test', 'light test', 'sun allergy test', 'ultraviolet light test', 'UV test', 'phototest'],
    plainLanguage: 'Small fields of skin get light of rising dose, to find how much the skin bears.',
    clinicalContext: 'For people whose skin reacts to light itself.',
    usedBy: ['dermatology'],
    billing: ['One unit a session, however many fields.'],
    documentation: ['the light, the doses and the reactions', 'the history that led to it'],
    related: ['95052', '95044'],
  },
]

const membranes: readonly PageText[] = [
  {
    code: '95060',
    alsoKnownAs: ['eye test for allergy', 'conjunctival challenge', 'ophthalmic test', 'eye allergy test'],
    plainLanguage: 'A drop of allergen in the eye, to see whether it reddens and itches.',
    clinicalContext: 'Rare; where skin and blood tests leave open whether an allergen matters.',
    usedBy: ['allergy and immunology'],
    billing: ['One unit a session.', 'Medicare wants the physician in the room.'],
    documentation: ['what was given, when, and what happened', 'the physician’s presence'],
    related: ['95065', '95004'],
  },
  {
    code: '95065',
    alsoKnownAs: ['nasal challenge', 'nose test for allergy', 'nasal provocation', 'nasal allergy test'],
    plainLanguage: 'Allergen is put into the nose, to see whether it runs and closes.',
    clinicalContext: 'For local allergy of the nose, where skin and blood tests are negative.',
    usedBy: ['allergy and immunology', 'ear, nose and throat'],
    billing: ['One unit a session.', 'Medicare wants the physician in the room.'],
    documentation: ['what was given, when, and what happened', 'the physician’s presence'],
    related: ['95060', '95070'],
  },
  {
    code: '95070',
    alsoKnownAs: [
      'methacholine challenge',
      'bronchial challenge',
      'inhalation challenge',
      'bronchoprovocation',
      'asthma challenge test',
      'mannitol challenge',
      'inhalation bronchial challenge',
    ],
    plainLanguage:
      'Breathing in a substance in rising amounts, with breathing tests between, to see whether the airways tighten.',
    clinicalContext: 'To find or rule out asthma when breathing tests at rest are normal.',
    usedBy: ['pulmonology', 'allergy and immunology'],
    billing: [
      'One unit a session, however many steps.',
      'The breathing tests are billed as the payer allows: see the pairs.',
    ],
    documentation: ['each step, its breathing test, and the end', 'the physician’s reading'],
    related: ['94010', '94060', '95012'],
  },
]

const challenges: readonly PageText[] = [
  {
    code: '95076',
    alsoKnownAs: [
      'food challenge',
      'egg challenge',
      'milk challenge',
      'baked egg challenge',
      'medication challenge',
      'oral food challenge',
      'oral challenge',
      'peanut challenge',
      'ingestion challenge',
      'drug challenge',
      'oral drug challenge',
      'graded challenge',
    ],
    plainLanguage:
      'Eating a food, or taking a medicine, in rising amounts under watch, to see whether it is borne. Up to the first two hours.',
    clinicalContext:
      'When history and tests leave open whether somebody is allergic, or whether a child has outgrown it.',
    usedBy: ['allergy and immunology', 'pediatrics'],
    billing: [
      'One unit a date, for testing that lasted long enough to be billed; less is a visit.',
      'Time is counted from the first dose; each hour beyond the first two is 95079.',
      'Where the challenge treats a reaction, that is billed as what it is.',
    ],
    documentation: [
      'start and end',
      'each dose, its time, and signs of life before and after',
      'who watched, and what was found',
      'consent, and readiness for a reaction',
    ],
    related: ['95079', '95018', '95180', '95004'],
  },
  {
    code: '95079',
    alsoKnownAs: [
      'food challenge additional hour',
      'oral challenge further hour',
      'extra hour of challenge',
      'ingestion challenge additional time',
      'challenge add-on',
    ],
    plainLanguage: 'Each hour of a watched challenge beyond the first two.',
    clinicalContext: 'Long challenges: many steps, or a late reaction that has to be watched.',
    usedBy: ['allergy and immunology', 'pediatrics'],
    billing: ['An addition to 95076, never alone.', 'Units are further hours, each of which has to be mostly full.'],
    documentation: ['start and end of the whole challenge', 'the doses and the watch'],
    related: ['95076'],
  },
]

const bloodAndBreath: readonly PageText[] = [
  {
    code: '86003',
    alsoKnownAs: [
      'blood allergy test',
      'RAST',
      'ImmunoCAP',
      'specific IgE',
      'IgE',
      'IgE test',
      'allergy blood test',
      'IgE blood test',
      'serum IgE',
    ],
    plainLanguage: 'A blood test for antibodies against one allergen.',
    clinicalContext:
      'Where skin tests cannot be done or read: rashes, medicines that blunt them, very small children; or beside them for food.',
    usedBy: ['laboratory', 'allergy and immunology', 'primary care', 'pediatrics'],
    billing: [
      'Units are allergens.',
      'On the laboratory schedule, not on that of physicians: it has no RVUs.',
      'The laboratory that does it bills it.',
    ],
    documentation: ['the order, and why blood instead of skin', 'each allergen and its value'],
    related: ['86005', '86008', '95004'],
  },
  {
    code: '86005',
    alsoKnownAs: [
      'multi allergen blood screen',
      'allergy screen',
      'allergen panel screen',
      'qualitative IgE screen',
      'Phadiatop',
    ],
    plainLanguage: 'A blood test that says yes or no to many allergens at once.',
    clinicalContext: 'A first look before tests of single allergens.',
    usedBy: ['laboratory', 'primary care'],
    billing: ['One unit a screen, whatever it holds.', 'On the laboratory schedule: it has no RVUs.'],
    documentation: ['the order and the result'],
    related: ['86003', '86008'],
  },
  {
    code: '86008',
    alsoKnownAs: [
      'component test',
      'peanut component',
      'peanut blood test',
      'Ara h 2',
      'component resolved diagnostics',
      'recombinant allergen test',
      'allergen component',
    ],
    plainLanguage: 'A blood test for antibodies against one protein out of an allergen, such as one of peanut.',
    clinicalContext: 'To tell who is at risk of a bad reaction from who merely tests positive.',
    usedBy: ['laboratory', 'allergy and immunology', 'pediatrics'],
    billing: ['Units are components.', 'On the laboratory schedule: it has no RVUs.'],
    documentation: ['the order, and the whole-allergen test before it', 'each component and its value'],
    related: ['86003', '95076'],
  },
  {
    code: '95012',
    alsoKnownAs: ['FeNO', 'exhaled nitric oxide', 'nitric oxide breath test', 'breath nitric oxide'],
    plainLanguage:
      'Breathing into a device that measures nitric oxide, a sign of allergic inflammation in the airways.',
    clinicalContext: 'To find and steer asthma of the allergic kind, and to see whether the inhaler is used.',
    usedBy: ['allergy and immunology', 'pulmonology', 'pediatrics'],
    billing: ['One unit a measurement.', 'It has no physician work RVU, and is paid all the same.'],
    documentation: ['the value, and what it changed'],
    related: ['94010', '94060', '95070'],
  },
  {
    code: '94010',
    alsoKnownAs: ['spirometry', 'breathing test', 'lung function test', 'pulmonary function test', 'PFT'],
    plainLanguage: 'Blowing hard into a tube that measures how much air comes and how fast.',
    clinicalContext: 'For asthma and other lung diseases, at the first visit and to follow them.',
    usedBy: ['allergy and immunology', 'pulmonology', 'primary care', 'pediatrics'],
    billing: ['One unit a test.', 'With a second test after medicine it is 94060 instead; the pair cannot be opened.'],
    documentation: ['curves and values', 'the reading, signed'],
    related: ['94060', '95012', '95070'],
  },
  {
    code: '94060',
    alsoKnownAs: [
      'spirometry with bronchodilator',
      'pre and post spirometry',
      'breathing test before and after',
      'bronchodilator response',
      'reversibility test',
    ],
    plainLanguage: 'The breathing test twice: before and after a medicine that opens the airways.',
    clinicalContext: 'To tell asthma, which opens, from disease that does not.',
    usedBy: ['allergy and immunology', 'pulmonology', 'primary care'],
    billing: ['One unit; it holds both tests and the treatment between them.', 'Never beside 94010.'],
    documentation: ['both sets of curves and values', 'the medicine, its dose and time', 'the reading, signed'],
    related: ['94010', '94640', '95070'],
  },
]

const deleted = (code: string, what: string, alsoKnownAs: readonly string[], related: readonly string[]): PageText => ({
  code,
  alsoKnownAs,
  plainLanguage: `${what}. The code is gone since 2013.`,
  clinicalContext: 'Found on old claims and in old price lists only.',
  usedBy: ['allergy and immunology'],
  billing: ['Not to be billed for any day since 2013-01-01.', 'Tests of venoms are 95017 now, of drugs 95018.'],
  documentation: ['none: choose the code of today'],
  related,
})

const gone: readonly PageText[] = [
  deleted(
    '95010',
    'Prick tests of drugs or venoms',
    ['old drug prick test', 'old venom prick test', 'deleted prick test'],
    ['95017', '95018'],
  ),
  deleted(
    '95015',
    'Tests of drugs or venoms in the skin',
    ['old drug intradermal test', 'old venom intradermal', 'deleted intradermal test'],
    ['95017', '95018'],
  ),
]

export const testPages: readonly PageText[] = [...skin, ...membranes, ...challenges, ...bloodAndBreath, ...gone]
