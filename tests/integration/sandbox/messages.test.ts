import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSmtpMailer } from '~/integrations/mail/smtp'
import { createEskiz } from '~/integrations/sms/eskiz'
import { createPlayMobile } from '~/integrations/sms/play-mobile'
import { sandboxKeys } from '~/sandbox/config'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ peopleFile: 'no-such-file', slowMs: 5_000 })
})
afterAll(() => sandbox.stop())
beforeEach(async () => {
  await control({ reset: true })
  await fetch(`${sandbox.url}/inbox.json`, { method: 'DELETE' })
})

async function control(settings: Record<string, unknown>): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify(settings)
  expect((await fetch(`${sandbox.url}/sms/_control`, { method: 'POST', headers, body })).status).toBe(200)
}

interface Received {
  to: string
  text: string
  subject: string | null
  via: string
}

async function readInbox(to: string): Promise<Received[]> {
  const response = await fetch(`${sandbox.url}/inbox.json?to=${encodeURIComponent(to)}`)
  return ((await response.json()) as { messages: Received[] }).messages
}

function makeEskiz(changes: { password?: string; callbackUrl?: string } = {}) {
  return createEskiz({
    baseUrl: `${sandbox.url}/eskiz/api`,
    email: sandboxKeys.eskizEmail,
    password: sandboxKeys.eskizPassword,
    timeoutMs: 1_500,
    ...changes,
  })
}

const sms = { to: '998901234567', text: 'Arizangiz qabul qilindi: soʻrov № 5', id: 'delivery-1' }

describe('Eskiz', () => {
  it('delivers the text as it was written', async () => {
    expect(await makeEskiz().send(sms)).toMatchObject({ ok: true })
    expect(await readInbox('+998 90 123 45 67')).toMatchObject([{ to: sms.to, text: sms.text, via: 'eskiz' }])
  })

  it('signs in again when the token has run out', async () => {
    const eskiz = makeEskiz()
    expect(await eskiz.send(sms)).toMatchObject({ ok: true })
    await control({ expireTokens: true })
    expect(await eskiz.send(sms)).toMatchObject({ ok: true })
    expect(await readInbox(sms.to)).toHaveLength(2)
  })

  it('tells a refusal for good from one that may be tried again', async () => {
    await control({ mode: 'unapproved' })
    expect(await makeEskiz().send(sms)).toMatchObject({ error: 'notifications.error.refusedByProvider' })
    for (const mode of ['rateLimited', 'broken']) {
      await control({ mode })
      expect(await makeEskiz().send(sms)).toEqual({
        ok: false,
        error: 'notifications.error.providerUnavailable',
      })
    }
    await control({ mode: 'none' })
    expect(await makeEskiz({ password: 'wrong' }).send(sms)).toMatchObject({ ok: false })
    expect(await readInbox('')).toEqual([])
    await control({ mode: 'slow' })
    expect(await makeEskiz().send(sms)).toEqual({
      ok: false,
      error: 'notifications.error.providerUnavailable',
    })
  })

  it('reports the delivery to the callback address', async () => {
    const report = await new Promise<unknown>((resolve) => {
      const server = createServer(async (request, response) => {
        const chunks: Buffer[] = []
        for await (const chunk of request) chunks.push(chunk as Buffer)
        response.end()
        server.close()
        resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')))
      })
      server.listen(0, '127.0.0.1', () => {
        const callbackUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/report`
        void makeEskiz({ callbackUrl }).send(sms)
      })
    })
    expect(report).toMatchObject({ user_sms_id: 'delivery-1', status: 'DELIVRD', phone_number: sms.to })
  })
})

describe('Play Mobile', () => {
  const makeSender = (password: string = sandboxKeys.playMobilePassword) =>
    createPlayMobile({
      baseUrl: `${sandbox.url}/playmobile/broker-api`,
      login: sandboxKeys.playMobileLogin,
      password,
      timeoutMs: 1_500,
    })

  it('takes a message and keeps our id', async () => {
    expect(await makeSender().send(sms)).toEqual({ ok: true, value: { providerId: 'delivery-1' } })
    expect(await readInbox(sms.to)).toMatchObject([{ via: 'playmobile' }])
  })

  it('refuses a wrong shape and a wrong password', async () => {
    expect(await makeSender().send({ ...sms, to: '123' })).toMatchObject({
      error: 'notifications.error.refusedByProvider',
    })
    expect(await makeSender('wrong').send(sms)).toMatchObject({ ok: false })
  })
})

describe('E-mail', () => {
  const from = 'Hamroh <portal@hamroh.example>'

  it('arrives with letters of every script', async () => {
    const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${sandbox.smtpPort}`, from })
    const text = `Ассалому алайкум!\n\n${'Oʻzbekcha matn, узбекча матн, русский текст. '.repeat(5)}\n.\nХайр`
    const sent = await mailer.send({
      to: 'Nilufar@hamroh.example',
      subject: 'Arizangiz boʻyicha xabar: ариза бўйича хабар келди, илтимос ўқинг',
      text,
      locale: 'uz-Latn',
      id: 'delivery-2',
    })
    expect(sent).toEqual({ ok: true, value: { providerId: '<delivery-2@hamroh.example>' } })
    expect(await readInbox('nilufar@')).toMatchObject([
      { subject: 'Arizangiz boʻyicha xabar: ариза бўйича хабар келди, илтимос ўқинг', text, via: 'smtp' },
    ])
    const page = await (await fetch(`${sandbox.url}/inbox?lang=ru`)).text()
    expect(page).toContain('1 сообщение')
    expect(page).toContain('Ассалому алайкум!')
  })

  it('says unavailable when no server answers', async () => {
    const mailer = createSmtpMailer({ url: 'smtp://127.0.0.1:1', from, timeoutMs: 300 })
    const message = { to: 'a@hamroh.example', subject: 's', text: 't', locale: 'en', id: '1' }
    expect(await mailer.send(message)).toEqual({
      ok: false,
      error: 'notifications.error.providerUnavailable',
    })
  })
})
