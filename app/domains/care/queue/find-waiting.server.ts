import { getCitizenSide, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'

export type WaitingError = 'care.error.firstProtected' | 'sides.error.workOnCase'

/** What somebody waits by, for whoever works on her place; refused to those who may not see her case, or are on her side. */
export async function findWaiting(work: Work, queuePlaceId: string): Promise<Result<Waiting, WaitingError>> {
  const provision = await readWaiting(work, queuePlaceId)
  if (!provision) return refuse('care.error.firstProtected')
  const own = refuseBothSides('workOnCase', work, await getCitizenSide(work, provision))
  return own ?? ok(provision)
}

/** The same for whose it is; null when the caller may not see it. */
export async function readWaiting(work: Work, id: string) {
  const provision = await work.tx.provision.findUnique({ where: { id } })
  if (!provision) return null
  const { isProtected } = await work.asSystem(() =>
    work.tx.case.findUniqueOrThrow({ where: { id: provision.caseId }, select: { isProtected: true } }),
  )
  return { ...provision, isProtected }
}

export type Waiting = NonNullable<Awaited<ReturnType<typeof readWaiting>>>
