/** Dollars as people write them: `$1,234.50`. */
import { formatCents } from '@aliquot/engine/money'

export function dollars(cents: number): string {
  const [whole = '', fraction = ''] = formatCents(cents).split('.')
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`
}
