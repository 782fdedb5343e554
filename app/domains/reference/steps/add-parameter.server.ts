import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import type { ParameterProposal, Prisma } from '~/platform/prisma/client'

export type AfterLastError = 'admin.error.parameterUnknown' | 'admin.error.parameterNotAfterLast'

/** The latest value of a code, locked until the transaction ends; refused when it begins on that day or later. */
export async function lockLastIn(
  tx: Tx,
  code: string,
  validFrom: Date,
): Promise<
  Result<
    { id: string; value: bigint; unit: string; validFrom: Date; validUntil: Date | null },
    AfterLastError
  >
> {
  await tx.$queryRaw`select id from parameter where code = ${code} order by id for update`
  const last = await tx.parameter.findFirst({
    where: { code, withdrawnAt: null },
    orderBy: { validFrom: 'desc' },
    select: { id: true, value: true, unit: true, validFrom: true, validUntil: true },
  })
  if (!last) return refuse('admin.error.parameterUnknown')
  return last.validFrom >= validFrom ? refuse('admin.error.parameterNotAfterLast') : ok(last)
}

/** Lets a confirmed value count; the value before it ends the day before. */
export async function addParameterIn(
  tx: Tx,
  proposal: ParameterProposal,
): Promise<Result<{ previousValue: bigint }, AfterLastError>> {
  const { id: proposalId, code, value, unit, validFrom, source, isExample } = proposal
  const sourceTexts = proposal.sourceTexts as Prisma.InputJsonObject
  const last = await lockLastIn(tx, code, validFrom)
  if (!last.ok) return last
  const dayBefore = addDays(validFrom, -1)
  if (!last.value.validUntil || last.value.validUntil > dayBefore) {
    await tx.parameter.update({ where: { id: last.value.id }, data: { validUntil: dayBefore } })
  }
  await tx.parameter.create({
    data: { id: newId(), code, value, unit, validFrom, source, sourceTexts, isExample, proposalId },
  })
  return ok({ previousValue: last.value.value })
}
