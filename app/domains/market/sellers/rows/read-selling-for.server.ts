import { getProfile } from '~/domains/identity/index.server'
import type { PersonName } from '~/lib/people/person-name'
import type { Work } from '~/platform/work.server'
import { readSellingMandates } from './find-asking.server'

/** Somebody in whose name whoever acts may ask to sell. */
export interface SellingFor {
  mandateId: string
  number: string
  untilOn: Date
  /** False once its last day is over, or one of the two ended it. */
  isInForce: boolean
  /** Null where she has no account, and so no shop can be hers. */
  name: PersonName | null
}

/** Those for whom whoever acts may ask to sell today. */
export async function readSellingFor(work: Work): Promise<SellingFor[]> {
  const found: SellingFor[] = []
  for (const { id, number, untilOn, personId } of await readSellingMandates(work))
    found.push({
      ...{ mandateId: id, number, untilOn, isInForce: true },
      name: personId ? await readName(work, personId) : null,
    })
  return found
}

/** The two know of each other. */
async function readName(work: Work, personId: string): Promise<PersonName | null> {
  const person = await work.asSystem(() => getProfile(work, personId))
  return person && { family: person.familyName, given: person.givenName, patronymic: person.patronymic }
}
