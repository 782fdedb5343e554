import { notifyAll } from '~/domains/notifications/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { Work } from '~/platform/work.server'

/** Everybody who has a role at a centre is told from when it is closed: her role ends that day. */
export async function tellOfPlan(
  work: Work,
  {
    changeId,
    closesOn,
    personIds,
  }: { changeId: string; closesOn: Date | null; personIds: readonly string[] },
): Promise<void> {
  await notifyAll(
    work,
    [...new Set(personIds)].map((personId) => ({
      ...{ key: `centreChange:${changeId}:planned:${personId}`, personId, locale: null },
      template: 'notifications.centreCloses',
      variables: { closesOn: isoDay(closesOn) ?? '' },
      ...{ path: '/account/roles', channels: ['portal'] },
    })),
  )
}
