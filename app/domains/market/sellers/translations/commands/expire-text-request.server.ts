import { recordAudit } from '~/domains/audit/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lockTextRequest } from '../rows/lock-text-request.server'
import { queued } from '../rows/queued'
import { tellAskingShop, tellEditor } from '../rows/tell.server'
import { writeTextStatus } from '../rows/write-text-status.server'

/**
 * The day of a text is over: what was not handed in stands in the queue again, what nobody took or answered ends. Both are
 * told.
 * Run again it does nothing. For the portal.
 */
export async function expireTextRequest(work: Work, { id }: { id: string }): Promise<boolean> {
  const request = await lockTextRequest(work, id)
  if (!request?.dueOn || request.dueOn >= dayOf(work.now())) return false
  const [isFreed, isUntaken] = [request.status === 'taken', request.status === 'asked']
  if (isFreed) await writeTextStatus(work, request, 'asked', queued)
  else await writeTextStatus(work, request, 'lapsed')
  await recordAudit(work, { subject: id, action: isFreed ? 'textRequest.freed' : 'textRequest.lapsed' })
  const notice = isFreed
    ? ({ step: 'freed', template: 'notifications.translationFreed' } as const)
    : isUntaken
      ? ({ step: 'lapsed', template: 'notifications.translationUntaken' } as const)
      : ({ step: 'lapsed', template: 'notifications.translationLapsed' } as const)
  await tellAskingShop(work, request, notice)
  await tellEditor(work, request, notice)
  return true
}
