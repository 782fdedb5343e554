import type { Work } from '~/platform/work.server'

/** Signs out: this session (`sessionId`), or all of the person's sessions (null). Dead on the server from now on. */
export async function endSession(work: Work, sessionId: string | null): Promise<number> {
  const { count } = await work.tx.session.updateMany({
    where: { personId: work.personId ?? '', revokedAt: null, ...(sessionId ? { id: sessionId } : {}) },
    data: { revokedAt: work.now() },
  })
  return count
}
