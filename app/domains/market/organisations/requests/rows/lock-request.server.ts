import type { TeamArea } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { purchaserIn } from '../../policy'

const whole = {
  lines: { orderBy: { position: 'asc' } },
  purchaser: { select: { status: true, requestLimitTiyin: true } },
} satisfies Prisma.PriceRequestInclude
export type LockedRequest = Prisma.PriceRequestGetPayload<{ include: typeof whole }>

/** The request after its lock; null when there is none. Acts on it, and on its answers, come one after the other. */
export async function lockRequest(work: Work, requestId: string): Promise<LockedRequest | null> {
  if (!isId(requestId)) return null
  return work.asSystem(async () => {
    await work.tx.$executeRaw`select 1 from price_request where id = ${requestId}::uuid for update`
    return work.tx.priceRequest.findUnique({ where: { id: requestId }, include: whole })
  })
}

/** The same of the organisation in whose name somebody acts; null for everybody else. */
export async function lockOwnRequest(
  work: Work,
  requestId: string,
  area: TeamArea,
): Promise<LockedRequest | null> {
  const purchaserId = purchaserIn(work, area)
  const request = purchaserId ? await lockRequest(work, requestId) : null
  return request?.purchaserId === purchaserId ? request : null
}
