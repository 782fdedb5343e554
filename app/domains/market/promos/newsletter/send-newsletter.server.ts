import type { ContextWith } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { claimReceiver, type Portion } from './commands/claim-receiver.server'
import { recordSending } from './commands/record-sending.server'
import type { MailPorts } from './ports'
import { endAddress, findReleased, footLinks, readLetter } from './rows/read-letter.server'

/**
 * Job `market.sendNewsletter`. Sends a letter to one portion of its receivers, one after the other; throws, to be tried
 * again, while the provider does not answer. Whoever it was sent to is not sent it again.
 */
export async function sendNewsletter(context: ContextWith<MailPorts>, portion: Portion): Promise<void> {
  const row = await transaction(context, (work) => findReleased(work, portion.letterId))
  if (!row) return
  const letter = await readLetter(row)
  for (;;) {
    const receiver = await perform(context, claimReceiver, portion)
    if (!receiver) break
    const { id, to, locale, secret } = receiver
    const { subject, text } = letter[locale]
    const foot = context.ports.newsletter.foot(locale, footLinks(locale, secret))
    const sent = await context.ports.mail.send({
      ...{ id, to, locale, subject },
      text: `${text}\n\n${foot}`,
      endUrl: endAddress(secret),
    })
    if (sent.ok) await perform(context, recordSending, id, { status: 'sent' })
    else if (sent.error === 'notifications.error.refusedByProvider') {
      const failureCode = String(sent.details?.reason ?? 'refused').slice(0, 100)
      await perform(context, recordSending, id, { status: 'failed', failureCode })
    } else {
      await perform(context, recordSending, id, { status: 'queued' })
      throw new Error('the mail provider does not answer')
    }
  }
  // Another run of this job died, or works on: its last receiver is looked at again when her time is over.
  const { letterId, portion: number } = portion
  const left = await transaction(context, ({ tx }) =>
    tx.newsletterDelivery.count({ where: { letterId, portion: number, status: 'sending' } }),
  )
  if (left > 0) throw new Error(`${left} letters of a portion were begun and not ended`)
}
