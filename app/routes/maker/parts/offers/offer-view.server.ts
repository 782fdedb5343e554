import { cellsOf, fieldsOf, findOthersMedian, type OfferHistoryLine } from '~/domains/makers/index.server'
import type { OwnOffer } from '~/domains/makers/schema'
import { getDeviceKind, listRegions } from '~/domains/reference/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { altOf } from '~/http/kept-forms/photos.server'
import { dayOf } from '~/platform/clock.server'

/** What the form of an offer of a kind of device asks with; null for an unknown kind. */
export async function viewOfferForm({ locale, now }: SignedInContext, deviceCode: string) {
  const [kind, regions] = await Promise.all([getDeviceKind(deviceCode, locale, dayOf(now())), listRegions()])
  if (!kind) return null
  return {
    device: { code: kind.code, name: kind.names[locale] },
    isMadeToMeasure: kind.madeToMeasure,
    ceilingTiyin: kind.ceilingTiyin?.toString() ?? null,
    allRegions: regions.map(({ soato, names }) => ({ value: soato, label: names[locale] })),
  }
}

/** The offer as its form and its page show it. */
export async function viewOwnOffer(
  { locale, now, organisationId }: SignedInContext,
  offer: OwnOffer,
  history: readonly OfferHistoryLine[],
) {
  const makerId = organisationId ?? ''
  const { deviceCode, priceTiyin } = offer
  const far = await findOthersMedian({ makerId, deviceCode, priceTiyin }, dayOf(now()))
  return {
    id: offer.id,
    status: offer.status,
    version: String(offer.version),
    title: offer.title[locale],
    priceTiyin: String(priceTiyin),
    farMedianTiyin: far?.toString() ?? null,
    regions: offer.regions,
    values: fieldsOf(cellsOf(offer)),
    photos: offer.photos.map(({ id, key, width, height, alt }) => ({
      ...{ id, key, width, height },
      alt: altOf(alt, locale),
    })),
    history: history.map((line, at) => ({
      version: line.version,
      at: line.changedAt.toISOString(),
      status: line.status,
      priceTiyin: String(line.priceTiyin),
      makingDays: line.makingDays,
      warrantyMonths: line.warrantyMonths,
      isPriceNew: history[at + 1]?.priceTiyin !== line.priceTiyin,
    })),
  }
}

export type ShownOffer = Awaited<ReturnType<typeof viewOwnOffer>>
