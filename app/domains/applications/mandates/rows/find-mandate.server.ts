import { dayOf } from '~/platform/clock.server'
import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import type { MandateAct } from '../rules'

interface Wanted {
  holderId: string
  /** PINFL of the other person. */
  pinfl: string
  act: MandateAct
  /** Null where it is about no one service. */
  serviceCode: string | null
}

/** The mandate in force under which this may be done today; null when there is none. */
export async function findMandate(
  work: Work,
  { holderId, pinfl, act, serviceCode }: Wanted,
): Promise<string | null> {
  const service =
    serviceCode === null
      ? null
      : await work.tx.service.findUnique({ where: { code: serviceCode }, select: { group: true } })
  const found = await work.asSystem(() =>
    work.tx.mandate.findFirst({
      where: {
        ...{ holderId, status: 'in_force', grantorIndex: blindIndex('pinfl', pinfl), acts: { has: act } },
        validUntil: { gte: dayOf(work.now()) },
        ...(service && {
          OR: [{ serviceGroups: { isEmpty: true } }, { serviceGroups: { has: service.group } }],
        }),
      },
      orderBy: { validUntil: 'desc' },
      select: { id: true },
    }),
  )
  return found?.id ?? null
}
