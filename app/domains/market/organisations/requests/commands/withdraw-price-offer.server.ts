import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextPriceAnswerStatus } from '../lifecycle'
import { type LockAnswerError, lockOwnAnswer } from '../rows/lock-own-answer.server'
import { tellBuyers } from '../rows/tell.server'

/** A seller takes back what she offered while it was not taken; she may offer anew. */
export async function withdrawPriceOffer(
  work: Work,
  { requestId }: { requestId: string },
): Promise<Result<null, LockAnswerError>> {
  const taken = await lockOwnAnswer(work, requestId)
  if (!taken.ok) return taken
  const { seller, request, answer } = taken.value
  const status = nextPriceAnswerStatus(answer.status, 'withdraw')
  if (!status) return refuse('requests.error.moved')
  const rounds = await work.tx.priceOffer.count({ where: { answerId: answer.id } })
  await work.asSystem(() => work.tx.priceAnswer.update({ where: { id: answer.id }, data: { status } }))
  await recordAudit(work, {
    subject: requestId,
    action: 'priceRequest.offerWithdrawn',
    details: { shopName: seller.displayName },
  })
  const { number } = request
  await tellBuyers(work, request, {
    ...{ area: 'requests', step: `offerWithdrawn:${answer.id}:${rounds}` },
    ...{ template: 'notifications.priceOfferWithdrawn', variables: { number } },
  })
  return ok(null)
}
