import type { Context } from '~/domains/identity/context'
import type { Prisma } from '~/platform/prisma/client'

/** What waits for a head of the actor’s centre; null for who is of none. */
export function whereWaiting({ organisationId: centreCode }: Context): Prisma.VoucherChangeWhereInput | null {
  return centreCode ? { status: 'prepared', case: { centreCode } } : null
}
