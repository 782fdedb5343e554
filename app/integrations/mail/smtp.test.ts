import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSmtpMailer } from './smtp'

const taken: Buffer[] = []
const server = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ['STARTTLS'], disableReverseLookup: true, logger: false },
  onData(stream, _session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      taken.push(Buffer.concat(chunks))
      done(null)
    })
  },
})

beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)))
afterAll(() => new Promise<void>((done) => server.close(done)))

async function headersOf(more: { endUrl?: string }): Promise<Record<string, string>> {
  const { port } = server.server.address() as AddressInfo
  const mailer = createSmtpMailer({
    url: `smtp://127.0.0.1:${port}`,
    from: 'Hamroh <no-reply@hamroh.example>',
  })
  const mail = { to: 'a@example.uz', subject: 'S', text: 'T', locale: 'ru', id: 'one', ...more }
  expect(await mailer.send(mail)).toMatchObject({ ok: true })
  const { headers } = await PostalMime.parse(taken.at(-1) ?? Buffer.alloc(0))
  return Object.fromEntries(headers.map(({ key, value }) => [key, value]))
}

it('says where a letter is ended by one POST, and of no other e-mail', async () => {
  const endUrl = 'https://hamroh.example/api/newsletter/end/secret'
  expect(await headersOf({ endUrl })).toMatchObject({
    ...{ 'list-unsubscribe': `<${endUrl}>`, 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' },
    'message-id': '<one@hamroh.example>',
  })
  const plain = await headersOf({})
  expect(Object.keys(plain).filter((name) => name.startsWith('list-'))).toEqual([])
})
