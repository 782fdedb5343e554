import { recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'
import { type appealEventTypes, writeCaseEvent } from '../../rows/write-event.server'

interface AppealEvent {
  caseId: string
  type: (typeof appealEventTypes)[number]
  reasonCode?: string | undefined
  text?: string
}

/** A line of the case's history, and the audit's. With the portal's eyes: a reviewer may be of another centre. */
export async function writeAppealEvent(work: Work, { reasonCode, ...event }: AppealEvent): Promise<void> {
  await work.asSystem(() => writeCaseEvent(work, { ...event, ...(reasonCode && { reasonCode }) }))
  await recordAudit(work, { subject: event.caseId, action: event.type })
}
