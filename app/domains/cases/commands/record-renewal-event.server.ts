import type { Work } from '~/platform/work.server'
import { type RenewalEventType, writeCaseEvent } from '../rows/write-event.server'

/** A line of a case's history: another device is asked for early, and what came of it. With the portal's eyes. */
export function recordRenewalEvent(
  work: Work,
  event: { caseId: string; type: RenewalEventType; reasonCode?: string | undefined },
): Promise<void> {
  const { caseId, type, reasonCode } = event
  return work.asSystem(() => writeCaseEvent(work, { caseId, type, ...(reasonCode && { reasonCode }) }))
}
