/** Pages of visits, of giving drugs and vaccines, and of the drugs themselves. */
import type { PageText, Specialty } from './page-text.ts'

const everywhere: readonly Specialty[] = [
  'allergy and immunology',
  'ear, nose and throat',
  'primary care',
  'pediatrics',
  'pulmonology',
  'dermatology',
]

const visitRecord = [
  'what the patient came for, history and findings',
  'the thinking: problems, data looked at, risk; or the time of the day in minutes',
  'what was decided',
]

const besideShots = [
  'Beside a shot, a test or extract of the same day it needs a question of its own, marked with modifier 25.',
  'Asking how the last shot was borne, and watching afterwards, belong to the shot.',
]

interface Visit {
  readonly code: string
  readonly alsoKnownAs: readonly string[]
  readonly plain: string
  readonly context: string
  readonly level: string
  readonly related: readonly string[]
}

function visit({ code, alsoKnownAs, plain, context, level, related }: Visit): PageText {
  return {
    code,
    alsoKnownAs,
    plainLanguage: plain,
    clinicalContext: context,
    usedBy: everywhere,
    billing: [level, ...besideShots],
    documentation: visitRecord,
    related,
  }
}

const newContext = 'Somebody whom no physician of the group and specialty has seen within three years.'
const knownContext = 'Somebody whom the group and specialty has seen within three years.'

const visits: readonly PageText[] = [
  visit({
    code: '99202',
    alsoKnownAs: ['new patient visit level 2', 'new patient level 2', 'new visit simple'],
    plain: 'A first visit for a simple problem.',
    context: newContext,
    level: 'Chosen by straightforward decisions, or by the minutes of the day.',
    related: ['99203', '99212'],
  }),
  visit({
    code: '99203',
    alsoKnownAs: ['new patient visit level 3', 'new patient visit', 'new patient level 3'],
    plain: 'A first visit for a problem that takes some thought.',
    context: newContext,
    level: 'Chosen by decisions of low complexity, or by the minutes of the day.',
    related: ['99202', '99204', '99213'],
  }),
  visit({
    code: '99204',
    alsoKnownAs: ['new patient visit level 4', 'new patient level 4', 'first allergy evaluation'],
    plain: 'A first visit with several problems or a treatment that needs watching.',
    context: `${newContext} The usual first visit of an allergist who plans tests and treatment.`,
    level: 'Chosen by decisions of moderate complexity, or by the minutes of the day.',
    related: ['99203', '99205', '99214'],
  }),
  visit({
    code: '99205',
    alsoKnownAs: ['new patient visit level 5', 'new patient level 5', 'new patient high complexity'],
    plain: 'A first visit for grave or very involved problems.',
    context: newContext,
    level: 'Chosen by decisions of high complexity, or by the minutes of the day.',
    related: ['99204', '99215'],
  }),
  visit({
    code: '99211',
    alsoKnownAs: ['nurse visit', 'established patient level 1', 'nurse only visit', 'level 1 visit'],
    plain: 'A short visit that may be with a nurse alone.',
    context: knownContext,
    level: 'It has no level of its own; a physician has to be in the suite.',
    related: ['99212', '95115'],
  }),
  visit({
    code: '99212',
    alsoKnownAs: ['established patient level 2', 'follow up level 2', 'return visit level 2'],
    plain: 'A return visit for a simple problem.',
    context: knownContext,
    level: 'Chosen by straightforward decisions, or by the minutes of the day.',
    related: ['99211', '99213'],
  }),
  visit({
    code: '99213',
    alsoKnownAs: ['established patient level 3', 'follow up visit', 'return visit', 'office visit', 'level 3 visit'],
    plain: 'A return visit for a problem that takes some thought.',
    context: `${knownContext} The usual return visit.`,
    level: 'Chosen by decisions of low complexity, or by the minutes of the day.',
    related: ['99212', '99214'],
  }),
  visit({
    code: '99214',
    alsoKnownAs: ['established patient level 4', 'follow up level 4', 'level 4 visit'],
    plain: 'A return visit with several problems or a treatment that needs watching.',
    context: knownContext,
    level: 'Chosen by decisions of moderate complexity, or by the minutes of the day.',
    related: ['99213', '99215', 'G2211'],
  }),
  visit({
    code: '99215',
    alsoKnownAs: ['established patient level 5', 'follow up level 5', 'level 5 visit'],
    plain: 'A return visit for grave or very involved problems.',
    context: knownContext,
    level: 'Chosen by decisions of high complexity, or by the minutes of the day.',
    related: ['99214'],
  }),
  ...['99241', '99242', '99243', '99244', '99245'].map((code, at) =>
    visit({
      code,
      alsoKnownAs: [
        `consultation level ${at + 1}`,
        `office consult level ${at + 1}`,
        ...(at === 2 ? ['consultation', 'consult'] : []),
      ],
      plain: 'A visit at the request of another clinician, who gets a report.',
      context: 'Somebody sent with a question, to which the answer goes back in writing.',
      level:
        at === 0
          ? 'The lowest level was deleted in 2023; Medicare has paid no consultations since 2010.'
          : 'Medicare has paid no consultations since 2010; a visit code is billed instead. Some payers still take it.',
      related: at === 0 ? ['99242', '99202'] : ['99203', '99204'],
    }),
  ),
  visit({
    code: 'G2211',
    alsoKnownAs: ['complexity add-on', 'longitudinal care add-on', 'visit complexity', 'G2211 add on'],
    plain: 'An addition to a visit, for caring for somebody over the years.',
    context: 'The clinician is the one who keeps the whole of a long illness in view.',
    level:
      'An addition to an office visit. Medicare does not pay it where the visit carries modifier 25, with few exceptions.',
    related: ['99213', '99214'],
  }),
]

