/**
 * The code set itself, read as a payer without a rule of its own: what CPT means by its codes, as the societies and the
 * coding press explain it. Known for counting a dose of 95165 by planned injections, and for having no caps.
 */
import type { Policy } from '@aliquot/engine/policy/policy'
import {
  completeServiceCodes,
  extractCodes,
  plannedInjectionDose,
  shotCodes,
  testCodes,
  venomMixes,
  visitRule,
} from '../coding-values.ts'
import { researchClosed } from '../verified-through.ts'

export const commercial: Policy = {
  id: 'commercial',
  title: 'The code set (CPT), for payers without a rule of their own',
  kind: 'payer',
  line: 'commercial',
  verifiedThrough: researchClosed,
  inherits: [],
  states: {
    'shots.codes': [
      {
        from: 'undated',
        value: shotCodes,
        cite: [
          { source: 'pediatric-injections-given' },
          { source: 'pulmonology-shots' },
          { source: 'plan-billing-guideline' },
        ],
        confidence: 'B',
        note: 'Separate injections count, not antigens or vials, and one unit is billed. Who injects does not matter.',
      },
    ],
    'shots.exclusive': [
      {
        from: 'undated',
        value: { anyProvider: false },
        cite: [{ source: 'pediatric-injections-given' }, { source: 'pulmonology-shots' }],
        confidence: 'B',
      },
    ],
    'shots.complete-service': [
      {
        from: 'undated',
        value: completeServiceCodes('not-beside-components'),
        cite: [{ source: 'pulmonology-complete-service' }],
        confidence: 'B',
        note: 'Each holds shot and extract: never beside a shot code, nor for extract billed before. Most payers want components.',
      },
    ],
    'extract.codes': [
      {
        from: 'undated',
        value: extractCodes,
        cite: [
          { source: 'allergy-antigen-coding' },
          { source: 'pulmonology-venom' },
          { source: 'acaai-venom' },
          { source: 'plan-billing-guideline' },
        ],
        confidence: 'B',
      },
    ],
    'extract.dose': [
      {
        from: 'undated',
        value: plannedInjectionDose,
        cite: [{ source: 'allergy-antigen-coding' }, { source: 'ent-antigen-units' }],
        confidence: 'B',
        note: 'All vials are added up; how many antigens a vial holds does not matter.',
      },
    ],
    'extract.dilutions': [
      {
        from: 'undated',
        value: { count: 'all' },
        cite: [{ source: 'allergy-antigen-coding' }, { source: 'ent-antigen-units' }],
        confidence: 'B',
        note: 'Injections planned from a dilution count like others.',
      },
    ],
    'extract.one-date': [
      {
        from: 'undated',
        value: { splittingForbidden: false },
        cite: [{ source: 'primary-care-separate-dates' }],
        confidence: 'C',
        note: 'The extract on the day of its preparation, shots on theirs. Nothing is said of one preparation over several days.',
      },
    ],
    'venom.mixes': [{ from: 'undated', value: venomMixes, cite: [{ source: 'acaai-venom' }], confidence: 'B' }],
    'tests.codes': [
      {
        from: 'undated',
        value: testCodes,
        cite: [
          { source: 'aap-skin-tests' },
          { source: 'aao-intradermal' },
          { source: 'aaoa-food-tests' },
          { source: 'oncology-patches' },
          { source: 'ent-test-codes' },
          { source: 'contractor-tests' },
        ],
        confidence: 'B',
        note:
          'Whether controls, or second scratches of one allergen, count is disputed. 95017 and 95018 since ' +
          '2013-01-01; the session codes rest on contractor text.',
      },
    ],
    'challenge.codes': [
      {
        from: 'undated',
        value: {
          first: '95076',
          firstFromMinutes: 61,
          firstSpanMinutes: 120,
          further: '95079',
          furtherPerMinutes: 60,
          furtherFromMinutes: 31,
        },
        cite: [{ source: 'blog-ingestion-challenge' }],
        confidence: 'C',
      },
    ],
    'desensitization.codes': [
      {
        from: 'undated',
        value: { code: '95180', perMinutes: 60, partFromMinutes: 31 },
        cite: [{ source: 'ent-desensitization-hours' }],
        confidence: 'C',
        note: 'That the code counts hours is well supported; that a begun hour counts from 31 minutes is unconfirmed (D).',
      },
    ],
    'desensitization.agents': [
      {
        from: 'undated',
        value: { accepted: ['drug', 'inhalant'], essentialOnly: false, includesShots: true },
        cite: [
          { source: 'ent-desensitization-hours' },
          { source: 'acaai-rush' },
          { source: 'supercoder-venom-start' },
          { source: 'acaai-oral-food' },
        ],
        confidence: 'C',
        note:
          'Drugs B; inhalant rush C, from the society; cluster D. A venom start is a dose of the venom code with ' +
          'the shot code, oral food treatment is never this code. Payers differ.',
      },
    ],
    'visit.same-day': [
      {
        from: 'undated',
        value: visitRule,
        cite: [
          { source: 'internal-modifier-25' },
          { source: 'pulmonology-shots' },
          { source: 'ent-cci-20-1' },
          { source: 'aao-intradermal' },
        ],
        confidence: 'B',
        note: 'Watching the patient and reading tests are included. 99211 for a nurse with another complaint: C, some payers refuse.',
      },
    ],
    'visit.patients': [
      {
        from: 'undated',
        value: {
          newPatient: [{ from: '99202', to: '99205' }],
          established: [{ from: '99211', to: '99215' }],
        },
        cite: [
          { source: 'dossier', at: 'EM-05' },
          { source: 'manual-new-patient', at: 's.30.6.7' },
          { source: 'texas-tests-2011' },
        ],
        confidence: 'B',
        note: 'Consultations are for new and established patients alike.',
      },
    ],
    'filing.limit': [
      {
        from: 'undated',
        value: { months: 12 },
        cite: [{ source: 'filing-limits' }],
        confidence: 'C',
        note:
          'Each contract sets its own: lists of the press have 90 or 180 days for most plans, a year for some, and ' +
          'longer for a few. Past a year, hardly any takes a first claim.',
      },
    ],
    'diagnoses.allergy': [
      {
        from: 'undated',
        value: {
          categories: [
            { from: 'B44', to: 'B44' },
            { from: 'D70', to: 'D89' },
            { from: 'H10', to: 'H13' },
            { from: 'H65', to: 'H69' },
            { from: 'J00', to: 'J99' },
            { from: 'K20', to: 'K23' },
            { from: 'K50', to: 'K52' },
            { from: 'L20', to: 'L59' },
            { from: 'R04', to: 'R13' },
            { from: 'R19', to: 'R23' },
            { from: 'T36', to: 'T65' },
            { from: 'T78', to: 'T88' },
            { from: 'Z01', to: 'Z01' },
            { from: 'Z51', to: 'Z51' },
            { from: 'Z79', to: 'Z79' },
            { from: 'Z87', to: 'Z88' },
            { from: 'Z91', to: 'Z91' },
          ],
        },
        cite: [{ source: 'dossier', at: 'COV-05' }, { source: 'harvard-pilgrim-2021' }],
        confidence: 'D',
        note:
          'Drawn wide, to tell a slip from a choice: what a policy covers is narrower, and none of those read has a ' +
          'whole list. From the tenth revision on (2015-10-01); nothing is denied on it.',
      },
    ],
    'same-day.pairs': [
      {
        from: 'undated',
        unknown:
          'the code set lists no pairs; most private payers apply the national pairs or edits of their own, and ' +
          'none of those read says which',
        cite: [{ source: 'dossier' }],
      },
    ],
    'same-day.distinct-service': [
      {
        from: 'undated',
        value: { written: '59', accepted: ['59', 'XE', 'XS', 'XP', 'XU'] },
        cite: [{ source: 'wps-l34597' }, { source: 'cms-ptp' }],
        confidence: 'B',
        note: 'Which of them a private payer prefers is not in any source read.',
      },
    ],
    'drugs.known': [
      {
        from: 'undated',
        value: [
          { name: 'omalizumab', class: 'biologic', code: 'J2357', unitMicrograms: 5000 },
          { name: 'benralizumab', class: 'biologic', code: 'J0517', unitMicrograms: 1000 },
          { name: 'mepolizumab', class: 'biologic', code: 'J2182', unitMicrograms: 1000 },
          { name: 'reslizumab', class: 'biologic', code: 'J2786', unitMicrograms: 1000 },
          { name: 'tezepelumab', class: 'biologic', code: 'J2356', unitMicrograms: 1000 },
          { name: 'dupilumab', class: 'biologic' },
          { name: 'pembrolizumab', class: 'checkpoint-inhibitor', code: 'J9271', unitMicrograms: 1000 },
          { name: 'nivolumab', class: 'checkpoint-inhibitor', code: 'J9299', unitMicrograms: 1000 },
        ],
        cite: [
          { source: 'drug-omalizumab' },
          { source: 'drug-benralizumab' },
          { source: 'drug-mepolizumab' },
          { source: 'drug-tezepelumab' },
          { source: 'drug-pembrolizumab' },
          { source: 'drug-nivolumab' },
          { source: 'acaai-biologics', at: 'dupilumab' },
        ],
        confidence: 'C',
        note:
          'The unit of J2786 is from practice knowledge (D). Dupilumab has no code of its own: an unclassified one, ' +
          'and mostly a pharmacy benefit. Forms for injection under the skin of the two checkpoint inhibitors have ' +
          'other codes.',
      },
    ],
    'drugs.administration': [
      {
        from: 'undated',
        value: [
          {
            class: 'biologic',
            routes: [
              { route: 'subcutaneous', first: '96372' },
              { route: 'intramuscular', first: '96372' },
              { route: 'intravenous', first: '96365', furtherHour: '96366' },
            ],
          },
          {
            class: 'checkpoint-inhibitor',
            routes: [
              { route: 'intravenous', first: '96413', furtherHour: '96415' },
              { route: 'subcutaneous', first: '96401' },
            ],
          },
          {
            class: 'drug',
            routes: [
              { route: 'subcutaneous', first: '96372' },
              { route: 'intramuscular', first: '96372' },
            ],
          },
          {
            class: 'vaccine',
            routes: [
              { route: 'intramuscular', first: '90471' },
              { route: 'subcutaneous', first: '90471' },
            ],
            furtherInjection: '90472',
          },
        ],
        cite: [
          { source: 'ngs-a58620' },
          { source: 'article-a58527' },
          { source: 'acaai-biologics' },
          { source: 'noridian-complex-drugs' },
          { source: 'dossier' },
        ],
        confidence: 'C',
        note:
          'Injected biologics B (one contractor lists them; another leaves the choice to the practice); checkpoint ' +
          'inhibitors B; reslizumab by infusion and vaccines from practice knowledge (D).',
      },
    ],
    'drugs.infusion-time': [
      {
        from: 'undated',
        value: { firstMinutes: 60, furtherFromMinutes: 31 },
        cite: [{ source: 'pulmonology-infusion-hours' }],
        confidence: 'C',
      },
    ],
    'drugs.waste-modifiers': [
      {
        from: 'undated',
        value: { unused: true },
        cite: [{ source: 'dossier' }],
        confidence: 'D',
        note: 'Stating waste is a rule of Medicare. Whether a private payer wants it too is not in any source read.',
      },
    ],
    'reaction.codes': [
      {
        from: '2025-07-01',
        value: {
          drugs: [
            {
              drug: 'epinephrine',
              code: 'J0165',
              unitMicrograms: 100,
              routes: ['intramuscular', 'subcutaneous'],
            },
            { drug: 'albuterol', code: 'J7613', unitMicrograms: 1000, routes: ['nebulizer'] },
          ],
          injection: '96372',
          nebulizer: '94640',
        },
        cite: [
          { source: 'ent-rescue' },
          { source: 'pediatric-anaphylaxis' },
          { source: 'internal-epinephrine' },
          { source: 'drug-albuterol' },
        ],
        confidence: 'C',
        note:
          'J0165 is for epinephrine not of a named maker; J0166 to J0168 are for three makers. The code before ' +
          '2025-07-01 is not stated here. Medicare contractors may hold the albuterol to be part of the nebulizer ' +
          'code.',
      },
    ],
    'unlisted.code': [
      {
        from: 'undated',
        value: { code: '95199' },
        cite: [{ source: 'ent-sublingual' }, { source: 'cms-mue' }],
        confidence: 'C',
        note: 'Once, with a description. Sublingual drops are this code or nothing, never 95165.',
      },
    ],
    'codes.deleted': [
      {
        from: 'undated',
        value: [
          { code: '95010', from: '2013-01-01', replacedBy: ['95017', '95018'] },
          { code: '95015', from: '2013-01-01', replacedBy: ['95017', '95018'] },
        ],
        cite: [{ source: 'ent-test-codes' }],
        confidence: 'B',
        note: '95017 for venom, 95018 for drugs and biologicals. Other deletions were not researched.',
      },
    ],
    'codes.not-a-benefit': [{ from: 'undated', value: { codes: [] }, cite: [{ source: 'dossier' }], confidence: 'C' }],
    'limits.daily': [
      {
        from: 'undated',
        value: {},
        cite: [{ source: 'dossier' }],
        confidence: 'C',
        note: 'The code set has no limits of its own. Payers may have some that they do not publish.',
      },
    ],
    'limits.window': [
      {
        from: 'undated',
        value: [],
        cite: [{ source: 'dossier' }],
        confidence: 'C',
        note: 'The code set has no limits of its own. Payers may have some that they do not publish.',
      },
    ],
  },
}
