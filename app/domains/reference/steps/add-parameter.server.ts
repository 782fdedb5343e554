import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'

export interface AddParameterInput {
  code: string
  /** In the unit the code has. */
  value: bigint
  /** First day in force, midnight UTC. */
  validFrom: Date
  /** The act and its date, or where the value was seen. */
  source: string
  /** True when the value was not found in an official text. */
  isExample: boolean
}

export type AddParameterError = 'admin.error.parameterUnknown' | 'admin.error.parameterNotAfterLast'

/**
 * Adds the next dated value of a known code, in the caller's transaction; the value before it ends the day before.
 * Refused when a value begins on that day or later. Call `forgetCached('reference.parameters')` after the commit.
 */
export async function addParameterIn(
  tx: Tx,
  { code, value, validFrom, source, isExample }: AddParameterInput,
): Promise<Result<{ unit: string; previousValue: bigint }, AddParameterError>> {
  const rows = await tx.$queryRaw<
    { id: string; value: bigint; unit: string; valid_from: Date; valid_until: Date | null }[]
  >`select id, value, unit, valid_from, valid_until from parameter where code = ${code} order by valid_from for update`
  const last = rows.at(-1)
  if (!last) return refuse('admin.error.parameterUnknown')
  if (last.valid_from >= validFrom) return refuse('admin.error.parameterNotAfterLast')
  const dayBefore = addDays(validFrom, -1)
  if (!last.valid_until || last.valid_until > dayBefore) {
    await tx.parameter.update({ where: { id: last.id }, data: { validUntil: dayBefore } })
  }
  await tx.parameter.create({
    data: { id: newId(), code, value, unit: last.unit, validFrom, source, isExample },
  })
  return ok({ unit: last.unit, previousValue: last.value })
}
