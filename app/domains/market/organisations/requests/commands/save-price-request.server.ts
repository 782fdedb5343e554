import { recordAudit } from '~/domains/audit/index.server'
import { removePhotoFiles } from '~/domains/documents/index.server'
import { isDistrict } from '~/domains/reference/index.server'
import { isId, newId, newPublicNumber } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { purchaserIn } from '../../policy'
import { isStateCustomer } from '../../state/rows/is-state-customer.server'
import { readDirectGround } from '../../state/rows/read-direct-ground.server'
import { lockRequest } from '../rows/lock-request.server'
import { readAskedSellers } from '../rows/read-asked-sellers.server'
import { mostRequestPhotos } from '../rules'
import type { PriceRequestInput } from '../schema'
import { sealWords } from '../sealed.server'

export interface SavePriceRequest extends Omit<PriceRequestInput, 'directTo'> {
  /** The one seller of a direct contract; absent or null where sellers are compared. */
  directTo?: string | null
  /** Made with the form of a new one: sent twice, written once. */
  requestId: string
  /** They take the place of earlier ones; where there are none those stay. */
  photos: readonly { key: string; width: number; height: number }[]
}

export type SavePriceRequestError =
  | 'requests.error.notAllowed'
  | 'requests.error.notFound'
  | 'requests.error.moved'
  | 'requests.error.district'
  | 'requests.error.dayOver'
  | 'requests.error.category'
  | 'requests.error.sellerGone'
  | 'requests.error.tooManyPhotos'
  | 'purchasing.error.suspended'
  | 'state.error.notCustomer'

/** A draft of what an organisation asks for, or the same written anew: nobody else sees it before it is sent. */
export async function savePriceRequest(
  work: Work,
  input: SavePriceRequest,
): Promise<Result<{ requestId: string }, SavePriceRequestError>> {
  const purchaserId = purchaserIn(work, 'requests')
  const { personId } = work
  const { requestId, photos, categoryCode, directTo = null } = input
  if (!purchaserId || !personId) return refuse('requests.error.notAllowed')
  const before = await lockRequest(work, requestId)
  if (!isId(requestId) || (before && before.purchaserId !== purchaserId))
    return refuse('requests.error.notFound')
  if (before && before.status !== 'draft') return refuse('requests.error.moved')
  const purchaser = await work.tx.purchaser.findUnique({
    where: { id: purchaserId },
    select: { status: true },
  })
  if (purchaser?.status === 'suspended') return refuse('purchasing.error.suspended')
  const wrong = await refuseInput(work, input)
  if (wrong) return wrong
  const directGround = directTo ? await readDirectGround(work, directTo) : null
  if (directTo && !(await isStateCustomer(work, purchaserId))) return refuse('state.error.notCustomer')
  if (directTo && !directGround) return refuse('requests.error.sellerGone')
  const chosen = categoryCode === null ? [...new Set(input.sellerIds)] : []
  const sellerIds = directTo ? [directTo] : chosen
  const { title, soato, wantedOn } = input
  const draft = {
    ...{ title, soato, wantedOn, askedById: personId, directGround },
    categoryCode: directTo ? null : categoryCode,
    noteCipher: sealWords(input.note, 'note', requestId),
  }
  const replaced = await work.asSystem(async () => {
    if (before) {
      await work.tx.priceRequest.update({ where: { id: requestId }, data: draft })
      await work.tx.priceRequestLine.deleteMany({ where: { requestId } })
      await work.tx.priceAnswer.deleteMany({ where: { requestId } })
    } else {
      const born = { id: requestId, number: newPublicNumber('HR'), purchaserId, createdAt: work.now() }
      await work.tx.priceRequest.create({ data: { ...draft, ...born } })
    }
    await work.tx.priceRequestLine.createMany({
      data: input.lines.map((line, position) => ({ ...line, id: newId(), requestId, position })),
    })
    await work.tx.priceAnswer.createMany({
      data: sellerIds.map((sellerId) => ({ id: newId(), requestId, sellerId, purchaserId })),
    })
    return replacePhotos(work, requestId, photos)
  })
  work.afterCommit(() => Promise.all(replaced.map(removePhotoFiles)))
  await recordAudit(work, { subject: requestId, action: 'priceRequest.saved' })
  return ok({ requestId })
}

async function refuseInput(
  work: Work,
  { photos, soato, wantedOn, categoryCode, sellerIds }: SavePriceRequest,
) {
  if (photos.length > mostRequestPhotos) return refuse('requests.error.tooManyPhotos')
  if (!(await isDistrict(work, soato))) return refuse('requests.error.district')
  if (wantedOn < dayOf(work.now())) return refuse('requests.error.dayOver')
  if (categoryCode !== null) {
    const known = await work.tx.category.count({ where: { code: categoryCode } })
    return known > 0 ? null : refuse('requests.error.category')
  }
  const there = await readAskedSellers(work, { categoryCode, sellerIds })
  return there.length < new Set(sellerIds).size ? refuse('requests.error.sellerGone') : null
}

/** Answers the files that nothing shows any more. */
async function replacePhotos(
  work: Work,
  requestId: string,
  photos: SavePriceRequest['photos'],
): Promise<string[]> {
  if (photos.length === 0) return []
  const before = await work.tx.priceRequestPhoto.findMany({ where: { requestId } })
  await work.tx.priceRequestPhoto.deleteMany({ where: { requestId } })
  await work.tx.priceRequestPhoto.createMany({
    data: photos.map(({ key: storageKey, width, height }, position) => ({
      ...{ id: newId(), requestId, storageKey, width, height, position },
    })),
  })
  return before.map(({ storageKey }) => storageKey)
}
