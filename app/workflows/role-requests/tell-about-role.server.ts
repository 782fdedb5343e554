import type { Context } from '~/domains/identity/context'
import { notifyIn } from '~/domains/notifications/index.server'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'

/** News about a powerful role. None has variables: whose role it is stands on the page it leads to, and nowhere else. */
export type RoleNews =
  | 'notifications.roleRequested'
  | 'notifications.roleRequestConfirmed'
  | 'notifications.roleRequestRefused'
  | 'notifications.roleRequestLapsed'
  | 'notifications.roleTakenAtOnce'
  | 'notifications.roleGiven'
  | 'notifications.roleTaken'

/** Tells people about a request, in the portal and by e-mail: a role must not change hands while nobody looks. */
export async function tellAboutRole(
  tx: Tx,
  context: Context,
  news: { requestId: string; template: RoleNews; to: readonly string[]; path: string },
): Promise<void> {
  const { requestId, template, path } = news
  for (const personId of news.to) {
    await notifyIn(tx, context, {
      key: `roleRequest:${requestId}:${template.split('.')[1]}`,
      ...{ personId, template, path },
      variables: {},
      locale: null,
      channels: ['portal', 'email'],
    })
  }
}

/** Everybody who holds one of the roles now, but those named. */
export function findHolders(
  tx: Tx,
  roles: ('administrator' | 'auditor')[],
  except: readonly string[],
): Promise<string[]> {
  return asSystem(tx, async () => {
    const grants = await tx.roleGrant.findMany({
      where: { role: { in: roles }, revokedAt: null, personId: { notIn: [...except] } },
      distinct: ['personId'],
      orderBy: { personId: 'asc' },
      select: { personId: true },
    })
    return grants.map(({ personId }) => personId)
  })
}
