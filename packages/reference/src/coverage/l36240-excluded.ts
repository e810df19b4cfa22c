/** L36240, the text that ran from 2015: what is held to be investigational or not indicated, one clause an item. */
import type { Clause, ClauseTest } from '@aliquot/engine/cover/clause'
import { clausesOf, historyRecords, planRecords, type Shared, type Stated } from './clause-parts.ts'

const indicationIsNot = (...values: readonly string[]): ClauseTest => ({ fact: 'course/indication', bars: values })
const productIsNot = (...values: readonly string[]): ClauseTest => ({ fact: 'course/product', bars: values })
const routeIsNot = (...values: readonly string[]): ClauseTest => ({ fact: 'course/route', bars: values })
const techniqueIsNot = (...values: readonly string[]): ClauseTest => ({ fact: 'course/technique', bars: values })

type Item = Pick<Stated, 'name' | 'topic' | 'statement' | 'test'> & Partial<Pick<Stated, 'wayOn'>>

const conditions: readonly Item[] = [
  { name: 'not-food', topic: 'indication', statement: 'It is not for food allergy.', test: indicationIsNot('food') },
  {
    name: 'not-urticaria',
    topic: 'indication',
    statement: 'It is not for hives or angioedema.',
    test: indicationIsNot('urticaria', 'angioedema'),
  },
  {
    name: 'not-skin-disease',
    topic: 'indication',
    statement:
      'It is not for disease of skin or mucous membrane such as atopic dermatitis, hives or Candida vulvovaginitis.',
    test: indicationIsNot(
      'atopic-dermatitis',
      'atopic-dermatitis-mite',
      'urticaria',
      'angioedema',
      'candida-vulvovaginitis',
    ),
    wayOn: 'Rare exceptions for atopic dermatitis from an aeroallergen are looked at on appeal, with the records.',
  },
  {
    name: 'not-postmortem',
    topic: 'indication',
    statement: 'It is no search for IgE after death to explain a fatal anaphylaxis.',
    test: indicationIsNot('postmortem'),
  },
]

const products: readonly Item[] = [
  {
    name: 'not-allergoid',
    topic: 'product',
    statement: 'No allergoids and no adjuvants are given.',
    test: productIsNot('allergoid', 'adjuvant'),
  },
  {
    name: 'not-poison-ivy',
    topic: 'product',
    statement: 'No extract of poison ivy, poison oak or poison sumac is given.',
    test: productIsNot('poison-ivy', 'poison-oak', 'poison-sumac'),
  },
  {
    name: 'not-whole-body-hymenoptera',
    topic: 'product',
    statement: 'Allergy to Hymenoptera is not treated with whole-body extract; fire ant is the exception.',
    test: productIsNot('hymenoptera-whole-body'),
  },
  {
    name: 'not-bacterial-vaccine',
    topic: 'product',
    statement: 'No bacterial vaccine or antigen complex is given.',
    test: productIsNot('bacterial-vaccine'),
  },
  {
    name: 'not-food-extract',
    topic: 'product',
    statement: 'No extract of foods is given.',
    test: { all: [productIsNot('food-extract'), indicationIsNot('food')] },
  },
  {
    name: 'not-urine',
    topic: 'product',
    statement: 'The patient’s own urine is not injected.',
    test: productIsNot('urine'),
  },
]

const routes: readonly Item[] = [
  {
    name: 'not-oral-food',
    topic: 'route',
    statement: 'No food is given by mouth or under the tongue as immunotherapy.',
    test: routeIsNot('oral'),
  },
  {
    name: 'not-epicutaneous',
    topic: 'route',
    statement: 'It is not given through the skin.',
    test: routeIsNot('epicutaneous'),
  },
  {
    name: 'not-intralymphatic',
    topic: 'route',
    statement: 'It is not given into a lymph node.',
    test: routeIsNot('intralymphatic'),
  },
  {
    name: 'not-intranasal',
    topic: 'route',
    statement: 'It is not given into the nose.',
    test: routeIsNot('intranasal'),
  },
  {
    name: 'not-sublingual',
    topic: 'route',
    statement: 'It is not given under the tongue, neither as immunotherapy nor as desensitization.',
    test: { all: [routeIsNot('sublingual'), productIsNot('sublingual-tablet')] },
  },
]

const techniques: readonly Item[] = [
  {
    name: 'not-rinkel',
    topic: 'technique',
    statement: 'It is not intracutaneous desensitization after Rinkel.',
    test: techniqueIsNot('rinkel'),
  },
  {
    name: 'not-titration',
    topic: 'technique',
    statement: 'It is not treatment by intracutaneous titration.',
    test: techniqueIsNot('endpoint-titration'),
  },
  {
    name: 'not-neutralization',
    topic: 'technique',
    statement: 'It is no neutralization, into the skin or under it.',
    test: { all: [techniqueIsNot('neutralization'), routeIsNot('intradermal-neutralization')] },
  },
  {
    name: 'not-repository-emulsion',
    topic: 'technique',
    statement: 'No repository emulsion is given.',
    test: techniqueIsNot('repository-emulsion'),
  },
  {
    name: 'not-sublingual-provocation',
    topic: 'technique',
    statement: 'It is no provocation under the tongue.',
    test: techniqueIsNot('sublingual-provocative'),
  },
]

/** Items of the list of what is not covered. `id` is the document that states them. */
export const excludedClauses = (id: string, shared: Shared): readonly Clause[] =>
  clausesOf(
    id,
    shared,
    [...conditions, ...products, ...routes, ...techniques].map((item) => ({
      ...item,
      evidence: item.topic === 'indication' ? historyRecords : planRecords,
      carries: ['S4.20'],
    })),
  )