interface Giving {
  readonly code: string
  readonly alsoKnownAs: readonly string[]
  readonly plain: string
  readonly context: string
  readonly billing: readonly string[]
  readonly related: readonly string[]
  readonly usedBy?: readonly Specialty[]
}

const givers: readonly Specialty[] = [
  'allergy and immunology',
  'primary care',
  'pediatrics',
  'pulmonology',
  'infusion center',
]

function giving({ code, alsoKnownAs, plain, context, billing, related, usedBy = givers }: Giving): PageText {
  const documentation = [
    'the order: drug, dose, way and reason',
    'drug, lot, dose given and wasted, place and time',
    ...(code >= '96360' && code < '96370' ? ['start and end of each infusion'] : []),
    'how the patient was afterwards',
  ]
  return { code, alsoKnownAs, plainLanguage: plain, clinicalContext: context, usedBy, billing, documentation, related }
}

const infusionTime =
  'Time decides, from start to end; a first hour needs more than fifteen minutes, a further one more than thirty.'

const drugGiving: readonly PageText[] = [
  giving({
    code: '94640',
    alsoKnownAs: ['nebulizer', 'nebulizer treatment', 'breathing treatment', 'albuterol treatment', 'neb'],
    plain: 'Breathing in a medicine as mist, for tight airways.',
    context: 'An asthma attack or a reaction in the office.',
    billing: [
      'Units are treatments, as the payer allows.',
      'The medicine is billed apart.',
      'Part of 94060 when it is the treatment between its two tests.',
    ],
    related: ['J7613', '94060'],
    usedBy: ['allergy and immunology', 'primary care', 'pediatrics', 'pulmonology'],
  }),
  giving({
    code: '96360',
    alsoKnownAs: ['hydration infusion', 'IV fluids', 'hydration first hour'],
    plain: 'Fluid into a vein, the first hour.',
    context: 'Fluid lost, or before another infusion, if ordered for itself.',
    billing: [infusionTime, 'Not for fluid that merely keeps a line open.'],
    related: ['96361', '96365'],
  }),
  giving({
    code: '96361',
    alsoKnownAs: ['hydration additional hour', 'IV fluids additional hour'],
    plain: 'Fluid into a vein, each further hour.',
    context: 'As 96360, when it takes longer.',
    billing: ['An addition to 96360 or to another infusion.', infusionTime],
    related: ['96360'],
  }),
  giving({
    code: '96365',
    alsoKnownAs: [
      'IV infusion',
      'infusion first hour',
      'IVIG infusion',
      'drug infusion',
      'therapeutic infusion',
      'reslizumab infusion',
    ],
    plain: 'A medicine into a vein over time, the first hour.',
    context:
      'Immune globulin, and biologics that are infused. Cancer drugs and those like them have codes of their own.',
    billing: [infusionTime, 'One first hour a date, for the main infusion.', 'The drug is billed apart.'],
    related: ['96366', '96413', '96374'],
  }),
  giving({
    code: '96366',
    alsoKnownAs: ['infusion additional hour', 'infusion further hour', 'additional hour of IV infusion'],
    plain: 'A medicine into a vein, each further hour of the same one.',
    context: 'Long infusions, such as immune globulin.',
    billing: ['An addition to 96365; it is a further hour, not a later visit.', infusionTime],
    related: ['96365'],
  }),
  giving({
    code: '96372',
    alsoKnownAs: [
      'biologic injection',
      'Dupixent injection',
      'dupilumab injection',
      'drug injection',
      'subcutaneous injection',
      'intramuscular injection',
      'Xolair injection administration',
      'epinephrine injection',
      'therapeutic injection',
      'steroid injection',
      'IM injection',
      'shot of medicine',
    ],
    plain: 'A medicine injected under the skin or into muscle. Not an allergy shot.',
    context: 'Biologics for asthma and hives, epinephrine for a reaction, steroids.',
    billing: [
      'Units are injections; the drug is billed apart, by who bought it.',
      'Allergy shots are 95115 and 95117, never this.',
      'Beside a shot of the same day it is bundled unless the drug has nothing to do with it.',
      'Not beside 99211.',
    ],
    related: ['95115', 'J2357', 'J0165', '96401'],
  }),
  giving({
    code: '96374',
    alsoKnownAs: ['IV push', 'intravenous injection', 'IV push first drug'],
    plain: 'A medicine pushed into a vein within minutes.',
    context: 'Steroids or antihistamines in a grave reaction.',
    billing: ['One first push a date, if no infusion is the main service.', 'The drug is billed apart.'],
    related: ['96375', '96365'],
  }),
  giving({
    code: '96375',
    alsoKnownAs: ['IV push additional drug', 'second drug IV push', 'each additional new drug'],
    plain: 'A further medicine pushed into a vein.',
    context: 'A second drug after the first.',
    billing: ['An addition; units are drugs.'],
    related: ['96374', '96376'],
  }),
  giving({
    code: '96376',
    alsoKnownAs: ['IV push same drug again', 'repeat IV push'],
    plain: 'The same medicine pushed into a vein again, after a while.',
    context: 'In a facility, more than half an hour after the last push.',
    billing: ['An addition, for facilities.'],
    related: ['96374', '96375'],
  }),
  giving({
    code: '96377',
    alsoKnownAs: ['on-body injector', 'on body injector application', 'injector fixed to body'],
    plain: 'Fixing a device to the body that injects a medicine later.',
    context: 'Drugs that are due the day after.',
    billing: ['One unit a device.'],
    related: ['96372'],
  }),
  giving({
    code: '96401',
    alsoKnownAs: [
      'chemo injection',
      'complex biologic injection',
      'chemotherapy injection',
      'injection of chemotherapy',
    ],
    plain: 'A cancer drug, or one that needs as much care, injected under the skin or into muscle.',
    context:
      'Oncology; and biologics for which the payer accepts it. For biologics of allergists most contractors want 96372.',
    billing: ['Ask what the payer says of the drug before choosing it.', 'The drug is billed apart.'],
    related: ['96372', '96413'],
    usedBy: ['oncology', 'infusion center'],
  }),
  giving({
    code: '96413',
    alsoKnownAs: [
      'chemo infusion',
      'chemotherapy infusion',
      'checkpoint inhibitor infusion',
      'pembrolizumab infusion',
      'nivolumab infusion',
      'cancer immunotherapy infusion',
    ],
    plain: 'A cancer drug, or one that needs as much care, into a vein: the first hour.',
    context:
      'Oncology: chemotherapy and checkpoint inhibitors. What newspapers call immunotherapy of cancer has nothing to do with allergy shots.',
    billing: [infusionTime, 'One first hour a date; the drug is billed apart.'],
    related: ['96415', '96417', '96365', 'J9271'],
    usedBy: ['oncology', 'infusion center'],
  }),
  giving({
    code: '96415',
    alsoKnownAs: ['chemo infusion additional hour', 'chemotherapy additional hour'],
    plain: 'A cancer drug into a vein, each further hour.',
    context: 'Long infusions of one drug.',
    billing: ['An addition to 96413.', infusionTime],
    related: ['96413'],
    usedBy: ['oncology', 'infusion center'],
  }),
  giving({
    code: '96417',
    alsoKnownAs: ['second chemo drug infusion', 'sequential chemo infusion', 'additional chemo drug'],
    plain: 'A second cancer drug into a vein, after the first.',
    context: 'Two drugs on one day.',
    billing: ['An addition to 96413; units are drugs.', infusionTime],
    related: ['96413', '96415'],
    usedBy: ['oncology', 'infusion center'],
  }),
  giving({
    code: '90471',
    alsoKnownAs: [
      'vaccine administration',
      'flu shot administration',
      'immunization administration',
      'vaccine injection',
      'flu shot',
    ],
    plain: 'Giving a vaccine by needle: the first of the visit.',
    context: 'Influenza and other vaccines, in patients with asthma as in all.',
    billing: [
      'One unit a date; further vaccines are 90472.',
      'The vaccine is billed apart. Medicare wants codes of its own for influenza, pneumonia and hepatitis B.',
    ],
    related: ['90472', '90473'],
    usedBy: ['primary care', 'pediatrics', 'allergy and immunology'],
  }),
  giving({
    code: '90472',
    alsoKnownAs: ['additional vaccine', 'second vaccine', 'each additional vaccine'],
    plain: 'Giving a further vaccine by needle.',
    context: 'Two vaccines or more in one visit.',
    billing: ['An addition; units are vaccines beyond the first.'],
    related: ['90471'],
    usedBy: ['primary care', 'pediatrics'],
  }),
  giving({
    code: '90473',
    alsoKnownAs: ['nasal vaccine', 'oral vaccine', 'FluMist administration'],
    plain: 'Giving a vaccine by nose or mouth: the first of the visit.',
    context: 'The nasal influenza vaccine, the rotavirus vaccine.',
    billing: ['One unit a date.'],
    related: ['90474', '90471'],
    usedBy: ['primary care', 'pediatrics'],
  }),
  giving({
    code: '90474',
    alsoKnownAs: ['additional nasal vaccine', 'additional oral vaccine'],
    plain: 'Giving a further vaccine by nose or mouth.',
    context: 'More than one such vaccine in a visit.',
    billing: ['An addition; units are vaccines beyond the first.'],
    related: ['90473'],
    usedBy: ['primary care', 'pediatrics'],
  }),
]

