import { findPromoProducts, listOwnPromos, type OwnPromo } from '~/domains/market/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'

/** Her codes with every sum and day in her language, and the products that a new one can be for. */
export async function viewPromos(context: SignedInContext) {
  const { locale } = context
  const today = dayOf(context.now())
  const promos = await listOwnPromos(context)
  const products = await findPromoProducts(context, locale)
  return {
    promos: promos.map((promo) => viewPromo(promo, locale, today)),
    products: products.map(({ id, name }) => ({
      ...{ value: id, label: name.text },
      lang: name.lang === locale ? undefined : name.lang,
    })),
  }
}

function viewPromo(promo: OwnPromo, locale: Locale, today: Date) {
  const t = getT(locale)
  const { money, number, dateLong } = createFormat(locale)
  const { id, code, percent, amountTiyin, fromOn, untilOn, leastTiyin, mostUses, mostPerBuyer, uses } = promo
  const state = stateOf(promo, today)
  const off =
    amountTiyin === null ? t('promos.percentOff', { percent: number(percent ?? 0) }) : money(amountTiyin)
  return {
    ...{ id, code, state, off },
    isRunning: state !== 'stopped' && state !== 'over',
    days: t('promos.days', { from: dateLong(fromOn), until: dateLong(untilOn) }),
    least: leastTiyin > 0n ? t('promos.leastIs', { least: money(leastTiyin) }) : null,
    used:
      mostUses === null
        ? t('promos.used', { uses: number(uses) })
        : t('promos.usedOf', { uses: number(uses), most: number(mostUses) }),
    perBuyer: mostPerBuyer === null ? null : t('promos.perBuyerIs', { most: number(mostPerBuyer) }),
    goods:
      promo.productIds.length === 0
        ? t('promos.forAll')
        : t('promos.forSome', { count: promo.productIds.length, shown: number(promo.productIds.length) }),
  }
}

function stateOf({ stoppedAt, fromOn, untilOn, mostUses, uses }: OwnPromo, today: Date) {
  if (stoppedAt) return 'stopped' as const
  if (today > untilOn) return 'over' as const
  if (today < fromOn) return 'notYet' as const
  return mostUses !== null && uses >= mostUses ? ('usedUp' as const) : ('running' as const)
}
