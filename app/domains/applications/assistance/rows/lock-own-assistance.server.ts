import type { Assistance } from '~/platform/prisma/client'
import type { AssistanceStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

/** The one assistance of whoever acts that is in this state and whose day is not over, locked; null when there is none. */
export async function lockOwnAssistance(
  work: Work,
  status: Extract<AssistanceStatus, 'asked' | 'in_force'>,
): Promise<Assistance | null> {
  const { personId: clerkId } = work
  if (!clerkId) return null
  // With the portal's eyes: what may not be written may not be locked.
  await work.asSystem(
    () => work.tx.$queryRaw`select 1 from assistance
      where clerk_id = ${clerkId}::uuid and status in ('asked', 'in_force') for update`,
  )
  return work.tx.assistance.findFirst({ where: { clerkId, status, validUntil: { gt: work.now() } } })
}
