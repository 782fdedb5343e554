import { isId } from '~/lib/ids'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** A case of the specialist's centre, locked; null when it is another centre's or not there. The portal locks any. */
export async function lockCase(work: Work, id: string): Promise<Case | null> {
  const { organisationId: centreCode, role } = work
  const isPortal = role === 'system'
  if (!isId(id) || !(centreCode || isPortal)) return null
  await work.tx.$queryRaw`select 1 from case_file where id = ${id}::uuid
    and (${isPortal} or centre_code = ${centreCode}) for update`
  return work.tx.case.findFirst({ where: { id, ...(!isPortal && { centreCode: centreCode ?? '' }) } })
}

/**
 * The case of the person's own application, or of hers for whom she acts, locked; null when it is not hers or not there.
 * With the portal's eyes: she writes nothing of a case, so she may lock none.
 */
export async function lockOwnCase(
  work: Work,
  id: string,
  applicantId: string | null = work.personId,
): Promise<Case | null> {
  if (!isId(id) || !applicantId) return null
  return work.asSystem(async () => {
    await work.tx
      .$queryRaw`select 1 from case_file where id = ${id}::uuid and applicant_id = ${applicantId}::uuid for update`
    return work.tx.case.findFirst({ where: { id, applicantId } })
  })
}
