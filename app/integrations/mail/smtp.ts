import { createTransport } from 'nodemailer'
import type { MailSender } from '~/domains/notifications/ports'
import { ok, refuse } from '~/lib/result'

export interface SmtpConfig {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  url: string
  /** `Hamroh <no-reply@…>`. */
  from: string
  /** For connecting and for each answer; 8 seconds when not given. */
  timeoutMs?: number
}

/** Plain-text mail by SMTP. A 5xx answer is a refusal for good, everything else may be tried again. */
export function createSmtpMailer({ url, from, timeoutMs = 8_000 }: SmtpConfig): MailSender {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, subject, text, locale, id, attachments = [], endUrl }) {
      const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
      try {
        const sent = await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          attachments: attachments.map(({ name, text }) => ({ filename: name, content: text })),
          // The same delivery tried twice carries the same id, so mail programs show it once.
          messageId: `<${id}@${domain}>`,
          headers: {
            ...{ 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
            ...(endUrl && {
              'List-Unsubscribe': `<${endUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        })
        return ok({ providerId: sent.messageId })
      } catch (error) {
        const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
        return code >= 500
          ? refuse('notifications.error.refusedByProvider', { reason: `smtp ${code}` })
          : refuse('notifications.error.providerUnavailable')
      }
    },
  }
}
