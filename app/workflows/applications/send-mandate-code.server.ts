import { findGrantorContact, recordMandateCode } from '~/domains/applications/index.server'
import type { AgencyGateway } from '~/domains/cases/ports'
import type { ContextWith } from '~/domains/identity/context'
import { log } from '~/platform/log.server'
import { perform } from '~/platform/perform.server'
import { askPhone } from './ask-register.server'

/**
 * Sends a code to the phone that the portal or a register knows of the person who is asked for a mandate. Whoever asked
 * learns neither whether there is one nor what became of it: an answer would tell her something about somebody else.
 */
export async function sendMandateCode(
  context: ContextWith<{ agencies: AgencyGateway }>,
  mandateId: string,
): Promise<void> {
  const contact = await perform(context, findGrantorContact, mandateId)
  if (!contact) return
  const { pinfl, number, locale } = contact
  const phone = contact.phone ?? (await askPhone(context, pinfl, number))
  if (!phone) return
  const sent = await perform(context, recordMandateCode, { mandateId, phone, locale })
  if (!sent.ok) log.info({ mandateId, refusal: sent.error }, 'mandate code not sent')
}
