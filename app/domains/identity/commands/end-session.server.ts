import { transaction } from '~/platform/db.server'
import type { Context } from '../context'

/** Signs out: this session (`sessionId`), or all of the person's sessions (null). Dead on the server from now on. */
export async function endSession(context: Context, sessionId: string | null): Promise<number> {
  return transaction(context, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { personId: context.personId ?? '', revokedAt: null, ...(sessionId ? { id: sessionId } : {}) },
      data: { revokedAt: context.now() },
    })
    return count
  })
}
