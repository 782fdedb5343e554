import { isoDay } from '~/lib/figures/iso-day'
import type { Work } from '~/platform/work.server'
import type { OtherCentre } from '../../commands/hand-on-claims.server'
import { chooseDecider, toChooseBy } from '../../rows/choose-decider.server'
import { tellCentreOfRenewal } from './tell-of-renewal.server'

/** Early renewals that a closed centre had to decide. Answers how many stay. */
export async function handOnRenewals(
  work: Work,
  fromCode: string,
  otherCentre: OtherCentre,
): Promise<number> {
  let left = 0
  const asked = await work.tx.deviceRenewal.findMany({
    where: { centreCode: fromCode, status: 'asked' },
    include: { ...toChooseBy, order: { select: { number: true } } },
    orderBy: { id: 'asc' },
  })
  for (const one of asked) {
    const centreCode = await chooseDecider(one, otherCentre)
    if (!centreCode) {
      left += 1
      continue
    }
    await work.tx.deviceRenewal.update({ where: { id: one.id }, data: { centreCode } })
    await tellCentreOfRenewal(
      work,
      { renewalId: one.id, centreCode },
      {
        ...{
          key: `deviceRenewal:${one.id}:movedTo-${centreCode}`,
          template: 'notifications.deviceRenewalAsked',
        },
        variables: { number: one.order.number, decideByOn: isoDay(one.decideBy) },
      },
    )
  }
  return left
}
