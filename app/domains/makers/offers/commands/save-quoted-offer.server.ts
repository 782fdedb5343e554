import { newId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'

export interface QuotedOfferInput {
  /** Null for a first one. */
  offerId: string | null
  makerId: string
  deviceCode: string
  /** In the language in which the workshop writes. */
  title: string
  priceTiyin: bigint
  /** Working days. */
  makingDays: number
  warrantyMonths: number
  homeVisit: boolean
}

/**
 * What a maker names for one voucher: an offer in no list, with its versions. Whose it is, and whether it may still be
 * changed, whoever calls has looked at, with the portal's eyes; the database looks once more.
 */
export async function saveQuotedOffer(
  work: Work,
  { offerId, makerId, deviceCode, title, ...terms }: QuotedOfferInput,
): Promise<{ id: string; version: number }> {
  const select = { id: true, version: true } as const
  const said = { ...terms, title: inAll(title) }
  if (offerId) return work.tx.offer.update({ where: { id: offerId }, data: said, select })
  return work.tx.offer.create({
    data: {
      ...{ ...said, id: newId(), makerId, deviceCode, description: inAll('') },
      ...{ status: 'quoted', active: false, hasEnglish: false },
    },
    select,
  })
}

const inAll = (text: string) => ({ 'uz-Latn': text, 'uz-Cyrl': text, ru: text, en: text })
