import { isId } from '~/lib/ids'
import type { Mandate } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

export interface LockedMandate extends Mandate {
  /** True when whoever acts is the person it is of. */
  isGrantor: boolean
  isHolder: boolean
}

/** A mandate of which whoever acts is one of the two, locked until the transaction ends; null for every other. */
export async function lockMandate(work: Work, id: string): Promise<LockedMandate | null> {
  if (!isId(id) || !work.personId) return null
  await work.tx.$queryRaw`select 1 from mandate where id = ${id}::uuid for update`
  const [found, self] = [
    await work.tx.mandate.findUnique({ where: { id } }),
    await work.tx.person.findUnique({ where: { id: work.personId }, select: { pinflIndex: true } }),
  ]
  if (!found) return null
  const isHolder = found.holderId === work.personId
  const isGrantor = found.grantorIndex === self?.pinflIndex
  return isHolder || isGrantor ? { ...found, isHolder, isGrantor } : null
}
