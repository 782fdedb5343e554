import { type Refusal, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/**
 * The refusal of a change that was made on an older state: who changed the case since, when (ISO) and how.
 * `who` is empty when it was the applicant or the caller may not see who.
 */
export async function refuseChanged(
  work: Work,
  caseId: string,
): Promise<Refusal<'applications.error.changed'>> {
  const event = await work.tx.applicationEvent.findFirst({
    where: { caseId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { type: true, actorId: true, actorRole: true, at: true },
  })
  const actor =
    event?.actorId && event.actorRole !== 'citizen'
      ? await work.tx.person.findUnique({
          where: { id: event.actorId },
          select: { familyName: true, givenName: true },
        })
      : null
  return refuse('applications.error.changed', {
    who: actor ? `${actor.familyName} ${actor.givenName}` : '',
    role: event?.actorRole ?? '',
    at: event?.at.toISOString() ?? '',
    type: event?.type ?? '',
  })
}
