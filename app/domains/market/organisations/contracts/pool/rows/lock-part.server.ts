import { getPurchaserSide, getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Prisma } from '~/platform/prisma/client'
import type { ContractPartSide } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../../../policy'
import { partInclude } from '../part-view.server'

const whole = {
  contract: { select: { status: true, purchaserId: true } },
  seller: { select: { status: true } },
  ...partInclude,
} satisfies Prisma.ContractPartInclude
export type LockedPart = Prisma.ContractPartGetPayload<{ include: typeof whole }>

export type LockPartError = 'pool.error.notFound' | 'sides.error.splitContract'

/** A part after the lock of its contract; null when there is none. */
export async function lockPartRow(work: Work, partId: string): Promise<LockedPart | null> {
  return work.asSystem(async () => {
    await work.tx.$executeRaw`select 1 from purchase_contract c join contract_part p on p.contract_id = c.id
      where p.id = ${partId}::uuid for update of c`
    return work.tx.contractPart.findUnique({ where: { id: partId }, include: whole })
  })
}

interface OwnPart {
  part: LockedPart
  side: ContractPartSide
  personId: string
}

/** The same for the shop for which somebody acts; nobody does who is of the other one too, or of its family. */
export async function lockPart(work: Work, partId: string): Promise<Result<OwnPart, LockPartError>> {
  const sellerId = sellerOf(work, 'contracts')
  const { personId } = work
  const part = isId(partId) && sellerId && personId ? await lockPartRow(work, partId) : null
  if (!part || !personId) return refuse('pool.error.notFound')
  if (part.coordinatorId === sellerId) {
    const own = refuseBothSides('splitContract', work, await getSellerFamily(work, part.sellerId))
    return own ?? ok({ part, side: 'coordinator', personId })
  }
  if (part.sellerId !== sellerId) return refuse('pool.error.notFound')
  const others = [
    ...(await getSellerFamily(work, part.coordinatorId)),
    ...(await getPurchaserSide(work, part.contract.purchaserId)),
  ]
  return refuseBothSides('splitContract', work, others) ?? ok({ part, side: 'worker', personId })
}
