import type { Context } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import { getVersion } from '~/domains/services/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { performEach } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { reviewDays } from './rules'

/** Tells who gave a plan, and the heads of the centre, that it is to be looked at again; each time once. */
export async function watchReviews(context: Context): Promise<void> {
  const plans = await transaction(context, listPlans)
  await performEach(context, tell, plans)
}

type Plan = Awaited<ReturnType<typeof listPlans>>[number]

function listPlans(work: Work) {
  const today = dayOf(work.now())
  return work.tx.provision.findMany({
    where: { kind: 'plan', status: 'active', OR: [{ untilOn: null }, { untilOn: { gte: today } }] },
    orderBy: { fromOn: 'asc' },
    select: {
      ...{ id: true, number: true, caseId: true, serviceCode: true, fromOn: true, grantedById: true },
      case: { select: { centreCode: true, journeyVersion: true } },
    },
  })
}

async function tell(work: Work, plan: Plan): Promise<void> {
  const { id, number, caseId, serviceCode, fromOn, grantedById } = plan
  const { centreCode, journeyVersion } = plan.case
  const outcome = (await getVersion(work, serviceCode, journeyVersion))?.definition.outcome
  if (outcome?.kind !== 'plan') return
  const { last } = reviewDays(fromOn, outcome.reviewMonths, dayOf(work.now()))
  if (!last) return
  const dueOn = isoDay(last)
  const said = {
    key: `provision:${id}:review-${dueOn}`,
    template: 'notifications.planReview',
    variables: { number: number ?? '', dueOn },
    locale: null,
    path: `/staff/cases/${caseId}`,
    channels: ['portal'],
  } as const
  await notify(work, { ...said, personId: grantedById })
  const except = [grantedById]
  const roleHolders = { role: 'inson_head', organisationId: centreCode ?? '', except } as const
  await notify(work, { ...said, personId: null, roleHolders })
}
