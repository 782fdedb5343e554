import { isId } from '~/lib/ids'
import type { Provision } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** What a case gave, locked; null when it gave nothing of this kind, or the caller may not see it. */
export async function lockProvision(work: Work, caseId: string): Promise<Provision | null> {
  if (!isId(caseId)) return null
  const seen = await work.tx.provision.findUnique({ where: { caseId } })
  if (!seen) return null
  // Who may see it locks it with the portal's eyes: it is the portal that writes it.
  return work.asSystem(async () => {
    await work.tx.$queryRaw`select 1 from provision where id = ${seen.id}::uuid for update`
    return work.tx.provision.findUnique({ where: { id: seen.id } })
  })
}
