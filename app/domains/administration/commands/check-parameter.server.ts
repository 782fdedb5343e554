import { lockForProposal } from '~/domains/reference/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { readFirstDay } from '../rows/read-first-day.server'
import type { PrepareParameterInput } from '../schema'
import type { PrepareParameterRefusal } from './prepare-parameter.server'

/** Whether this value could be prepared, for the page that shows it once more; writes nothing. */
export async function checkParameter(
  work: Work,
  input: PrepareParameterInput,
): Promise<Result<null, PrepareParameterRefusal>> {
  const day = readFirstDay(work, input)
  if (!day.ok) return day
  const last = await lockForProposal(work, { code: input.code, validFrom: day.value })
  return last.ok ? ok(null) : last
}
