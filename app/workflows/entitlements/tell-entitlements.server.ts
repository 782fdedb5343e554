import type { Context } from '~/domains/identity/context'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { notify } from '~/domains/notifications/index.server'
import { listWatchers, noteEntitlements } from '~/domains/services/index.server'
import { isoDayOf } from '~/platform/clock.server'
import { inPages, perform, performEach } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { findKnownEntitlements } from './find-known.server'

/** Tells one person, in one notice, of services that apply now and did not before; of each once. Returns how many. */
export async function tellEntitlements(work: Work, personId: string): Promise<number> {
  const codes = await noteEntitlements(work, { personId, codes: await findKnownEntitlements(work, personId) })
  if (codes.length === 0) return 0
  await notify(work, {
    ...{ key: `person:${personId}:entitled:${isoDayOf(work.now())}`, personId },
    ...{ template: 'notifications.entitlementFound', variables: {}, locale: null, path: '/finder/mine' },
  })
  return codes.length
}

/** Everybody who asked for it, each in a transaction of her own. */
export async function tellAllEntitlements(context: Context): Promise<void> {
  const watchers = inPages((after) => perform(context, listWatchers, { after: after || null }))
  await performEach(context, tellEntitlements, watchers)
}

export const entitlementJobs = {
  'services.tellEntitlements': (context) => tellAllEntitlements(context),
} satisfies JobHandlers
