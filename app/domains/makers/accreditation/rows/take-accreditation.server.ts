import { getCitizenSide, getMakerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Accreditation } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { isOwnAccreditation, mayReviewMakers } from '../policy'

export type TakeOwnError = 'accreditation.error.notFound'
export type TakeForReviewError =
  | 'accreditation.error.notAllowed'
  | 'accreditation.error.notFound'
  | 'sides.error.accreditMaker'

/** An application of the actor's own workshop, locked with the portal's eyes. */
export async function takeOwnAccreditation(
  work: Work,
  accreditationId: string,
): Promise<Result<Accreditation, TakeOwnError>> {
  const found = await lock(work, accreditationId)
  return found && isOwnAccreditation(work, found) ? ok(found) : refuse('accreditation.error.notFound')
}

/** One that was sent, locked for an approver who has nothing to do with the workshop. */
export async function takeForReview(
  work: Work,
  accreditationId: string,
): Promise<Result<Accreditation, TakeForReviewError>> {
  if (!mayReviewMakers(work)) return refuse('accreditation.error.notAllowed')
  const found = await lock(work, accreditationId)
  if (!found || found.submittedAt === null) return refuse('accreditation.error.notFound')
  const own = refuseBothSides('accreditMaker', work, await findWorkshopSide(work, found))
  return own ?? ok(found)
}

/** Everybody of a workshop, and their families: who decides about it is none of these. */
export async function findWorkshopSide(
  work: Work,
  { applicantId, makerId }: { applicantId: string | null; makerId: string | null },
): Promise<string[]> {
  return work.asSystem(async () => [
    ...(applicantId ? await getCitizenSide(work, { personId: applicantId, beneficiaryIndex: null }) : []),
    ...(makerId ? await getMakerFamily(work, [makerId]) : []),
  ])
}

async function lock(work: Work, id: string): Promise<Accreditation | null> {
  if (!isId(id)) return null
  return work.asSystem(async () => {
    await work.tx.$executeRaw`select 1 from accreditation where id = ${id}::uuid for update`
    return work.tx.accreditation.findUnique({ where: { id } })
  })
}
