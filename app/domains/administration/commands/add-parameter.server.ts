import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { addParameterIn } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { forgetCached } from '~/platform/cache.server'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { mayChangeParameters } from '../policy'
import type { AddParameterInput } from '../schema'

export type AddParameterRefusal =
  | 'admin.error.notAllowed'
  | 'admin.error.parameterInPast'
  | 'admin.error.parameterUnknown'
  | 'admin.error.parameterNotAfterLast'

/** Sets a number of the law from a day on. What was decided under the value before it stays as it was decided. */
export async function addParameter(
  context: Context,
  input: AddParameterInput,
): Promise<Result<null, AddParameterRefusal>> {
  const validFrom = new Date(`${input.validFrom}T00:00:00Z`)
  if (!mayChangeParameters(context)) return refuse('admin.error.notAllowed')
  if (validFrom < dayOf(context.now())) return refuse('admin.error.parameterInPast')
  const answer = await transaction(context, async (tx) => {
    const added = await addParameterIn(tx, { ...input, validFrom })
    if (!added.ok) return added
    await recordAudit(tx, {
      subject: input.code,
      action: 'parameter.added',
      details: {
        value: input.value.toString(),
        previousValue: added.value.previousValue.toString(),
        unit: added.value.unit,
        validFrom: input.validFrom,
        source: input.source,
        isExample: input.isExample,
      },
    })
    return ok(null)
  })
  if (answer.ok) forgetCached('reference.parameters')
  return answer
}
