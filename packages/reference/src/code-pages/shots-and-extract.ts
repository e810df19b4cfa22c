/** Pages of shots, extract, venom, complete services and desensitization. */
import type { PageText, Specialty } from './page-text.ts'

const shotRooms: readonly Specialty[] = ['allergy and immunology', 'ear, nose and throat', 'primary care', 'pediatrics']
const makers: readonly Specialty[] = ['allergy and immunology', 'ear, nose and throat']

const shotRecord = [
  'each injection: vial, strength, volume, arm and time',
  'how the patient was before the shot, and after the last reaction',
  'the watch of thirty minutes afterwards, and any reaction',
  'who was the supervising physician in the suite',
]

const vialRecord = [
  'the order: allergens, amounts, strength, schedule, and who decided it',
  'the vial: what went in, volume filled, dilution, date, lot numbers, expiry',
  'how many doses were planned from it, and how they were counted',
  'tests and history that show why each allergen is in it',
]

const shots: readonly PageText[] = [
  {
    code: '95115',
    alsoKnownAs: [
      'allergy shot',
      'single allergy injection',
      'one immunotherapy shot',
      'one allergy shot',
      'SCIT injection',
    ],
    plainLanguage: 'Giving one allergy shot. What is in the syringe was made before and is billed apart.',
    clinicalContext:
      'A visit to the shot room in which one injection is given, in build-up or in maintenance. The number of shots of the day decides, not the phase and not whether it is the first visit.',
    usedBy: shotRooms,
    billing: [
      'One unit a date. Two shots or more are 95117 instead, never both.',
      'It pays for giving the shot alone, whoever made the extract.',
      'It has no physician work RVU; Medicare pays its practice expense and malpractice.',
      'In a hospital or a skilled nursing facility the practice is not paid for it.',
    ],
    documentation: shotRecord,
    related: ['95117', '95165', '95144', '95120'],
  },
  {
    code: '95117',
    alsoKnownAs: [
      'allergy shots',
      'two or more allergy shots',
      'multiple allergy injections',
      'multiple allergy shots',
      'immunotherapy injections',
      'several allergy shots',
      'more than one allergy shot',
      'cluster immunotherapy',
    ],
    plainLanguage: 'Giving two or more allergy shots on one day. It is one charge, however many shots there were.',
    clinicalContext:
      'A visit to the shot room in which two injections or more are given, because extracts cannot share a vial or a dose is split between arms. It serves build-up and maintenance alike.',
    usedBy: shotRooms,
    billing: [
      'One unit a date, whether two shots were given or six.',
      'Never beside 95115: the pair cannot be opened by a modifier.',
      'It has no physician work RVU; Medicare pays its practice expense and malpractice.',
      'A visit beside it needs a question of its own, marked with modifier 25.',
    ],
    documentation: shotRecord,
    related: ['95115', '95165', '95125', '99213'],
  },
]

const complete = (
  code: string,
  what: string,
  alsoKnownAs: readonly string[],
  related: readonly string[],
): PageText => ({
  code,
  alsoKnownAs,
  plainLanguage: `${what}, with the extract that was in the syringe, as one charge.`,
  clinicalContext:
    'Used where a payer wants the shot and what it holds in one line. Most payers want two: the shot, and the making of the extract.',
  usedBy: makers,
  billing: [
    'Medicare does not take it; it wants the parts.',
    'Where a payer takes it, neither a shot code nor a preparation code stands beside it.',
    'Its daily limit in the Medicare table is 0 units.',
  ],
  documentation: [...shotRecord, 'the payer’s own rule that asks for the whole in one line'],
  related,
})

