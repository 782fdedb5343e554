import type { ContextWith } from '~/domains/identity/context'
import type { TaskPayload } from '~/domains/jobs/schema'
import { contentLocaleOf } from '~/i18n/locales'
import { transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import type { MailPorts } from './ports'
import { openAddress, openLink } from './secrets.server'

/**
 * Job `market.confirmNewsletter`. Sends the link that confirms an address, or, where it was confirmed already, the one to
 * its settings. By mail alone and not as a message of the portal: its link is a secret, which no log may hold.
 */
export async function sendConfirmation(
  context: ContextWith<MailPorts>,
  { subscriptionId: id, isThere }: TaskPayload<'market.confirmNewsletter'>,
): Promise<void> {
  const row = await transaction(context, ({ tx }) => tx.newsletterSubscription.findUnique({ where: { id } }))
  // Confirmed or ended by then.
  if (!row?.emailCipher || !row.secretCipher || row.status !== (isThere ? 'active' : 'asked')) return
  const locale = contentLocaleOf(row.locale)
  const { mail, newsletter } = context.ports
  const root = `${env().PUBLIC_ORIGIN}/${locale}/newsletter`
  const confirm = row.confirmCipher === null ? '' : openLink(id, 'confirm', row.confirmCipher)
  const said = isThere
    ? newsletter.there(locale, `${root}/settings/${openLink(id, 'secret', row.secretCipher)}`)
    : newsletter.confirm(locale, `${root}/confirm/${confirm}`)
  // The same job tried again sends the same e-mail.
  const to = openAddress(id, row.emailCipher)
  const sent = await mail.send({ ...said, to, locale, id: `${id}-${context.requestId}` })
  // An address to which nothing can be sent is nobody's, and lapses.
  if (!sent.ok && sent.error === 'notifications.error.providerUnavailable')
    throw new Error('the mail provider does not answer')
}
