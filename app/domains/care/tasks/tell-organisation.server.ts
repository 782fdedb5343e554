import { notify } from '~/domains/notifications/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { Work } from '~/platform/work.server'
import { organisationRole } from './policy'

/** Tells everybody of an organisation that something was asked of it, in the portal alone. */
export async function tellOrganisation(
  work: Work,
  { id, number, organisationId, dueOn }: { id: string; number: string; organisationId: string; dueOn: Date },
): Promise<void> {
  await notify(work, {
    key: `provision:${id}:asked`,
    personId: null,
    roleHolders: { role: organisationRole, organisationId },
    template: 'notifications.taskReceived',
    variables: { number, dueOn: isoDay(dueOn) },
    locale: null,
    path: `/organisation/tasks/${id}`,
    channels: ['portal'],
  })
}
