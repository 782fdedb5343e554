import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayTake } from '../policy'
import { lockCase } from './lock-case.server'
import { refuseOwnCase } from './move-case.server'

export type DecidedCaseError =
  | 'applications.error.notFound'
  | 'applications.error.notYours'
  | 'applications.error.notPossibleNow'
  | 'sides.error.workOnCase'

/** Locks an approved case of the centre, for whoever is not on its citizen's side. */
export async function takeDecidedCase(work: Work, caseId: string): Promise<Result<Case, DecidedCaseError>> {
  const one = isId(caseId) ? await lockCase(work, caseId) : null
  if (!one) return refuse('applications.error.notFound')
  const own = await refuseOwnCase(work, one)
  if (own) return own
  if (!mayTake(work, one)) return refuse('applications.error.notYours')
  return one.status === 'approved' ? ok(one) : refuse('applications.error.notPossibleNow')
}
