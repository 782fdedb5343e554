import { isId } from '~/lib/ids'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

const whole = { lines: true } satisfies Prisma.ParcelReturnInclude
export type TakenReturn = Prisma.ParcelReturnGetPayload<{ include: typeof whole }>

/** A return of a parcel that is locked; null for another's. With the portal's eyes: the lock says whose it is. */
export function takeReturn(work: Work, parcelId: string, returnId: string): Promise<TakenReturn | null> {
  if (!isId(returnId)) return Promise.resolve(null)
  return work.asSystem(() =>
    work.tx.parcelReturn.findFirst({ where: { id: returnId, parcelId }, include: whole }),
  )
}
