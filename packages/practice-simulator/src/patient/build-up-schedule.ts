/**
 * The amounts of a conventional build-up: four strengths, tenfold apart, 30 shots, in the usual order of rising volume
 * (a sample in the manner of the practice parameter of 2011, not a prescription).
 */

export interface BuildUpStep {
  /** Tenfold dilutions below concentrate. */
  readonly level: number
  readonly microlitres: number
}

const amounts: readonly (readonly [level: number, ...microlitres: readonly number[]])[] = [
  [3, 50, 100, 200, 400],
  [2, 50, 100, 200, 300, 400, 500],
  [1, 50, 70, 100, 150, 250, 350, 400, 450, 500],
  [0, 50, 70, 100, 150, 200, 250, 300, 350, 400, 450, 500],
]

export const buildUpSteps: readonly BuildUpStep[] = amounts.flatMap(([level, ...volumes]) =>
  volumes.map((microlitres) => ({ level, microlitres })),
)

/** Volume of a shot in maintenance. */
export const maintenanceMicrolitres = 500

/** Shots that are planned from the vial of a level. */
export function stepsAt(level: number): number {
  return buildUpSteps.filter((step) => step.level === level).length
}

/** How a level is written: `1:1`, `1:10` … */
export function dilutionText(level: number): string {
  return `1:${10 ** level}`
}
