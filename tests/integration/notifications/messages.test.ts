import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Context, type ContextWith, systemContext } from '~/domains/identity/context'
import { signIn } from '~/domains/identity/index.server'
import {
  countUnread,
  isReportKey,
  listDeliveries,
  listNotices,
  markRead,
  type NotifyInput,
  notificationJobs,
  notify,
  recordDeliveryReport,
  removeRecipients,
  reportPath,
  type Template,
} from '~/domains/notifications/index.server'
import type { NotificationPorts } from '~/domains/notifications/ports'
import { mostAnHour, recipientKeptMs } from '~/domains/notifications/rules'
import { renderMessage } from '~/i18n/messages/message-renderer.server'
import { createSmtpMailer } from '~/integrations/mail/smtp'
import { createEskiz } from '~/integrations/sms/eskiz'
import { newId } from '~/lib/ids'
import { makePinfl } from '~/lib/people/pinfl'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { sandboxKeys } from '~/sandbox/config'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'
import { createTaskList } from '~/worker/task-list'
import type { TestDatabase } from '../../setup/database-per-test'
import { runDueJobs } from '../../setup/run-due-jobs'
import { seededClock } from '../../setup/test-day'
import { asSuperuser, openDatabase, putRole } from '../ledger/open-database'

let test: TestDatabase
let sandbox: Sandbox
let worker: ContextWith<NotificationPorts>
let dilnoza: Context
let botir: Context

beforeAll(async () => {
  test = await openDatabase()
  sandbox = await startSandbox({ peopleFile: 'no-such-file' })
  const { eskizEmail: email, eskizPassword: password } = sandboxKeys
  worker = {
    ...systemContext(seededClock),
    ports: {
      sms: createEskiz({ baseUrl: `${sandbox.url}/eskiz/api`, email, password }),
      mail: createSmtpMailer({
        url: `smtp://127.0.0.1:${sandbox.smtpPort}`,
        from: 'Hamroh <no-reply@hamroh.example>',
      }),
      telegram: null,
      messages: { render: renderMessage },
      attachments: { of: async () => [] },
    },
  }
  dilnoza = await person('41505900000019', '998901112233', 'dilnoza@example.uz')
  botir = await person('31505900000028', '998904445566', null)
})
afterAll(async () => {
  await sandbox?.stop()
  await closeDatabase()
  await test?.drop()
})
beforeEach(async () => {
  await fetch(`${sandbox.url}/inbox.json`, { method: 'DELETE' })
  await misbehave('none')
})

async function person(pinfl: string, phone: string, email: string | null): Promise<Context> {
  const signedIn = await perform(
    worker,
    signIn,
    {
      pinfl,
      passport: null,
      familyName: 'Sinova',
      givenName: 'Dilnoza',
      patronymic: null,
      bornOn: '1990-05-15',
      phone,
      email,
      authMethod: 'LOGINPASSMETHOD',
      userAgent: 'test',
      locale: 'ru',
    },
    null,
  )
  return { ...worker, personId: signedIn.personId, role: 'citizen' }
}