const completeServices: readonly PageText[] = [
  complete(
    '95120',
    'Giving one allergy shot',
    ['complete allergy shot', 'complete service one injection', 'shot with extract', 'one shot including serum'],
    ['95115', '95165'],
  ),
  complete(
    '95125',
    'Giving two or more allergy shots',
    ['complete allergy shots', 'shots with extract', 'shots including serum'],
    ['95117', '95165'],
  ),
  complete(
    '95130',
    'Giving a shot of one venom',
    ['complete venom shot', 'one venom including serum'],
    ['95115', '95145'],
  ),
  complete(
    '95131',
    'Giving shots of two venoms',
    ['complete venom shots two', 'two venoms including serum'],
    ['95117', '95146'],
  ),
  complete(
    '95132',
    'Giving shots of three venoms',
    ['complete venom shots three', 'three venoms including serum'],
    ['95117', '95147'],
  ),
  complete(
    '95133',
    'Giving shots of four venoms',
    ['complete venom shots four', 'four venoms including serum'],
    ['95117', '95148'],
  ),
  complete(
    '95134',
    'Giving shots of five venoms',
    ['complete venom shots five', 'five venoms including serum'],
    ['95117', '95149'],
  ),
]

const venomCounts = ['one', 'two', 'three', 'four', 'five'] as const

function venom(code: string, count: number, related: readonly string[]): PageText {
  const word = venomCounts[count - 1] ?? ''
  const noun = count === 1 ? 'venom' : 'venoms'
  return {
    code,
    alsoKnownAs: [
      `venom ${count}`,
      `${word} ${noun}`,
      `bee venom ${count}`,
      `stinging insect extract ${count}`,
      ...(count === 1
        ? ['bee venom', 'honey bee venom', 'wasp venom', 'single venom extract', 'yellow jacket venom', 'hornet venom']
        : []),
      ...(count === 3 ? ['mixed vespid', 'mixed vespid venom'] : []),
      ...(count === 4 ? ['mixed vespid and wasp'] : []),
      ...(count === 5 ? ['mixed vespid with wasp and honey bee', 'all five venoms'] : []),
    ],
    plainLanguage: `Making the extract for a treatment against the stings of ${word} kind${count === 1 ? '' : 's'} of insect.`,
    clinicalContext: `Venom treatment after a whole-body reaction to a sting, with tests that show which insects. The regimen holds ${word} ${noun}; a maker’s mixed vespid counts as three.`,
    usedBy: ['allergy and immunology'],
    billing: [
      'Units are doses. What a dose is, is the payer’s to say.',
      'The code follows the number of venoms in the whole regimen, not the number of bottles.',
      'Where one venom ran out before the others, the missing doses are billed at the code for as many as are caught up.',
      'Giving the shots is 95115 or 95117 beside it.',
    ],
    documentation: [...vialRecord, 'the sting, the reaction, and the tests that show each venom'],
    related,
  }
}

