import type { Locale } from '~/i18n/locales'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { type AfterLastError, lockLastIn } from './add-parameter.server'

export interface PrepareParameterInput {
  code: string
  /** In the unit the code has. */
  value: bigint
  /** First day in force, midnight UTC. */
  validFrom: Date
  /** The act and its date, or where the value was seen. */
  source: string
  /** The source in the language it was typed in. */
  sourceTexts: Partial<Record<Locale, string>>
  /** True when the value was not found in an official text. */
  isExample: boolean
}

export type PrepareParameterError = AfterLastError | 'admin.error.parameterWaiting'

/** Whether a value can be prepared: it comes after the last, and no other waits. Locks the code. */
export async function checkPreparedIn(
  tx: Tx,
  { code, validFrom }: Pick<PrepareParameterInput, 'code' | 'validFrom'>,
): Promise<Result<{ unit: string; previousValue: bigint }, PrepareParameterError>> {
  const last = await lockLastIn(tx, code, validFrom)
  if (!last.ok) return last
  const waiting = await tx.parameterProposal.count({ where: { code, status: 'prepared' } })
  if (waiting > 0) return refuse('admin.error.parameterWaiting')
  return ok({ unit: last.value.unit, previousValue: last.value.value })
}

/** Keeps a value until a second administrator has looked at it; it does not count yet. */
export async function prepareParameterIn(
  tx: Tx,
  by: { personId: string; at: Date },
  input: PrepareParameterInput,
): Promise<Result<{ unit: string; previousValue: bigint }, PrepareParameterError>> {
  const checked = await checkPreparedIn(tx, input)
  if (!checked.ok) return checked
  const { unit } = checked.value
  await tx.parameterProposal.create({
    data: { id: newId(), ...input, unit, status: 'prepared', preparedById: by.personId, preparedAt: by.at },
  })
  return checked
}
