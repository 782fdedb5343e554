import type { Context } from '~/domains/identity/context'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { type AssignCaseError, assignCase } from '../commands/assign-case.server'
import type { ReassignInput } from '../schema'

type Refused = Extract<Result<null, AssignCaseError>, { ok: false }>

/**
 * The head gives several cases to a colleague, each in a transaction of its own: one that was changed meanwhile stays
 * where it is. Answers how many went, and of each of the others why it did not.
 */
export async function reassignCases(
  context: Context,
  { cases, assigneeId, reasonCode }: ReassignInput,
): Promise<{ moved: number; refused: { caseId: string; refusal: Refused }[] }> {
  let moved = 0
  const refused: { caseId: string; refusal: Refused }[] = []
  for (const one of cases) {
    const assigned = await perform(context, assignCase, { ...one, assigneeId, reasonCode })
    if (assigned.ok) moved++
    else refused.push({ caseId: one.caseId, refusal: assigned })
  }
  return { moved, refused }
}
