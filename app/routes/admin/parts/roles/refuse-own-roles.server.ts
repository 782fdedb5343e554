import { refuseBothSides } from '~/domains/identity/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'

/** Back to her page, which shows her roles, with who can change them. */
export async function refuseOwnRoles(context: SignedInContext, personId: string): Promise<void> {
  const own = refuseBothSides('changeRoles', context, [personId])
  if (!own) return
  const to = `/${context.locale}/admin/people/${personId}`
  throw await redirectWithNotice(to, { key: own.error, tone: 'warning' })
}
