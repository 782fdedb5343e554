import { getProfile } from '~/domains/identity/index.server'
import type { PersonName } from '~/lib/people/person-name'
import type { Work } from '~/platform/work.server'

/** Who accepts or signs, by the name that she has today: it stands in the paper. */
export async function readSigner(work: Work, personId: string): Promise<PersonName> {
  const profile = await work.asSystem(() => getProfile(work, personId))
  if (!profile) throw new Error(`nobody signs: there is no profile of ${personId}`)
  const { familyName: family, givenName: given, patronymic } = profile
  return { family, given, patronymic }
}
