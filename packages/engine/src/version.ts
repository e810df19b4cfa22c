/** The version of the engine: with the content version, what a verdict depends on beside the claim. */
export const engineVersion = '0.1.0'
