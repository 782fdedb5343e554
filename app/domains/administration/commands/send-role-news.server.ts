import { notify } from '~/domains/notifications/index.server'
import type { RoleHolders } from '~/domains/notifications/schema'
import type { Work } from '~/platform/work.server'

/** News about a powerful role. None has variables: whose role it is stands on the page it leads to, and nowhere else. */
export type RoleNews =
  | 'notifications.roleRequested'
  | 'notifications.roleRequestConfirmed'
  | 'notifications.roleRequestRefused'
  | 'notifications.roleRequestLapsed'
  | 'notifications.roleTakenAtOnce'
  | 'notifications.roleGiven'
  | 'notifications.roleTaken'

/** Tells somebody about a request, in the portal and by e-mail: a role must not change hands while nobody looks. */
export async function sendRoleNews(
  work: Work,
  news: { requestId: string; template: RoleNews; to: string | RoleHolders; path: string },
): Promise<void> {
  const { requestId, template, to, path } = news
  await notify(work, {
    key: `roleRequest:${requestId}:${template.split('.')[1]}`,
    ...(typeof to === 'string' ? { personId: to } : { personId: null, roleHolders: to }),
    ...{ template, path },
    variables: {},
    locale: null,
    channels: ['portal', 'email'],
  })
}
