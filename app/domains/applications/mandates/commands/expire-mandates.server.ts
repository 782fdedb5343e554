import { isoDay } from '~/lib/figures/iso-day'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { tellHolder, tellParties } from '../rows/tell-parties.server'
import { warnDays } from '../rules'

/**
 * Ends mandates whose last day has passed, and requests that nobody answered: who asked is told. Tells both people once
 * that the last day is near. The portal's own act.
 */
export async function expireMandates(work: Work): Promise<void> {
  const now = work.now()
  const today = dayOf(now)
  await work.tx.mandate.updateMany({
    where: { status: 'in_force', validUntil: { lt: today } },
    data: { status: 'expired', endedAt: now },
  })
  const lapsed = await work.tx.mandate.updateManyAndReturn({
    where: { status: 'asked', answerBy: { lte: now } },
    data: { status: 'lapsed', endedAt: now },
  })
  for (const mandate of lapsed) {
    await tellHolder<'notifications.mandateLapsed'>(work, mandate, {
      ...{ what: 'lapsed', template: 'notifications.mandateLapsed', variables: { number: mandate.number } },
    })
  }
  const ending = await work.tx.mandate.findMany({
    where: { status: 'in_force', validUntil: { lte: addDays(today, warnDays) } },
  })
  for (const mandate of ending) {
    const untilOn = isoDay(mandate.validUntil)
    await tellParties<'notifications.mandateEnding'>(work, mandate, {
      ...{ what: 'ending', template: 'notifications.mandateEnding' },
      variables: { number: mandate.number, untilOn },
    })
  }
}
