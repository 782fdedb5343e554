import { byLocale } from '~/domains/reference/schema'
import { isLocale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import type { Work } from '~/platform/work.server'
import type { Matter } from './matter'

/** Reviews of devices, for the desk. */
export async function readDeviceReviews(
  work: Work,
  ids: readonly string[],
  locale: string,
): Promise<Matter[]> {
  if (ids.length === 0 || !isLocale(locale)) return []
  const rows = await work.tx.deviceReview.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, stars: true, text: true, status: true, version: true, writtenAt: true, answer: true },
      hiddenReason: true,
      maker: { select: { name: true, slug: true } },
      offer: { select: { title: true } },
      reports: {
        where: { status: 'open' },
        orderBy: { reportedAt: 'asc' },
        select: { id: true, reasonCode: true, text: true },
      },
    },
  })
  return rows.map(({ maker, offer, writtenAt, hiddenReason, ...review }) => ({
    ...review,
    kind: 'deviceReview',
    about: `${nameInScript(maker.name, locale)}: ${byLocale.parse(offer.title)[locale]}`,
    path: `/makers/${maker.slug}/reviews`,
    at: writtenAt,
    photos: [],
    reasonCode: hiddenReason,
    ...{ note: null, askedNote: null, isDecidedByReader: false },
  }))
}
