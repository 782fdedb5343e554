import { hashToken } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'

/** Whose session this token opened, also when the session has ended: only to tell whom a late form belongs to. */
export async function getSessionPerson(token: string): Promise<string | null> {
  const session = await transaction(systemScope, (tx) =>
    tx.session.findUnique({ where: { tokenHash: hashToken(token) }, select: { personId: true } }),
  )
  return session?.personId ?? null
}
