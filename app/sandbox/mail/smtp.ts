import PostalMime, { type Address } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Inbox } from '../inbox/messages'

const largest = 5 * 1024 * 1024

/** A mail server that takes everything and puts it into the inbox, one message a recipient. */
export function createSmtp(inbox: Inbox): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    allowInsecureAuth: true,
    size: largest,
    logger: false,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'sandbox' }),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        readMail(Buffer.concat(chunks)).then((mail) => {
          for (const { address } of session.envelope.rcptTo) {
            inbox.add({ channel: 'mail', via: 'smtp', to: address, ...mail })
          }
          done(null)
        }, done)
      })
    },
  })
}

async function readMail(raw: Buffer): Promise<{ from: string; subject: string; text: string }> {
  const { from, subject = '', text = '' } = await PostalMime.parse(raw)
  return { from: nameSender(from), subject, text: text.trimEnd() }
}

function nameSender(from: Address | undefined): string {
  if (!from?.address) return ''
  return from.name ? `${from.name} <${from.address}>` : from.address
}
