// Policies by the kind of payer, once for each payer of a file.

export function payersOf(/** @type {import('aliquot').Aliquot} */ { catalogue }) {
  return (/** @type {{ filingIndicator: string }} */ { filingIndicator }) => {
    const policy = filingIndicator === 'MB' ? 'medicare' : 'commercial'
    const index = catalogue.policies.findIndex(({ id }) => id === policy)
    return { policy, contractor: 'palmetto', index }
  }
}
