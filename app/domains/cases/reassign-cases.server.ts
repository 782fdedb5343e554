import type { Context } from '~/domains/identity/context'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { type AssignCaseError, assignCase } from './commands/assign-case.server'
import type { ReassignInput } from './schema'

type Refused = Extract<Result<null, AssignCaseError>, { ok: false }>

/**
 * The head gives several cases to a colleague, each in a transaction of its own: one that was changed meanwhile stays
 * where it is. Answers how many went and the first refusal, if there was one.
 */
export async function reassignCases(
  context: Context,
  { cases, assigneeId, reasonCode }: ReassignInput,
): Promise<{ moved: number; refusal: Refused | null }> {
  let moved = 0
  let refusal: Refused | null = null
  for (const one of cases) {
    const assigned = await perform(context, assignCase, { ...one, assigneeId, reasonCode })
    if (assigned.ok) moved++
    else refusal ??= assigned
  }
  return { moved, refusal }
}
