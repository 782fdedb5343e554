import { getProfile, type Profile } from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'
import { isAssistRole } from '../rules'

/**
 * Who applies: whoever acts, for herself; whom she helps with this application now, for a clerk. Null for a clerk who
 * does not, and for who has not signed in.
 */
export async function findApplicant(work: Work, applicationId: string): Promise<string | null> {
  if (!isAssistRole(work.role)) return work.personId
  const [found] = await work.tx.$queryRaw<{ personId: string }[]>`
    select person_id as "personId" from assistance
    where application_id = ${applicationId}::uuid and application_id = app_assisted_application()
      and clerk_id = ${work.personId}::uuid and status = 'in_force'`
  return found?.personId ?? null
}

/** The file of who applies. A clerk does not see it: what is needed of it is read with the portal's eyes. */
export function getApplicant(work: Work, personId: string): Promise<Profile | null> {
  return work.personId === personId
    ? getProfile(work, personId)
    : work.asSystem(() => getProfile(work, personId))
}
