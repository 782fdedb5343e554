import { SMTPServer } from 'smtp-server'
import type { Inbox } from '../inbox/messages'
import { parseMail } from './parse-mail'

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
        const mail = parseMail(Buffer.concat(chunks).toString('latin1'))
        for (const { address } of session.envelope.rcptTo) {
          inbox.add({ channel: 'mail', via: 'smtp', to: address, ...mail })
        }
        done(null)
      })
    },
  })
}
