import { newId } from '~/lib/ids'
import { ok, type Result } from '~/lib/result'
import { addDays } from '~/platform/clock.server'
import type { ParameterProposal, Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { type AfterLastError, lockLastParameter } from '../rows/lock-last-parameter.server'

/** Lets a confirmed value count; the value before it ends the day before. */
export async function createParameter(
  work: Work,
  proposal: ParameterProposal,
): Promise<Result<null, AfterLastError>> {
  const { id: proposalId, code, value, unit, validFrom, source, isExample } = proposal
  const sourceTexts = proposal.sourceTexts as Prisma.InputJsonObject
  const last = await lockLastParameter(work, proposal)
  if (!last.ok) return last
  const dayBefore = addDays(validFrom, -1)
  if (!last.value.validUntil || last.value.validUntil > dayBefore) {
    await work.tx.parameter.update({ where: { id: last.value.id }, data: { validUntil: dayBefore } })
  }
  await work.tx.parameter.create({
    data: { id: newId(), code, value, unit, validFrom, source, sourceTexts, isExample, proposalId },
  })
  return ok(null)
}
