/** Exact fractions. A recipe is worked in these, and rounded only where a syringe is read. */
export interface Rational {
  readonly numerator: bigint
  /** Positive, and without a common factor with the numerator. */
  readonly denominator: bigint
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

/** Throws a `RangeError` on a denominator of zero: a broken invariant. */
export function ratio(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError('a fraction has no denominator of zero')
  const sign = denominator < 0n ? -1n : 1n
  const divisor = greatestCommonDivisor(numerator, denominator * sign)
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
}

/** The number that a decimal was written as: 0.1 is one tenth. Throws a `RangeError` on what is no finite number. */
export function rational(value: number): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (match === null) throw new RangeError(`${value} is not a finite number`)
  const [, sign = '', whole = '0', part = '', power = '0'] = match
  const digits = BigInt(`${sign}${whole}${part}`)
  const exponent = Number(power) - part.length
  return exponent < 0 ? ratio(digits, 10n ** BigInt(-exponent)) : ratio(digits * 10n ** BigInt(exponent), 1n)
}

export const zero: Rational = { numerator: 0n, denominator: 1n }

export const plus = (a: Rational, b: Rational): Rational =>
  ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

export const minus = (a: Rational, b: Rational): Rational => plus(a, { ...b, numerator: -b.numerator })

export const times = (a: Rational, b: Rational): Rational =>
  ratio(a.numerator * b.numerator, a.denominator * b.denominator)

/** Throws a `RangeError` on division by zero: a broken invariant. */
export const over = (a: Rational, b: Rational): Rational =>
  ratio(a.numerator * b.denominator, a.denominator * b.numerator)

export const isNegative = ({ numerator }: Rational): boolean => numerator < 0n

/** The nearest double, for display and for further reading by people. */
export const asNumber = ({ numerator, denominator }: Rational): number => Number(numerator) / Number(denominator)

/** To the nearest multiple of one part in `parts` (100: hundredths), halves upwards. */
export function rounded(value: Rational, parts: number): Rational {
  const scale = BigInt(parts)
  const { numerator, denominator } = value
  const doubled = 2n * numerator * scale + denominator
  const divisor = 2n * denominator
  const floor = doubled >= 0n ? doubled / divisor : -((-doubled + divisor - 1n) / divisor)
  return ratio(floor, scale)
}

/** To the multiple of one part in `parts` below a value that is not negative. */
export function roundedDown({ numerator, denominator }: Rational, parts: number): Rational {
  const scale = BigInt(parts)
  return ratio((numerator * scale) / denominator, scale)
}
