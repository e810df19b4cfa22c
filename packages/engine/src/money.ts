/** Money as a whole number of cents; safe as a JavaScript number up to 9e15. */
export type Cents = number

const decimal = /^(-?)(\d{1,13})?(?:\.(\d*))?$/

/** Reads a decimal amount such as `125.5` or `.75` exactly; `undefined` if it is none or has a fraction of a cent. */
export function parseCents(text: string): Cents | undefined {
  const match = decimal.exec(text)
  if (match === null) return undefined
  const whole = match[2] ?? ''
  const fraction = match[3] ?? ''
  if (whole === '' && fraction === '') return undefined
  if (/[1-9]/.test(fraction.slice(2))) return undefined
  const cents = Number(whole === '' ? '0' : whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'))
  return match[1] === '-' && cents !== 0 ? -cents : cents
}

/** Writes cents as dollars and cents, `1234` as `12.34`. */
export function formatCents(cents: Cents): string {
  const magnitude = Math.abs(cents)
  const dollars = Math.floor(magnitude / 100)
  return `${cents < 0 ? '-' : ''}${dollars}.${String(magnitude % 100).padStart(2, '0')}`
}
