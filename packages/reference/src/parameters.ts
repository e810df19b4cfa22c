/** What each parameter asks, in plain words: for `explain` and for the pages that are made from it. */
import type { ParameterId } from '@aliquot/engine/policy/parameter'

export interface ParameterText {
  readonly title: string
  /** The question that the parameter answers. */
  readonly question: string
  /** What its value is counted in, or made of. */
  readonly unit: string
}

export const parameters: { readonly [P in ParameterId]: ParameterText } = {
  'shots.codes': {
    title: 'Codes for shots',
    question: 'Which code is billed for one shot of a date, and which for two or more?',
    unit: 'Two codes; one unit of one of them a date.',
  },
  'shots.exclusive': {
    title: 'One shot code a day',
    question: 'Whose shot codes shut each other out on one date: those of one provider, or of any?',
    unit: 'Yes or no: across providers.',
  },
  'shots.complete-service': {
    title: 'Complete-service codes',
    question:
      'Does the payer take codes that hold shot and extract in one, and may they stand beside the separate codes?',
    unit: 'Never, not beside components, or required; with the codes.',
  },
  'extract.codes': {
    title: 'Codes for extract',
    question:
      'Which code is billed for preparing multi-dose vials, boards, single-dose vials, whole-body extract, and one to five venoms?',
    unit: 'Codes.',
  },
  'extract.dose': {
    title: 'Dose of extract',
    question:
      'What is one unit of extract from a multi-dose vial? A portion of volume, a planned injection, or a session. No payer takes over the answer of another.',
    unit: 'Microlitres of one portion, or injections, or sessions.',
  },
  'extract.dilutions': {
    title: 'Diluted vials',
    question: 'Do vials made by diluting the concentrate add units: none, those of the initial build-up, or all?',
    unit: 'None, build-up, or all.',
  },
  'extract.single-dose-injected-here': {
    title: 'Single-dose vials injected by the preparer',
    question: 'What are single-dose vials billed as when the practice that made them also injects them?',
    unit: 'Doses of a multi-dose vial, or single-dose vials.',
  },
  'extract.preparer': {
    title: 'Who may prepare',
    question:
      'Who may prepare extract alone, and under which supervision may others? Must the physician have examined the patient?',
    unit: 'Roles and kinds of supervision.',
  },
  'extract.supply-months': {
    title: 'Supply',
    question: 'For how long may extract be made at one time?',
    unit: 'Months from preparation.',
  },
  'extract.one-date': {
    title: 'One preparation, one date',
    question: 'Does the payer refuse units of one preparation that are spread over several dates?',
    unit: 'Yes or no.',
  },
  'extract.second-vial': {
    title: 'Second vial',
    question: 'Must the record say why a preparation fills more than one vial?',
    unit: 'Yes or no.',
  },
  'extract.whole-body': {
    title: 'Organisms of whole-body extract',
    question: 'For extract of which organisms is the whole-body code right?',
    unit: 'Names, looked for in the name of the antigen.',
  },
  'venom.mixes': {
    title: 'Mixed venoms',
    question: 'Which premixed venoms are there, and what do they count as?',
    unit: 'Single venoms of each mix.',
  },
  'tests.codes': {
    title: 'Codes for tests',
    question: 'Which code follows from method and antigen of a test, and does it count tests or sessions?',
    unit: 'Codes, each with tests or one session as its unit.',
  },
  'tests.supervision': {
    title: 'Supervision of tests',
    question: 'Which tests need a physician in the suite (direct), and which one in the room (personal)?',
    unit: 'Direct or personal, by code.',
  },
  'tests.repeat-years': {
    title: 'Repeating tests',
    question: 'For how long are the same antigens not tested again without new symptoms or exposure?',
    unit: 'Years.',
  },
  'tests.strengths-per-antigen': {
    title: 'Strengths of one antigen',
    question: 'How many dilutions of one antigen does the payer allow in sequential testing?',
    unit: 'Dilutions of one antigen, with the code.',
  },
  'challenge.codes': {
    title: 'Codes for an ingestion challenge',
    question: 'From how many minutes is a challenge billed, and how many make a further unit?',
    unit: 'Minutes.',
  },
  'desensitization.codes': {
    title: 'Code for rapid desensitization',
    question: 'How are the hours of rapid desensitization counted, and when does a begun hour count?',
    unit: 'Minutes of a unit.',
  },
  'desensitization.agents': {
    title: 'Agents of rapid desensitization',
    question: 'For which agents does the payer take the hourly code, must they be essential, and are the shots in it?',
    unit: 'Drug, venom, inhalant, food.',
  },
  'visit.same-day': {
    title: 'Visit beside an allergy service',
    question: 'Which visits need a modifier beside which services, since the ordinary contact of the day is included?',
    unit: 'A modifier and ranges of codes.',
  },
  'visit.test-day': {
    title: 'Visit on a test day',
    question: 'Are visits of new and of established patients paid on a day with tests?',
    unit: 'Paid or denied.',
  },
  'visit.refused-with-modifier': {
    title: 'Visits refused in spite of the modifier',
    question: 'Which visits does the payer refuse on shot days, modifier or not?',
    unit: 'Codes.',
  },
  'filing.limit': {
    title: 'Time for filing a claim',
    question: 'How long after the service does the payer take a first claim?',
    unit: 'Months from the day of service.',
  },
  'diagnoses.allergy': {
    title: 'Diagnoses of allergy',
    question: 'For diagnoses of which categories are allergy tests and immunotherapy done at all?',
    unit: 'Ranges of categories, the first three characters of a diagnosis.',
  },
  'visit.patients': {
    title: 'Visits of new and of established patients',
    question: 'Which visit codes are for patients who are new to the practice, and which for those who are not?',
    unit: 'Ranges of codes.',
  },
  'visit.complexity-add-on': {
    title: 'Add-on for the complexity of a visit',
    question:
      'Which code adds the complexity of a visit, which modifier of the visit rules it out, and what lets it in again?',
    unit: 'A code, a modifier and ranges of codes.',
  },
  'observation.minutes': {
    title: 'Watching the patient',
    question: 'For how long must the patient be watched after shots or tests?',
    unit: 'Minutes, by kind of service.',
  },
  'same-day.pairs': {
    title: 'Same-day pairs',
    question: 'Which codes are denied beside which others on one date, and what must the record show to open the pair?',
    unit: 'Pairs of codes with an indicator: 0 never opens, 1 opens with a modifier.',
  },
  'same-day.distinct-service': {
    title: 'Modifier of a distinct service',
    question: 'Which modifier says that a service was distinct from others of the day, and which does the payer take?',
    unit: 'Modifiers.',
  },
  'drugs.known': {
    title: 'Drugs that are not extract',
    question: 'Which drug codes are held, of what kind is each drug, and how much of it is one unit?',
    unit: 'Micrograms of one unit.',
  },
  'drugs.administration': {
    title: 'Giving drugs',
    question: 'Which code is billed for giving a drug, by its kind and route?',
    unit: 'Codes by kind and route.',
  },
  'drugs.infusion-time': {
    title: 'Time of infusions',
    question: 'How many minutes does the first code of an infusion cover, and when does a further hour count?',
    unit: 'Minutes.',
  },
  'drugs.waste-modifiers': {
    title: 'Waste of a drug',
    question:
      'Does the payer want a modifier that says how much of a single-dose container was thrown away, or that none was?',
    unit: 'Modifiers, or none.',
  },
  'reaction.codes': {
    title: 'Treating a reaction',
    question: 'Which codes stand for rescue drugs, their injection and the nebulizer?',
    unit: 'Codes, with micrograms of one unit.',
  },
  'unlisted.code': {
    title: 'Unlisted service',
    question: 'Which code stands for an allergy service without a code of its own?',
    unit: 'A code, once, with a description.',
  },
  'codes.deleted': {
    title: 'Deleted codes',
    question: 'Which codes are no longer valid, from which day, and what took their place?',
    unit: 'Codes and days.',
  },
  'codes.not-a-benefit': {
    title: 'Codes that are no benefit',
    question: 'Which codes does the payer never pay?',
    unit: 'Codes.',
  },
  'limits.daily': {
    title: 'Daily limits',
    question: 'How many units of a code does the payer take on one date, and can more be appealed?',
    unit: 'Units a date; indicator 1 a line, 2 absolute, 3 appealable.',
  },
  'limits.window': {
    title: 'Limits over a time',
    question:
      'How many units of a code does the payer take over a year or another time, in its own dose, and what opens more?',
    unit: 'Units in rolling days or months, benefit years, or years of treatment.',
  },
  'home.treatment': {
    title: 'Treatment at home',
    question: 'Does the payer cover immunotherapy at home?',
    unit: 'Yes or no.',
  },
  'place.not-paid': {
    title: 'Places that are not paid',
    question: 'In which places does the payer not pay the practitioner for a code?',
    unit: 'Codes and place-of-service codes.',
  },
  'shots.supervision': {
    title: 'Supervision of shots',
    question: 'Under which supervision may staff give shots?',
    unit: 'Kinds of supervision.',
  },
}
