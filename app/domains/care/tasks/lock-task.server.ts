import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'

/** A task with what it belongs to, locked; null when there is none, or the caller may not see it. */
export async function lockTask(work: Work, id: string) {
  if (!isId(id)) return null
  const seen = await work.tx.careTask.findUnique({ where: { id }, select: { id: true } })
  if (!seen) return null
  // Who may see it locks it with the portal's eyes: it is the portal that writes it.
  return work.asSystem(async () => {
    await work.tx.$queryRaw`select 1 from care_task where id = ${id}::uuid for update`
    return work.tx.careTask.findUnique({
      where: { id },
      include: { provision: { include: { case: { select: { isProtected: true, centreCode: true } } } } },
    })
  })
}

export type LockedTask = NonNullable<Awaited<ReturnType<typeof lockTask>>>
