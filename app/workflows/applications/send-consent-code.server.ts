import {
  findConsentContact,
  type RecordConsentCodeError,
  recordConsentCode,
} from '~/domains/applications/index.server'
import type { AgencyGateway } from '~/domains/cases/ports'
import type { ContextWith } from '~/domains/identity/context'
import { type Result, refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { askPhone } from './ask-register.server'

export type SendConsentCodeError = RecordConsentCodeError | 'assistance.error.noPhone'

/**
 * Sends the code of the person's consent to the phone that her account or a register has of her. Only at the desk, where
 * her document was seen, the clerk may type another one.
 */
export async function sendConsentCode(
  context: ContextWith<{ agencies: AgencyGateway }>,
  typed: string | null,
): Promise<Result<null, SendConsentCodeError>> {
  const contact = await perform(context, findConsentContact)
  if (!contact) return refuse('assistance.error.notAsked')
  const { locale } = contact
  if (typed) return perform(context, recordConsentCode, { phone: typed, source: 'seen', locale })
  if (contact.phone)
    return perform(context, recordConsentCode, { phone: contact.phone, source: 'account', locale })
  const phone = await askPhone(context, contact.pinfl, 'consent')
  if (!phone) return refuse('assistance.error.noPhone')
  return perform(context, recordConsentCode, { phone, source: 'register', locale })
}
