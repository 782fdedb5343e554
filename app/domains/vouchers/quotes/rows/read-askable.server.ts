import { dayOf } from '~/platform/clock.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Workshops that may make a kind of device on a day. */
export function whereAskable(deviceCode: string, today: Date): Prisma.MakerWhereInput {
  const holds = { validFrom: { lte: today }, validUntil: { gte: today } }
  return {
    ...{ status: 'accredited', accreditedFrom: { lte: today }, accreditedUntil: { gte: today } },
    licences: { some: { deviceCode, ...holds } },
  }
}

/** Those of `makers` that may make it today. */
export function readAskable(
  work: Work,
  deviceCode: string,
  makers: readonly string[],
): Promise<{ id: string; name: string; regions: string[] }[]> {
  return work.tx.maker.findMany({
    where: { ...whereAskable(deviceCode, dayOf(work.now())), id: { in: [...makers] } },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, regions: true },
  })
}