const extract: readonly PageText[] = [
  {
    code: '95144',
    alsoKnownAs: [
      'single dose vial',
      'single-dose vials',
      'vials for another doctor',
      'one dose vial extract',
      'unit dose vial',
    ],
    plainLanguage: 'Making vials that hold one shot each, for another practice to inject.',
    clinicalContext:
      'An allergist makes the extract, and another office gives the shots. Each vial holds one planned injection. Where the maker gives the shots, vials of many doses are used instead.',
    usedBy: makers,
    billing: [
      'Units are vials: each is one dose.',
      'It is for vials that others inject; what the own practice injects is 95165.',
      'A vial of many doses is 95165, even if one dose of it is used.',
    ],
    documentation: [...vialRecord, 'who will inject the vials'],
    related: ['95165', '95115', '95117'],
  },
  venom('95145', 1, ['95146', '95115', '95130', '95017']),
  venom('95146', 2, ['95145', '95147', '95117', '95017']),
  venom('95147', 3, ['95146', '95148', '95117', '95017']),
  venom('95148', 4, ['95147', '95149', '95117', '95017']),
  venom('95149', 5, ['95148', '95117', '95134', '95017']),
  {
    code: '95165',
    alsoKnownAs: [
      'multi dose vial',
      'multiple dose vial',
      'antigen preparation',
      'allergy serum',
      'extract preparation',
      'mixing allergy serum',
      'allergen extract',
      'treatment set',
      'antigen vials',
      'treatment board',
      'allergy vial',
      'vial mixing',
    ],
    plainLanguage:
      'Making the extract for allergy shots: choosing, measuring and mixing what goes into a patient’s vials.',
    clinicalContext:
      'A patient’s set is mixed from extracts of pollen, mite, mold, dander and the like, after tests and a decision to treat; a new set follows when the old one runs out or expires. Extract drawn from a board of stock bottles is the same code.',
    usedBy: makers,
    billing: [
      'Units are doses, and payers do not mean the same by a dose: for Medicare each mL of concentrate is one, for others each planned injection.',
      'The date is that of the mixing. Whatever is injected later changes nothing.',
      'Medicare adds nothing for weaker vials made from a billed one; vials of the first build-up are counted by contractors that say so.',
      'The Medicare daily limit is 30 units for one patient; more can be right and is then appealed with the records.',
    ],
    documentation: vialRecord,
    related: ['95144', '95115', '95117', '95170', '95004'],
  },
  {
    code: '95170',
    alsoKnownAs: [
      'fire ant extract',
      'whole body insect extract',
      'fire ant',
      'imported fire ant immunotherapy',
      'biting insect extract',
    ],
    plainLanguage: 'Making extract from whole insects, mostly fire ants, for treatment against their stings or bites.',
    clinicalContext:
      'Fire ant allergy is treated with extract of the whole insect, since no venom product is sold. Other biting insects are rare, and coverage of them is thin.',
    usedBy: ['allergy and immunology'],
    billing: [
      'Units are doses, as the payer counts them.',
      'Venoms of bees, wasps and hornets are 95145 to 95149.',
      'Giving the shots is 95115 or 95117 beside it.',
    ],
    documentation: [...vialRecord, 'the sting, the reaction, and the test for the insect'],
    related: ['95145', '95165', '95115', '95117'],
  },
]

const others: readonly PageText[] = [
  {
    code: '95180',
    alsoKnownAs: [
      'rapid desensitization',
      'drug desensitization',
      'penicillin desensitization',
      'aspirin desensitization',
      'rush desensitization',
      'chemotherapy desensitization',
    ],
    plainLanguage:
      'Getting the body to bear a medicine that it reacts to, by small rising doses over hours, under constant watch.',
    clinicalContext:
      'A patient needs a medicine and is allergic to it, and nothing else will do: a penicillin, aspirin, a cancer drug. Doses rise every quarter or half hour. It is not the slow build-up of shots.',
    usedBy: ['allergy and immunology', 'pulmonology', 'oncology'],
    billing: [
      'Units are hours, with the start and the end in the record.',
      'Medicare covers it for a drug that the patient must have; rush schedules of inhalant shots are judged otherwise by many payers.',
      'Shots given as part of it are not billed apart.',
    ],
    documentation: [
      'the drug, why it is needed, and what it did before',
      'each dose, its time, and the patient after it',
      'start and end, and who was there',
      'the written report',
    ],
    related: ['95076', '95018', '95117'],
  },
  {
    code: '95199',
    alsoKnownAs: [
      'unlisted allergy service',
      'unlisted allergy procedure',
      'sublingual immunotherapy',
      'allergy drops',
      'oral immunotherapy',
      'SLIT',
      'service without a code',
    ],
    plainLanguage: 'An allergy service for which there is no code. The practice describes what it did.',
    clinicalContext:
      'Drops under the tongue, eating rising amounts of a food as treatment, and other services that no code fits. Many payers regard them as unproven.',
    usedBy: makers,
    billing: [
      'Priced by the contractor from the description, if it is covered at all.',
      'One unit, with the description on the claim.',
      'Ask before the service, and tell the patient what it costs.',
    ],
    documentation: [
      'what was done, with time, staff and supplies',
      'a service with a code that is like it, for comparison',
      'why it was needed',
    ],
    related: ['95165', '95076'],
  },
]

export const shotAndExtractPages: readonly PageText[] = [...shots, ...completeServices, ...extract, ...others]
