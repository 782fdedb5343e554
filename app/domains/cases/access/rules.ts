import type { Context } from '~/domains/identity/context'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import { isOpen } from '../lifecycle'

/** Why somebody opens a case that is not hers. */
export const accessReasons = ['personAsked', 'standIn', 'sameFamily', 'toDecide', 'supervision'] as const
export type AccessReason = (typeof accessReasons)[number]

/** To decide and to look after the work of others is a head's. */
export function reasonsOf({ role }: Pick<Context, 'role'>): readonly AccessReason[] {
  return role === 'inson_head' ? accessReasons : accessReasons.slice(0, 3)
}

interface CaseInHand {
  status: ApplicationStatus
  assigneeId: string | null
  handlerIds: readonly string[]
}

/**
 * True for a case that she neither has nor had in hand. What waits for somebody to take it is everybody's work, and so is
 * an appeal that came to her as a reviewer.
 */
export function needsReason(
  { personId }: Pick<Context, 'personId'>,
  { status, assigneeId, handlerIds }: CaseInHand,
  isReviewer: boolean,
): boolean {
  const isHers = personId !== null && (assigneeId === personId || handlerIds.includes(personId))
  const waits = assigneeId === null && isOpen(status)
  return !isHers && !waits && !isReviewer
}
