import { refuseBothSides } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { ProductReview } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../../catalogue/cached.server'
import { mayChangeReview, mostReviewPhotos } from '../../rules'
import type { ReviewPhoto } from '../../schema'
import { nameWriter } from '../name-writer.server'
import { type BuyersLine, type LockedLine, lockReceivedLine } from '../rows/lock-line.server'
import { readReviewSides } from '../rows/read-sides.server'
import { takeProductReview } from '../rows/take-review.server'
import { type PhotoPlan, planPhotos, writePhotos } from '../rows/write-photos.server'

export type SaveProductReviewError =
  | 'voices.error.reviewNotFound'
  | 'voices.error.moved'
  | 'voices.error.notChanged'
  | 'voices.error.tooManyPhotos'
  | 'sides.error.reviewProduct'

export interface SaveProductReview extends BuyersLine {
  stars: number
  text: string | null
  /** First name and initial are shown; otherwise nobody is named. */
  isNamed: boolean
  /** Stored already. */
  photos: readonly ReviewPhoto[]
  /** Ids of pictures that go. */
  removed: readonly string[]
  /** What she saw; 0 for a first one. */
  version: number
}

/**
 * Whoever received a product says how it is, or says it otherwise. Words and pictures wait for the desk; stars alone are
 * counted at once, as long as they never were anything else.
 */
export async function saveProductReview(
  work: Work,
  input: SaveProductReview,
): Promise<Result<{ id: string; isShown: boolean }, SaveProductReviewError>> {
  const line = await lockReceivedLine(work, input)
  if (!line) return refuse('voices.error.reviewNotFound')
  const { sellerId } = line.parcel
  const { writers, seller } = await readReviewSides(work, { orderLineId: line.id, sellerId })
  // Of a guest it is asked of whom her phone and e-mail are.
  const buyer = writers.find((each) => seller.includes(each)) ?? work.personId
  const own = refuseBothSides('reviewProduct', { personId: buyer }, seller)
  if (own) return own
  const before = await takeProductReview(work, { orderLineId: line.id })
  if ((before?.version ?? 0) !== input.version) {
    // The same form sent twice is one review.
    return before && isSame(before, input)
      ? ok({ id: before.id, isShown: before.status === 'shown' })
      : refuse('voices.error.moved')
  }
  if (before && !mayChangeReview(before, work.now())) return refuse('voices.error.notChanged')
  const photos = await planPhotos(work, before?.id, input.removed)
  const pictures = photos.kept.length + input.photos.length
  if (pictures > mostReviewPhotos) return refuse('voices.error.tooManyPhotos')
  const isBare = input.text === null && pictures === 0 && photos.gone.length === 0
  const isShown = isBare && (before === null || (before.status === 'shown' && before.decidedAt === null))
  const id = before?.id ?? newId()
  await write(work, { id, line, before, photos, isShown }, input)
  clearCatalogueCache(work)
  return ok({ id, isShown })
}

interface Written {
  id: string
  line: LockedLine
  before: ProductReview | null
  photos: PhotoPlan
  isShown: boolean
}

async function write(
  work: Work,
  { id, line, before, photos, isShown }: Written,
  { stars, text, isNamed, photos: added }: SaveProductReview,
): Promise<void> {
  const shownName = isNamed ? await nameWriter(work, line.parcel) : null
  const status = isShown ? ('shown' as const) : ('waiting' as const)
  const changedAt = work.now()
  const said = { stars, text, shownName, status, changedAt }
  const of = { orderLineId: line.id, productId: line.productId, sellerId: line.parcel.sellerId }
  await work.asSystem(async () => {
    if (before)
      await work.tx.productReview.update({
        where: { id },
        data: { ...said, ...undecided, version: { increment: 1 } },
      })
    else
      await work.tx.productReview.create({
        data: { id, ...of, personId: line.parcel.personId, ...said, writtenAt: changedAt },
      })
    if (!isShown) await writePhotos(work, id, photos, added)
  })
}

const undecided = {
  ...{ decidedById: null, decidedAt: null, reasonCode: null },
  ...{ note: null, askedAt: null, askedNote: null },
}

function isSame(before: ProductReview, { stars, text, photos, version }: SaveProductReview): boolean {
  return (
    before.version === version + 1 && before.stars === stars && before.text === text && photos.length === 0
  )
}
