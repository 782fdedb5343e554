import { seal } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import type { Context } from '../context'

export interface Contact {
  /** 12 digits; null removes it. */
  phone: string | null
  /** Null removes it. */
  email: string | null
  locale: string
  districtSoato: string | null
}

/** How the person wants to be reached. */
export async function updateContact(context: Context, contact: Contact): Promise<void> {
  const id = context.personId
  if (!id) throw new Error('updateContact needs a signed-in person')
  await transaction(context, (tx) =>
    tx.person.update({
      where: { id },
      data: {
        phoneCipher: contact.phone && seal(contact.phone, { table: 'person', column: 'phone', row: id }),
        emailCipher: contact.email && seal(contact.email, { table: 'person', column: 'email', row: id }),
        preferredLocale: contact.locale,
        districtSoato: contact.districtSoato,
      },
    }),
  )
}
