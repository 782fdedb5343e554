import { recordAudit } from '~/domains/audit/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { nextPriceRequestStatus } from '../lifecycle'
import { lockRequest } from '../rows/lock-request.server'
import { tellBuyers, tellWaitingSellers } from '../rows/tell.server'

/** The day of a request is over, and no answer was taken. Run again it does nothing. For the portal. */
export async function expirePriceRequest(work: Work, { id }: { id: string }): Promise<boolean> {
  const request = await lockRequest(work, id)
  if (!request || request.wantedOn >= dayOf(work.now()) || request.status === 'draft') return false
  const status = nextPriceRequestStatus(request.status, 'lapse')
  if (!status) return false
  const nothingChosen = { chosenOfferId: null, chosenById: null, chosenAt: null }
  await work.tx.priceRequest.update({
    where: { id },
    data: { ...nothingChosen, status, closedAt: work.now() },
  })
  await recordAudit(work, { subject: id, action: 'priceRequest.lapsed' })
  const { number } = request
  await tellBuyers(work, request, {
    ...{ area: 'requests', step: 'lapsed', template: 'notifications.priceRequestLapsed' },
    variables: { number },
  })
  await tellWaitingSellers(work, request)
  return true
}
