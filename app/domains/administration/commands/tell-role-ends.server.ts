import { whereStanding } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'

/** A week to hand on what is open. */
const warnDays = 7

/**
 * Tells whose role ends within a week, and the heads of its centre, once each. The portal's own act. Answers how many
 * roles it was about.
 */
export async function tellRoleEnds(work: Work): Promise<number> {
  const today = dayOf(work.now())
  const ending = await work.tx.roleGrant.findMany({
    where: { ...whereStanding(work.now()), endsOn: { gte: today, lte: addDays(today, warnDays) } },
    orderBy: { id: 'asc' },
    select: { id: true, personId: true, organisationId: true, endsOn: true },
  })
  for (const { id, personId, organisationId, endsOn: end } of ending) {
    const endsOn = isoDay(end ?? today)
    const news = {
      ...({ template: 'notifications.roleEnds', variables: { endsOn }, locale: null } as const),
      channels: ['portal', 'email'],
    } as const
    const key = `roleGrant:${id}:ends-${endsOn}`
    await notify(work, { ...news, key: `${key}:own`, personId, path: '/account/roles' })
    if (organisationId === null) continue
    const roleHolders = { role: 'inson_head', organisationId, except: [personId] } as const
    const path = `/staff/colleagues/${personId}`
    await notify(work, { ...news, key: `${key}:heads`, personId: null, roleHolders, path })
  }
  return ending.length
}
