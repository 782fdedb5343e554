import type { SerializeFrom } from '@remix-run/node'
import { isResting, nextBreak, ordersFrom, type SellerPage } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { keyOf } from '~/lib/text-key'

export type ShownSeller = SerializeFrom<ReturnType<typeof viewSeller>>

/** A shop as its page shows it; `lang` is absent where it is the page's own. */
export function viewSeller(seller: SellerPage, locale: Locale, today: Date) {
  const t = getT(locale)
  const { month, number, dateLong } = createFormat(locale)
  const from = ordersFrom(today, seller.schedule.breaks)
  const soon = nextBreak(today, seller.schedule.breaks)
  const { about, photo, since, figures, languages } = seller
  const other = (lang: string) => (lang === locale ? undefined : lang)
  const { delivered, usualDays } = figures
  return {
    slug: seller.slug,
    name: seller.name,
    place: seller.placeName,
    pause: isResting(seller.schedule, today)
      ? t('shop.seller.resting')
      : from
        ? t('shop.seller.onBreak', { date: dateLong(from) })
        : soon && t('shop.product.soonBreak', { from: dateLong(soon.fromOn), until: dateLong(soon.untilOn) }),
    // A shop rests when the status of its seller ended.
    verified: seller.verified && !isResting(seller.schedule, today),
    paragraphs: about.text.split(/\n+/).filter(Boolean),
    lang: other(about.lang),
    photo: photo && { ...photo, alt: photo.alt.text, lang: other(photo.alt.lang) },
    languages: languages.map((code) => t(keyOf('shop.language', code))).join(', '),
    figures: [
      ...(since ? [{ label: t('shop.seller.since'), value: month(since) }] : []),
      ...(delivered > 0 ? [{ label: t('shop.seller.delivered'), value: number(delivered) }] : []),
      ...(usualDays === null
        ? []
        : [
            {
              label: t('shop.seller.usualTime'),
              value:
                usualDays === 0
                  ? t('shop.seller.sameDay')
                  : t('shop.seller.days', { count: usualDays, shown: number(usualDays) }),
            },
          ]),
    ],
  }
}
