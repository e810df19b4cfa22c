/** What is not an allergy shot: drugs, their units and how they are given. */
import type { Source } from '../source.ts'

export const drugSources: readonly Source[] = [
  {
    id: 'ngs-a58620',
    title: 'NGS on article A58620: injections that are not complex administration',
    url: 'https://ngsmedicare.com/web/ngs/search-details?selectedArticleId=3064632',
    authority: 'mac',
  },
  {
    id: 'article-a58527',
    title: 'CMS article A58527: complex drug administration',
    url: 'https://www.cms.gov/medicare-coverage-database/view/article.aspx?articleid=58527',
    authority: 'mac',
    note: 'Retired 2024-06-04.',
  },
  {
    id: 'noridian-complex-drugs',
    title: 'Noridian: paying for monoclonal and complex biological therapies',
    url: 'https://med.noridianmedicare.com/es/web/jfa/article-detail/-/view/10529/clarification-on-payment-for-monoclonal-complex-biological-and-rheumatological-therapies',
    authority: 'mac',
  },
  {
    id: 'acaai-biologics',
    title: 'ACAAI: which code for giving a biologic',
    url: 'https://college.acaai.org/administrating-biologics-which-code-to-use/',
    authority: 'society',
  },
  {
    id: 'drug-omalizumab',
    title: 'Omalizumab: unit of J2357, from CMS drug files',
    url: 'https://carecostestimate.com/drugs/xolair',
    authority: 'coding-press',
  },
  {
    id: 'drug-benralizumab',
    title: 'Benralizumab: unit of J0517, from the CMS drug pricing file',
    url: 'https://carecostestimate.com/medicare/coverage/fasenra',
    authority: 'coding-press',
  },
  {
    id: 'drug-mepolizumab',
    title: 'Mepolizumab: unit of J2182, from the CMS drug pricing file',
    url: 'https://carecostestimate.com/medicare/coverage/nucala',
    authority: 'coding-press',
  },
  {
    id: 'drug-tezepelumab',
    title: 'Tezepelumab: units of a dose in a plan policy (PH-90650)',
    url: 'https://al-policies.exploremyplan.com/portal/web/medical-policies/-/ph-90650',
    authority: 'payer',
  },
  {
    id: 'drug-pembrolizumab',
    title: 'Pembrolizumab: unit of J9271',
    url: 'https://www.openpayer.com/billing-codes/J9271-injection-pembrolizumab-1',
    authority: 'coding-press',
  },
  {
    id: 'drug-nivolumab',
    title: 'Nivolumab: unit of J9299',
    url: 'https://www.openpayer.com/billing-codes/J9299-injection-nivolumab-1',
    authority: 'coding-press',
  },
  {
    id: 'noridian-jz',
    title: 'Noridian: modifier JZ, required from 2023-07-01',
    url: 'https://med.noridianmedicare.com/web/jddme/topics/modifiers/jz',
    authority: 'mac',
  },
  {
    id: 'cms-jz',
    title: 'CMS change request on modifiers for waste of single-dose drugs (Pub. 100-04 ch. 17 s.40)',
    url: 'https://www.hhs.gov/guidance/document/new-claims-modifier-requirement-drugs-and-biologicals-single-dose-container-or-single-use',
    authority: 'cms',
  },
  {
    id: 'pulmonology-infusion-hours',
    title: 'Pulmonology Coding Alert: further hours of an infusion',
    url: 'https://aapc.com/codes/coding-newsletters/my-pulmonology-coding-alert/you-be-the-coderinfusion-codes-necessitate-constant-supervision-article',
    authority: 'coding-press',
  },
  {
    id: 'drug-albuterol',
    title: 'Albuterol: unit of J7613',
    url: 'https://www.openpayer.com/billing-codes/hcpcs-j7613-albuterol-inhalation-solution-dme-unit-dose-1mg',
    authority: 'coding-press',
  },
]
