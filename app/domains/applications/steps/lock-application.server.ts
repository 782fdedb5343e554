import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import type { Tx } from '~/platform/db.server'
import type { Application } from '~/platform/prisma/client'

/** The citizen's own application, locked until the transaction ends; null when it is not hers or not there. */
export async function lockOwnApplication(tx: Tx, context: Context, id: string): Promise<Application | null> {
  if (!isId(id) || !context.personId) return null
  await tx.$queryRaw`select 1 from application where id = ${id}::uuid and applicant_id = ${context.personId}::uuid for update`
  return tx.application.findFirst({ where: { id, applicantId: context.personId } })
}

/** A case of the specialist's centre, locked; null when it is another centre's, a draft, or not there. */
export async function lockCase(tx: Tx, context: Context, id: string): Promise<Application | null> {
  if (!isId(id) || !context.organisationId) return null
  await tx.$queryRaw`select 1 from application where id = ${id}::uuid and centre_code = ${context.organisationId} for update`
  return tx.application.findFirst({
    where: { id, centreCode: context.organisationId, status: { not: 'draft' } },
  })
}
