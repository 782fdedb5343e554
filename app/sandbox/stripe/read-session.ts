import { ownValue } from '~/lib/own-value'
import { invalid } from './failure'
import { asForm, type Form, group, integer, list, text } from './form'
import { type Line, newId, seconds } from './state'

/** Largest charge: eight digits of minor units. Smallest: about 0.50 US dollars; the UZS one is an example value. */
const largest = 99_999_999
const smallest: Record<string, number> = { uzs: 610_000, usd: 50, eur: 50, gbp: 30 }

const minuteS = 60
const dayS = 24 * 60 * minuteS

/** `line_items`, all of one currency. */
export function readLines(form: Form): Line[] {
  const items = list(form, 'line_items').map(asForm)
  if (items.length === 0)
    throw invalid('Missing required param: line_items.', 'line_items', 'parameter_missing')
  const lines = items.map(readLine)
  if (lines.some((line) => line.currency !== lines[0]?.currency)) {
    throw invalid('All line items must have the same currency.', 'line_items')
  }
  return lines
}

function readLine(item: Form, index: number): Line {
  const path = `line_items[${index}][price_data]`
  const price = group(item, 'price_data')
  const unit = integer(price, 'unit_amount', `${path}[unit_amount]`)
  const currency = text(price, 'currency')?.toLowerCase()
  const name = text(group(price, 'product_data'), 'name')
  const quantity = integer(item, 'quantity', `line_items[${index}][quantity]`) ?? 1
  if (!currency || !/^[a-z]{3}$/.test(currency))
    throw invalid(`Invalid currency: ${currency ?? ''}`, `${path}[currency]`)
  if (unit === null || unit < 0)
    throw invalid('Invalid non-negative integer', `${path}[unit_amount]`, 'parameter_invalid_integer')
  if (!name)
    throw invalid('Missing required param: name.', `${path}[product_data][name]`, 'parameter_missing')
  if (quantity < 1) throw invalid('Quantity must be at least 1.', `line_items[${index}][quantity]`)
  return {
    id: newId('li'),
    object: 'item',
    amount_subtotal: unit * quantity,
    amount_total: unit * quantity,
    currency,
    description: name,
    quantity,
    price: { id: newId('price'), object: 'price', unit_amount: unit, currency },
  }
}

/** Throws `amount_too_small` or `amount_too_large`. `total` is in minor units. */
export function checkTotal(total: number, currency: string): void {
  const least = ownValue(smallest, currency) ?? 50
  if (total < least) {
    throw invalid(
      `The Checkout Session's total amount due must add up to at least ${(least / 100).toFixed(2)} ${currency}`,
      undefined,
      'amount_too_small',
    )
  }
  if (total > largest) {
    throw invalid(
      `The Checkout Session's total amount must be no more than ${(largest / 100).toFixed(2)} ${currency}`,
      undefined,
      'amount_too_large',
    )
  }
}

/** Seconds since 1970: half an hour to a day from now, a day when not asked for. */
export function readExpiry(form: Form): number {
  const now = seconds(Date.now())
  const asked = integer(form, 'expires_at')
  if (asked === null) return now + dayS
  if (asked < now + 30 * minuteS)
    throw invalid(
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
      'expires_at',
    )
  if (asked > now + dayS)
    throw invalid(
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
      'expires_at',
    )
  return asked
}
