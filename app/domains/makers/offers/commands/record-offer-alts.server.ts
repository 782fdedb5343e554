import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockOwnOffer } from '../rows/lock-own-offer.server'

/** Says anew what pictures of the maker's own offer show; texts in other languages stay. */
export async function recordOfferAlts(
  work: Work,
  input: { offerId: string; alts: ReadonlyMap<string, Record<string, string>> },
): Promise<Result<null, 'makers.error.offerNotFound'>> {
  const offer = await lockOwnOffer(work, input.offerId)
  if (!offer) return refuse('makers.error.offerNotFound')
  const photos = await work.tx.offerPhoto.findMany({
    where: { offerId: offer.id, id: { in: [...input.alts.keys()] } },
    select: { id: true, alt: true },
  })
  for (const { id, alt } of photos) {
    const texts = { ...(alt as Record<string, string>), ...input.alts.get(id) }
    await work.tx.offerPhoto.update({ where: { id }, data: { alt: texts } })
  }
  return ok(null)
}
