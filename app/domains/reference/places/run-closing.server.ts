import { forgetCached } from '~/platform/cache.server'
import type { Work } from '~/platform/work.server'
import type { CentreChangeWhole } from './decide-centre-change.server'

/** A closing that counts and is not done, when nobody else moves it on; null when there is none. For the portal itself. */
export async function lockClosing(work: Work, id: string): Promise<CentreChangeWhole | null> {
  await work.tx.$queryRaw`select id from centre_change where id = ${id}::uuid for update`
  return work.tx.centreChange.findFirst({
    where: { id, act: 'close', status: 'confirmed', doneAt: null },
    include: { districts: true },
  })
}

/** Shuts the doors on its day: the database ends hours and roles and gives its districts away. */
export async function beginClosing(work: Work, id: string): Promise<void> {
  await work.tx.centreChange.update({ where: { id }, data: { begunAt: work.now() } })
  work.afterCommit(() => forgetCached('reference.places'))
}

/** Says that nothing is left at the centre; the database looks. */
export async function endClosing(work: Work, id: string): Promise<void> {
  await work.tx.centreChange.update({ where: { id }, data: { doneAt: work.now() } })
}

/** Holds the moving of its affairs, or lets it go on. The caller has locked it. */
export async function holdClosing(
  work: Work,
  { id, isHeld }: { id: string; isHeld: boolean },
): Promise<void> {
  await work.tx.centreChange.update({ where: { id }, data: { heldAt: isHeld ? work.now() : null } })
}
