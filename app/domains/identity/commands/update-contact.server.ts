import { recordAudit } from '~/domains/audit/index.server'
import { getTerritory } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { seal } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import type { Context } from '../context'
import type { UpdateContactInput } from '../schema'

/** How the person wants to be reached, and where she lives. */
export async function updateContact(
  context: Context,
  contact: UpdateContactInput,
): Promise<Result<null, 'account.contact.error.district'>> {
  const id = context.personId
  if (!id) throw new Error('updateContact needs a signed-in person')
  const place = contact.districtSoato ? await getTerritory(contact.districtSoato) : null
  if (contact.districtSoato && (!place || place.level === 'region')) {
    return refuse('account.contact.error.district')
  }
  await transaction(context, async (tx) => {
    await tx.person.update({
      where: { id },
      data: {
        phoneCipher: contact.phone && seal(contact.phone, { table: 'person', column: 'phone', row: id }),
        emailCipher: contact.email && seal(contact.email, { table: 'person', column: 'email', row: id }),
        preferredLocale: contact.locale,
        districtSoato: contact.districtSoato,
      },
    })
    await recordAudit(tx, { subject: id, action: 'person.contactChanged' })
  })
  return ok(null)
}
