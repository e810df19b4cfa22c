/** The documents that this project started from. Each has errors; their statements are checked in statements.ts. */
import type { Source } from '../source.ts'

export const seedSources: readonly Source[] = [
  {
    id: 'seed-rvu-edge',
    title: 'RVU Edge: 95117',
    url: 'https://rvuedge.com/cpt-codes/medicine/95117/',
    authority: 'seed',
  },
  {
    id: 'seed-verimedix',
    title: 'VeriMedix: allergy immunotherapy codes, billing, units and denials',
    url: 'https://www.verimedix.com/allergy-immunotherapy-cpt-codes-billing/',
    authority: 'seed',
  },
  {
    id: 'seed-article',
    title: 'A general article on codes for immunotherapy injections',
    url: 'https://www.acibademhealthpoint.com/cpt-code-for-immunotherapy-injections',
    authority: 'seed',
  },
  {
    id: 'verimedix-specialty',
    title: 'VeriMedix: allergy and immunology billing',
    url: 'https://specialties.verimedix.com/allergy-immunology-billing.html',
    authority: 'coding-press',
  },
]
