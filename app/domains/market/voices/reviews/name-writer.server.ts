import { getProfile } from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'
import { readBuyer } from '../../orders/notify-buyer.server'
import { publicName } from '../rules'

/** The name under a review: first name and initial of who signed in, or of whom a guest named at the checkout. */
export async function nameWriter(
  work: Work,
  { orderId, personId }: { orderId: string; personId: string | null },
): Promise<string | null> {
  const person = personId ? await work.asSystem(() => getProfile(work, personId)) : null
  if (person) return publicName(`${person.givenName} ${person.familyName}`)
  return publicName((await readBuyer(work, orderId)).contact.name)
}
