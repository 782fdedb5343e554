import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isPleaOpen } from '../plea'

export type AskSellerReviewError =
  | 'market.error.signIn'
  /** She has no suspended shop. */
  | 'market.error.notSuspended'
  /** The desk has not answered the one before. */
  | 'market.error.pleaOpen'

/** The person behind a suspended shop says what she has changed, or why the reason is wrong: the desk looks again. */
export async function askSellerReview(
  work: Work,
  { note }: { note: string },
): Promise<Result<null, AskSellerReviewError>> {
  const { personId } = work
  if (!personId) return refuse('market.error.signIn')
  // Two that are sent at once see each other here, and the desk that decides meanwhile.
  await work.asSystem(
    () =>
      work.tx.$executeRaw`select 1 from seller where person_id = ${personId}::uuid order by id for update`,
  )
  const seller = await work.tx.seller.findFirst({
    where: { personId, status: 'suspended' },
    select: {
      id: true,
      decisions: { select: { decidedAt: true }, orderBy: { decidedAt: 'desc' }, take: 1 },
      pleas: { select: { askedAt: true }, orderBy: { askedAt: 'desc' }, take: 1 },
    },
  })
  if (!seller) return refuse('market.error.notSuspended')
  if (isPleaOpen(seller)) return refuse('market.error.pleaOpen')
  await work.tx.sellerPlea.create({
    data: { id: newId(), sellerId: seller.id, note, askedById: personId, askedAt: work.now() },
  })
  await recordAudit(work, { subject: seller.id, action: 'seller.askedAgain' })
  return ok(null)
}
