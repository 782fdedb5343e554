import {
  type AssignCaseError,
  assignApplicationIn,
  type MoveCaseError,
  type PassCaseError,
  passToHeadIn,
  type TakeOverError,
  takeApplicationIn,
  takeOverApplicationIn,
} from '~/domains/applications/index.server'
import type { ReassignInput } from '~/domains/applications/schema'
import type { Context } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import { tellStaff } from './notices/tell-staff.server'

/** A specialist takes a case; the citizen reads that somebody works on it. */
export async function takeApplication(
  context: Context,
  input: { applicationId: string; version: number },
): Promise<Result<null, MoveCaseError>> {
  return transaction(context, async (tx) => {
    const taken = await takeApplicationIn(tx, context, input)
    if (!taken.ok) return taken
    await tellApplicant(tx, context, taken.value)
    return ok(null)
  })
}

/** The head gives a case to a colleague, who is told; the citizen too when nobody had it before. */
export async function assignApplication(
  context: Context,
  input: { applicationId: string; version: number; assigneeId: string; reasonCode?: string | undefined },
): Promise<Result<null, AssignCaseError>> {
  return transaction(context, async (tx) => {
    const assigned = await assignApplicationIn(tx, context, input)
    if (!assigned.ok) return assigned
    const { id, number, status } = assigned.value
    if (status === 'submitted') await tellApplicant(tx, context, assigned.value)
    await tellStaff(tx, {
      key: `application:${id}:assigned-${input.version}`,
      personId: input.assigneeId,
      template: 'notifications.caseAssigned',
      variables: { number },
      caseId: id,
    })
    return ok(null)
  })
}

/** A specialist passes a case to a head of the centre, who is told. */
export async function passToHead(
  context: Context,
  input: { applicationId: string; version: number; headId: string },
): Promise<Result<null, PassCaseError>> {
  return transaction(context, async (tx) => {
    const passed = await passToHeadIn(tx, context, input)
    if (!passed.ok) return passed
    const { id, number } = passed.value
    await tellStaff(tx, {
      key: `application:${id}:passed-${input.version}`,
      personId: input.headId,
      template: 'notifications.casePassed',
      variables: { number },
      caseId: id,
    })
    return ok(null)
  })
}

/**
 * The head gives several cases to a colleague, each by itself: one that was changed meanwhile stays where it is. Answers
 * how many went and the first refusal, if there was one.
 */
export async function reassignApplications(
  context: Context,
  { cases, assigneeId, reasonCode }: ReassignInput,
): Promise<{ moved: number; refusal: Extract<Result<null, AssignCaseError>, { ok: false }> | null }> {
  let moved = 0
  let refusal: Extract<Result<null, AssignCaseError>, { ok: false }> | null = null
  for (const one of cases) {
    const assigned = await assignApplication(context, { ...one, assigneeId, reasonCode })
    if (assigned.ok) moved++
    else refusal ??= assigned
  }
  return { moved, refusal }
}

/** A colleague takes over the case of somebody who is away. */
export async function takeOverApplication(
  context: Context,
  input: { applicationId: string; version: number },
): Promise<Result<null, TakeOverError>> {
  return transaction(context, async (tx) => {
    const taken = await takeOverApplicationIn(tx, context, input)
    return taken.ok ? ok(null) : taken
  })
}

async function tellApplicant(
  tx: Tx,
  _context: Context,
  { id, number, applicantId }: { id: string; number: string; applicantId: string },
): Promise<void> {
  await notify(tx, {
    // Told once, however often the case changes hands.
    key: `application:${id}:taken`,
    personId: applicantId,
    template: 'notifications.applicationTaken',
    variables: { number },
    locale: null,
    path: `/applications/${id}`,
  })
}