function drug(
  code: string,
  alsoKnownAs: readonly string[],
  plain: string,
  context: string,
  related: readonly string[],
  usedBy: readonly Specialty[] = ['allergy and immunology', 'pulmonology', 'infusion center'],
): PageText {
  return {
    code,
    alsoKnownAs,
    plainLanguage: plain,
    clinicalContext: context,
    usedBy,
    billing: [
      'Billed by who bought it: not where a specialty pharmacy or the patient did.',
      'Units are amounts, not vials; check the payer’s table for the amount of one.',
      'Wasted drug from a single-dose container is a line of its own for Medicare; where none was wasted, a modifier says so.',
      'It is no physician service: its price is in the quarterly drug file, not in the fee schedule.',
    ],
    documentation: [
      'drug, strength, lot, dose given and wasted',
      'the diagnosis, what was tried before, and what the payer asks of it',
      'how the patient does, for each renewal',
    ],
    related,
  }
}

const oncologists: readonly Specialty[] = ['oncology', 'infusion center']

const drugs: readonly PageText[] = [
  drug(
    'J0165',
    ['epinephrine', 'adrenaline', 'EpiPen drug', 'epi'],
    'Epinephrine, the medicine for a grave allergic reaction.',
    'A reaction to a shot, a test or a challenge in the office.',
    ['96372'],
    ['allergy and immunology', 'primary care', 'pediatrics'],
  ),
  drug(
    'J0517',
    ['Fasenra', 'benralizumab'],
    'An antibody for grave asthma with many eosinophils.',
    'Injected under the skin every four, then eight weeks.',
    ['96372', 'J2182', 'J2786'],
  ),
  drug(
    'J2182',
    ['Nucala', 'mepolizumab'],
    'An antibody for grave asthma with many eosinophils, polyps of the nose, and others.',
    'Injected under the skin every four weeks.',
    ['96372', 'J0517', 'J2786'],
  ),
  drug(
    'J2356',
    ['Tezspire', 'tezepelumab'],
    'An antibody for grave asthma of any kind.',
    'Injected under the skin every four weeks.',
    ['96372', 'J2357'],
  ),
  drug(
    'J2357',
    ['Xolair', 'omalizumab', 'anti-IgE'],
    'An antibody against IgE, for allergic asthma, long-lasting hives, polyps of the nose and food allergy.',
    'Injected under the skin every two or four weeks, by weight and IgE.',
    ['96372', 'J2356'],
  ),
  drug(
    'J2786',
    ['Cinqair', 'reslizumab'],
    'An antibody for grave asthma with many eosinophils, into a vein.',
    'Infused every four weeks, by weight.',
    ['96365', 'J2182', 'J0517'],
  ),
  drug(
    'J7613',
    ['albuterol', 'albuterol nebulizer solution', 'salbutamol'],
    'The medicine in the nebulizer that opens the airways.',
    'An attack in the office, or the treatment between two breathing tests.',
    ['94640', '94060'],
    ['allergy and immunology', 'primary care', 'pediatrics', 'pulmonology'],
  ),
  drug(
    'J9271',
    ['Keytruda', 'pembrolizumab'],
    'A checkpoint inhibitor, a drug against cancer.',
    'Infused in oncology; listed here because it is mistaken for immunotherapy of allergies.',
    ['96413', 'J9299'],
    oncologists,
  ),
  drug(
    'J9299',
    ['Opdivo', 'nivolumab'],
    'A checkpoint inhibitor, a drug against cancer.',
    'Infused in oncology; listed here because it is mistaken for immunotherapy of allergies.',
    ['96413', 'J9271'],
    oncologists,
  ),
]

export const visitAndDrugPages: readonly PageText[] = [...visits, ...drugGiving, ...drugs]
