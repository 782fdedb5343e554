import type { ParameterProposal } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** A proposal, locked until the transaction ends; null when there is none. */
export async function lockProposal(work: Work, id: string): Promise<ParameterProposal | null> {
  await work.tx.$queryRaw`select id from parameter_proposal where id = ${id}::uuid for update`
  return work.tx.parameterProposal.findUnique({ where: { id } })
}
