import { recordAudit } from '~/domains/audit/index.server'
import type { PriceOffer, Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { writeContract } from '../../contracts/rows/write-contract.server'
import type { LockedRequest } from './lock-request.server'
import { tellAskedSeller, tellWaitingSellers } from './tell.server'

/** An answer is taken for good and makes a contract: its seller is told, and the others that it was not theirs. */
export async function writeAccepted(
  work: Work,
  request: LockedRequest,
  { offer, facts }: { offer: PriceOffer; facts: Prisma.PriceRequestUncheckedUpdateInput },
): Promise<void> {
  const { id, number } = request
  const { sellerId } = offer
  await work.asSystem(() =>
    work.tx.priceRequest.update({
      where: { id },
      data: { ...facts, status: 'accepted', closedAt: work.now() },
    }),
  )
  await recordAudit(work, {
    subject: id,
    action: 'priceRequest.accepted',
    details: { amountTiyin: String(offer.totalTiyin) },
  })
  await writeContract(work, request, offer)
  const told = { step: 'accepted', template: 'notifications.priceOfferTaken', variables: { number } } as const
  await tellAskedSeller(work, { id, sellerId }, told)
  await tellWaitingSellers(work, { id, number }, sellerId)
}
