import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextPriceRequestStatus } from '../lifecycle'
import { lockOwnRequest } from '../rows/lock-request.server'
import { tellWaitingSellers } from '../rows/tell.server'

/** The organisation takes back what it asked, or a draft; sellers who had answered are told. */
export async function withdrawPriceRequest(
  work: Work,
  { requestId }: { requestId: string },
): Promise<Result<null, 'requests.error.notFound' | 'requests.error.moved'>> {
  const request = await lockOwnRequest(work, requestId, 'requests')
  if (!request) return refuse('requests.error.notFound')
  const status = nextPriceRequestStatus(request.status, 'withdraw')
  if (!status) return refuse('requests.error.moved')
  const nothingChosen = { chosenOfferId: null, chosenById: null, chosenAt: null }
  await work.asSystem(() =>
    work.tx.priceRequest.update({
      where: { id: requestId },
      data: { ...nothingChosen, status, closedAt: work.now() },
    }),
  )
  await recordAudit(work, { subject: requestId, action: 'priceRequest.withdrawn' })
  await tellWaitingSellers(work, request)
  return ok(null)
}
