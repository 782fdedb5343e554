import { addPromoToCart } from '~/domains/market/index.server'
import { requireBudget } from '~/http/budgets.server'
import type { PageContext } from '~/http/guards.server'
import { createFormat } from '~/i18n/format'
import { refuse } from '~/lib/result'
import { cleanLine } from '~/lib/typed/clean'
import { perform } from '~/platform/perform.server'
import type { CartSession } from './cart-session.server'

/** Whatever is wrong with a code is said at its field. */
export const promoErrors = {
  'promos.error.unknown': 'promo',
  'promos.error.over': 'promo',
  'promos.error.notYet': 'promo',
  'promos.error.usedUp': 'promo',
  'promos.error.notForThese': 'promo',
  'promos.error.tooLittle': 'promo',
} as const

export const promoMissing = refuse('promos.error.code.missing')

/** Takes over a code that was typed. Each try is counted: codes are not found out by guessing. */
export async function takePromo(context: PageContext, { tokenHash }: CartSession, code: string) {
  await requireBudget(context, 'promoCode')
  const added = await perform(context, addPromoToCart, { tokenHash, code })
  if (added.ok) return added
  const { money, dateLong } = createFormat(context.locale)
  const { fromOn, leastTiyin } = added.details ?? {}
  return refuse(added.error, {
    code: cleanLine(code).toUpperCase().slice(0, 20),
    ...(fromOn ? { date: dateLong(new Date(`${fromOn}T00:00:00Z`)) } : {}),
    ...(leastTiyin ? { least: money(BigInt(leastTiyin)) } : {}),
  })
}
