import type { Work } from '~/platform/work.server'

const hourMs = 3_600_000

/** When a key was last used, to the hour: a busy program does not write at every call. For the portal itself. */
export async function recordProgramUse(work: Work, keyId: string): Promise<void> {
  const at = work.now()
  const before = new Date(at.getTime() - hourMs)
  await work.tx.programKey.updateMany({
    where: { id: keyId, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: at },
  })
}
