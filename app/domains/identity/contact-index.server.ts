import { foldEmail } from '~/lib/fold-email'
import { blindIndex } from '~/platform/crypto.server'

export interface ContactIndex {
  phoneIndex: string | null
  emailIndex: string | null
}

/** By which somebody is known whose phone (12 digits) or e-mail it is, however the e-mail is spelt. */
export function indexContact(contact: { phone: string | null; email: string | null }): ContactIndex {
  return {
    phoneIndex: contact.phone && blindIndex('phone', contact.phone),
    emailIndex: contact.email && blindIndex('email', foldEmail(contact.email)),
  }
}
