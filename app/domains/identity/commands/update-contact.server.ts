import { recordAudit } from '~/domains/audit/index.server'
import { isDistrict } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { indexContact } from '../contact-index.server'
import type { UpdateContactInput } from '../schema'

/** How the person wants to be reached, and where she lives. */
export async function updateContact(
  work: Work,
  contact: UpdateContactInput,
): Promise<Result<null, 'account.contact.error.district'>> {
  const id = work.personId
  if (!id) throw new Error('updateContact needs a signed-in person')
  if (contact.districtSoato && !(await isDistrict(work, contact.districtSoato))) {
    return refuse('account.contact.error.district')
  }
  await work.tx.person.update({
    where: { id },
    data: {
      phoneCipher: contact.phone && seal(contact.phone, { table: 'person', column: 'phone', row: id }),
      emailCipher: contact.email && seal(contact.email, { table: 'person', column: 'email', row: id }),
      ...indexContact(contact),
      preferredLocale: contact.locale,
      districtSoato: contact.districtSoato,
    },
  })
  await recordAudit(work, { subject: id, action: 'person.contactChanged' })
  return ok(null)
}
