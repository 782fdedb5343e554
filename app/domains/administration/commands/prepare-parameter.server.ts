import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { checkPreparedIn, prepareParameterIn } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { mayChangeParameters } from '../policy'
import type { PrepareParameterInput } from '../schema'

export type PrepareParameterRefusal =
  | 'admin.error.notAllowed'
  | 'admin.error.parameterInPast'
  | 'admin.error.parameterUnknown'
  | 'admin.error.parameterNotAfterLast'
  | 'admin.error.parameterWaiting'

type Prepare = (
  context: Context,
  input: PrepareParameterInput,
) => Promise<Result<null, PrepareParameterRefusal>>

/** Whether this value could be prepared, for the page that shows it once more; writes nothing. */
export const checkParameter: Prepare = async (context, input) => {
  const day = readDay(context, input)
  if (!day.ok) return day
  const checked = await transaction(context, (tx) => checkPreparedIn(tx, { ...input, validFrom: day.value }))
  return checked.ok ? ok(null) : checked
}

/** Prepares a number of the law from a day on. It counts when another administrator has confirmed it. */
export const prepareParameter: Prepare = async (context, input) => {
  const day = readDay(context, input)
  if (!day.ok) return day
  const by = { personId: context.personId ?? '', at: context.now() }
  return transaction(context, async (tx) => {
    const { sourceLocale, ...given } = input
    const sourceTexts = { [sourceLocale]: input.source }
    const prepared = await prepareParameterIn(tx, by, { ...given, sourceTexts, validFrom: day.value })
    if (!prepared.ok) return prepared
    const { value, validFrom, source, isExample, code } = input
    await recordAudit(tx, {
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
  })
}

function readDay(
  context: Context,
  input: PrepareParameterInput,
): Result<Date, 'admin.error.notAllowed' | 'admin.error.parameterInPast'> {
  const validFrom = new Date(`${input.validFrom}T00:00:00Z`)
  if (!mayChangeParameters(context) || !context.personId) return refuse('admin.error.notAllowed')
  return validFrom < dayOf(context.now()) ? refuse('admin.error.parameterInPast') : ok(validFrom)
}
