import { recordAudit } from '~/domains/audit/index.server'
import { prepareProposal } from '~/domains/reference/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { readFirstDay } from '../rows/read-first-day.server'
import type { PrepareParameterInput } from '../schema'

export type PrepareParameterRefusal =
  | 'admin.error.notAllowed'
  | 'admin.error.parameterInPast'
  | 'admin.error.parameterUnknown'
  | 'admin.error.parameterNotAfterLast'
  | 'admin.error.parameterWaiting'

/** Prepares a number of the law from a day on. It counts when another administrator has confirmed it. */
export async function prepareParameter(
  work: Work,
  input: PrepareParameterInput,
): Promise<Result<null, PrepareParameterRefusal>> {
  const day = readFirstDay(work, input)
  if (!day.ok) return day
  const { sourceLocale, ...given } = input
  const sourceTexts = { [sourceLocale]: input.source }
  const prepared = await prepareProposal(work, { ...given, sourceTexts, validFrom: day.value })
  if (!prepared.ok) return prepared
  const { value, validFrom, source, isExample, code } = input
  await recordAudit(work, {
    action: 'parameter.prepared',
    subject: code,
    details: {
      value: value.toString(),
      previousValue: prepared.value.previousValue.toString(),
      unit: prepared.value.unit,
      ...{ validFrom, source, isExample },
    },
  })
  return ok(null)
}
