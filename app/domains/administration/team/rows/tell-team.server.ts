import { roleHome } from '~/domains/identity/index.server'
import { type NotifyInput, notify, type Template } from '~/domains/notifications/index.server'
import type { Role } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

type Told<T extends Template> = Pick<NotifyInput<T>, 'key' | 'template' | 'variables'>

/** All owners of a team are told, but who acts. */
export async function tellOwners<T extends Template>(
  work: Work,
  { role, organisationId }: { role: Role; organisationId: string },
  told: Told<T>,
): Promise<void> {
  await notify<T>(work, {
    ...{ ...told, personId: null, locale: null, path: `${roleHome[role]}/team` },
    roleHolders: { role, organisationId, duties: ['owner'], except: work.personId ? [work.personId] : [] },
    channels: ['portal', 'email'],
  })
}