function misbehave(mode: string): Promise<Response> {
  return fetch(`${sandbox.url}/sms/_control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ mode }),
  })
}

function tell<T extends Template>(
  by: Context,
  input: Partial<NotifyInput<T>> & { key: string },
): Promise<number> {
  const whole: NotifyInput = {
    personId: null,
    template: 'notifications.deviceOrderReady',
    variables: { number: 'HD-7Q4K-92MX' },
    locale: null,
    path: '/vouchers',
    ...input,
  }
  return transaction(by, (tx) => notify(tx, whole))
}

function send(): Promise<void> {
  return runDueJobs(
    test.ownerUrl,
    createTaskList<NotificationPorts>(notificationJobs, () => worker),
  )
}

interface Sent {
  channel: string
  to: string
  text: string
  subject: string | null
}

async function inbox(): Promise<Sent[]> {
  return ((await (await fetch(`${sandbox.url}/inbox.json`)).json()) as { messages: Sent[] }).messages
}

async function deliveries(subject: string) {
  const { items } = await listDeliveries({ ...worker, role: 'administrator' }, { page: 1, subject })
  return Object.fromEntries(
    items.map(({ channel, status, attempts, failureCode }) => [
      channel,
      [status, attempts, failureCode ?? ''].join(' ').trim(),
    ]),
  )
}

it('tells another person in her language, once, though it was asked twice at once', async () => {
  const key = `deviceOrder:${newId()}:ready`
  const made = await Promise.all([1, 2].map(() => tell(botir, { key, personId: dilnoza.personId })))
  expect(made.sort()).toEqual([0, 3])
  await send()
  const sent = await inbox()
  expect(sent.map(({ channel, to }) => `${channel} ${to}`).sort()).toEqual([
    'mail dilnoza@example.uz',
    'sms 998901112233',
  ])
  expect(sent.find(({ channel }) => channel === 'mail')).toMatchObject({
    subject: 'Заказ HD-7Q4K-92MX готов',
  })
  expect(await deliveries(key.replace(/:ready$/, ''))).toEqual({
    portal: 'sent 0',
    sms: 'sent 1',
    email: 'sent 1',
  })
})

it('shows notices to the person they are for, and to nobody else', async () => {
  const before = await countUnread(dilnoza)
  await tell(botir, { key: `deviceOrder:${newId()}:ready`, personId: dilnoza.personId, channels: ['portal'] })
  expect(await countUnread(dilnoza)).toBe(before + 1)
  expect(await countUnread(botir)).toBe(0)
  const [notice] = (await listNotices(dilnoza, 1)).items
  expect(notice).toMatchObject({ variables: { number: 'HD-7Q4K-92MX' }, path: '/vouchers', readAt: null })
  const foreign = await transaction(botir, (tx) =>
    tx.message.count({ where: { personId: dilnoza.personId } }),
  )
  expect(foreign).toBe(0)
  expect(await perform(botir, markRead, [notice?.id ?? ''])).toBe(0)
  expect(await perform(dilnoza, markRead, 'all')).toBe(before + 1)
  expect(await countUnread(dilnoza)).toBe(0)
})

it('tells everybody who acts for a maker, though a citizen may not see who they are', async () => {
  const organisationId = newId()
  await putRole(test, botir.personId ?? '', 'maker_staff', organisationId)
  const roleHolders = { role: 'maker_staff', organisationId } as const
  expect(await tell(dilnoza, { key: `deviceOrder:${newId()}:received`, roleHolders })).toBe(3)
  expect(await countUnread(botir)).toBe(1)
  await send()
})

it('reaches a guest at what she gave, which stands sealed in the row', async () => {
  const key = `order:${newId()}`
  const recipient = { phone: '998977778899', email: null }
  expect(await tell(botir, { key, recipient, locale: 'uz-Latn' })).toBe(1)
  const { rows } = await asSuperuser(test, (client) =>
    client.query('select * from message where key like $1', [`${key}%`]),
  )
  expect(JSON.stringify(rows)).not.toMatch(/998977778899|7Q4K/)
  await send()
  expect((await inbox()).map(({ channel, to }) => `${channel} ${to}`)).toEqual(['sms 998977778899'])
})

it('tries again while the provider is down, and shows what it refused for good', async () => {
  const key = `order:${newId()}`
  await misbehave('broken')
  await tell(dilnoza, { key, personId: dilnoza.personId, channels: ['sms'] })
  await send()
  expect(await deliveries(key)).toEqual({ sms: 'queued 1' })
  await misbehave('unapproved')
  await asSuperuser(test, (client) => client.query('update graphile_worker._private_jobs set run_at = now()'))
  await send()
  expect(await deliveries(key)).toEqual({ sms: 'failed 2 eskiz 400' })
})

it('sends over one channel what another does not take, and only that again', async () => {
  const key = `order:${newId()}`
  await misbehave('broken')
  await tell(botir, { key, personId: dilnoza.personId })
  await send()
  expect(await deliveries(key)).toEqual({ portal: 'sent 0', sms: 'queued 1', email: 'sent 1' })
  await misbehave('none')
  await asSuperuser(test, (client) => client.query('update graphile_worker._private_jobs set run_at = now()'))
  await send()
  expect(await deliveries(key)).toEqual({ portal: 'sent 0', sms: 'sent 2', email: 'sent 1' })
  expect((await inbox()).map(({ channel }) => channel).sort()).toEqual(['mail', 'sms'])
})

it('tells many people in jobs of a few messages each, each once', async () => {
  const organisationId = newId()
  const people = await Promise.all(
    Array.from({ length: 6 }, (_, at) => {
      const pinfl = makePinfl({ sex: 'female', birthDate: '1990-05-15', district: 300, serial: at + 1 })
      return person(pinfl, `99890777000${at}`, `p${at}@example.uz`)
    }),
  )
  for (const { personId } of people) await putRole(test, personId ?? '', 'maker_staff', organisationId)
  const notice = { roleHolders: { role: 'maker_staff', organisationId } } as const
  expect(await tell(dilnoza, { key: `deviceOrder:${newId()}:received`, ...notice })).toBe(18)
  const jobs = await asSuperuser(test, (client) =>
    client.query('select payload from graphile_worker._private_jobs'),
  )
  expect(jobs.rows.map(({ payload }) => payload.messageIds.length).sort()).toEqual([10, 2])
  await send()
  expect((await inbox()).map(({ to }) => to).sort()).toHaveLength(12)
})

it('marks what cannot be sent because no address is known', async () => {
  const key = `order:${newId()}`
  await tell(dilnoza, { key, personId: botir.personId, channels: ['email'] })
  await send()
  expect(await deliveries(key)).toEqual({ email: 'failed 0 noAddress' })
})

it('counts no failure where the person was told over another channel', async () => {
  const key = `order:${newId()}`
  await tell(dilnoza, { key, personId: botir.personId, channels: ['sms', 'email'] })
  await send()
  expect(await deliveries(key)).toEqual({ sms: 'sent 1', email: 'skipped 0 noAddress' })
})

it('keeps delivery reports in any order, and only at the address with the key', async () => {
  const key = `order:${newId()}`
  await tell(dilnoza, { key, personId: dilnoza.personId, channels: ['sms'] })
  await send()
  const { items } = await listDeliveries({ ...worker, role: 'administrator' }, { page: 1, subject: key })
  const report = (status: string) =>
    perform(worker, recordDeliveryReport, {
      provider: 'eskiz',
      body: { user_sms_id: items[0]?.id, message_id: 'x', status },
    })
  expect(await report('DELIVRD')).toBe(true)
  expect(await report('UNDELIV')).toBe(true)
  expect(await deliveries(key)).toEqual({ sms: 'delivered 1' })
  expect(await perform(worker, recordDeliveryReport, { provider: 'eskiz', body: { nonsense: 1 } })).toBe(
    false,
  )
  const secret = reportPath('eskiz').split('/').at(-1)
  expect(isReportKey('eskiz', secret)).toBe(true)
  expect(isReportKey('playmobile', secret)).toBe(false)
  expect(isReportKey('eskiz', 'guess')).toBe(false)
})

it('forgets where a message to a guest went after three months, and keeps what was said', async () => {
  const key = `order:${newId()}`
  const recipient = { phone: '998977778899', email: 'guest@example.uz' }
  await tell(botir, { key, recipient, locale: 'ru' })
  await send()
  const waiting = `order:${newId()}`
  await tell(botir, { key: waiting, recipient: { ...recipient, email: null }, locale: 'ru' })
  const kept = (of: string) =>
    asSuperuser(test, async (client) => {
      const { rows } = await client.query(
        `select channel, recipient_cipher is not null as known, variables_cipher <> '' as said, created_at
         from message where key like $1 || '%' order by channel`,
        [of],
      )
      return rows as { channel: string; known: boolean; said: boolean; created_at: Date }[]
    })
  const [first] = await kept(key)
  const forget = (ms: number) =>
    perform({ ...worker, now: () => new Date((first?.created_at.getTime() ?? 0) + ms) }, removeRecipients)
  await forget(recipientKeptMs - 60_000)
  expect((await kept(key)).filter(({ known }) => known)).toHaveLength(2)
  await forget(recipientKeptMs + 60_000)
  expect((await kept(key)).map(({ known, said }) => [known, said])).toEqual(Array(2).fill([false, true]))
  expect(await kept(waiting)).toMatchObject([{ known: true }])
})

it('sends one person twenty SMS within an hour at most, and codes besides; the portal tells her the rest', async () => {
  const pinfl = makePinfl({ sex: 'female', birthDate: '1990-05-15', district: 301, serial: 1 })
  const flooded = await person(pinfl, '998907771122', null)
  const subject = newId()
  const channels: NotifyInput['channels'] = ['portal', 'sms']
  for (let at = 0; at < mostAnHour.sms + 4; at++)
    await tell(botir, { key: `order:${subject}:${at}`, personId: flooded.personId, channels })
  await send()
  const code = `mandate:${newId()}`
  const variables = { number: 'HM-7Q4K-92MX', code: '123456' }
  const template = 'notifications.mandateCode'
  await tell(botir, { key: code, personId: flooded.personId, channels: ['sms'], template, variables })
  await send()
  const { rows } = await asSuperuser(test, (client) =>
    client.query(
      `select channel, status, failure_code, count(*)::int from message where person_id = $1 and template like '%Ready'
       group by 1, 2, 3 order by 1, 2`,
      [flooded.personId],
    ),
  )
  expect(rows).toMatchObject([
    { channel: 'portal', count: mostAnHour.sms + 4 },
    { channel: 'sms', status: 'sent', count: mostAnHour.sms },
    { channel: 'sms', status: 'skipped', failure_code: 'tooMany', count: 4 },
  ])
  expect(await deliveries(code)).toEqual({ sms: 'sent 1' })
})
