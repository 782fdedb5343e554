import { isoDay } from '~/lib/figures/iso-day'
import type { Work } from '~/platform/work.server'
import type { OtherCentre } from '../../../claims/commands/hand-on-claims.server'
import { chooseDecider, toChooseBy } from '../../../claims/rows/choose-decider.server'
import { tellHeads } from '../../../claims/rows/tell-heads.server'

/** Prices above the ceiling that a closed centre had to decide. Answers how many stay. */
export async function handOnCeilings(
  work: Work,
  fromCode: string,
  otherCentre: OtherCentre,
): Promise<number> {
  let left = 0
  const asked = await work.tx.ceilingRequest.findMany({
    where: { centreCode: fromCode, status: 'asked' },
    include: { ...toChooseBy, quote: { select: { request: { select: { number: true } } } } },
    orderBy: { id: 'asc' },
  })
  for (const one of asked) {
    const centreCode = await chooseDecider(one, otherCentre)
    if (!centreCode) {
      left += 1
      continue
    }
    await work.tx.ceilingRequest.update({ where: { id: one.id }, data: { centreCode } })
    const at = { centreCode, path: `/staff/ceilings/${one.id}` }
    await tellHeads(work, at, {
      ...{ key: `ceilingRequest:${one.id}:movedTo-${centreCode}`, template: 'notifications.ceilingAsked' },
      variables: { number: one.quote.request.number, decideByOn: isoDay(one.decideBy) },
    })
  }
  return left
}
