import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { systemContext } from '~/domains/identity/context'
import {
  createTelegramStart,
  getChannels,
  linkTelegram,
  notificationJobs,
  notify,
  readUpdate,
  saveChannels,
  unlinkTelegram,
} from '~/domains/notifications/index.server'
import type { NotificationPorts } from '~/domains/notifications/ports'
import { renderMessage } from '~/i18n/messages/message-renderer.server'
import { createTelegramBot } from '~/integrations/telegram/bot-api'
import { newId } from '~/lib/ids'
import { ok } from '~/lib/result'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { sandboxKeys } from '~/sandbox/config'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'
import { answerTelegram } from '~/workflows/telegram/answer-telegram.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { actor } from '../applications/put/open-cases'
import { putCase } from '../applications/put/put-case'
import { asSuperuser, openDatabase, putRows } from '../ledger/open-database'

let test: TestDatabase
let sandbox: Sandbox
let worker: Parameters<(typeof notificationJobs)['notifications.sendMessages']>[0]
const her: Context = actor('citizen-leg')
const other: Context = actor('citizen-hearing')
const twice: Context = actor('citizen-pension')

beforeAll(async () => {
  test = await openDatabase('catalogue')
  sandbox = await startSandbox({ peopleFile: 'no-such-file' })
  const { telegramToken: token, telegramName: name } = sandboxKeys
  const sent = async () => ok({ providerId: newId() })
  const ports: NotificationPorts = {
    sms: { send: sent },
    mail: { send: sent },
    telegram: createTelegramBot({ baseUrl: `${sandbox.url}/telegram`, token, name }),
    messages: { render: renderMessage },
    attachments: { of: async () => [] },
  }
  worker = { ...systemContext(seededClock), ports }
}, 240_000)
afterAll(async () => {
  await sandbox?.stop()
  await closeDatabase()
  await test?.drop()
})
beforeEach(() => misbehave({ mode: 'none' }))

const json = { 'content-type': 'application/json', accept: 'application/json' }
const chatUrl = () => `${sandbox.url}/telegram/chat/${sandboxKeys.telegramName}`

/** Nobody is told of what the person writes: the stand-in has no webhook here. */
async function write(chat: number, text: string): Promise<void> {
  await fetch(chatUrl(), {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ chat: String(chat), text }),
  })
}
const misbehave = (settings: object) =>
  fetch(`${sandbox.url}/telegram/_control`, { method: 'POST', headers: json, body: JSON.stringify(settings) })
async function read(chat: number): Promise<string[]> {
  const answer = await fetch(`${chatUrl()}?chat=${chat}`, { headers: json })
  const { lines } = (await answer.json()) as { lines: { from: string; text: string }[] }
  return lines.filter(({ from }) => from === 'bot').map(({ text }) => text)
}
const say = async (chat: number, text: string) => {
  const update = readUpdate({
    update_id: 1,
    message: { chat: { id: chat, type: 'private' }, from: { language_code: 'ru' }, text },
  })
  return update && perform(systemContext(seededClock), answerTelegram, update)
}
async function link(who: Context, chat: number): Promise<string> {
  const token = await perform(who, createTelegramStart, { locale: 'ru' })
  await write(chat, `/start ${token}`)
  return token
}
async function tell(who: Context, channels?: readonly ('portal' | 'sms')[]): Promise<Map<string, string>> {
  const key = `application:${newId()}:taken`
  await perform(systemContext(seededClock), notify, {
    ...{ key, personId: who.personId, locale: null, path: null },
    ...{ template: 'notifications.applicationTaken', variables: { number: 'HA-7Q4K-92MX' } },
    ...(channels && { channels }),
  })
  const rows = await asSuperuser(test, (client) =>
    client.query<{ channel: string; id: string }>(
      'select channel, id from message where person_id = $1 and starts_with(key, $2)',
      [who.personId, key],
    ),
  )
  return new Map(rows.rows.map(({ channel, id }) => [channel, id]))
}
const state = async (id: string | undefined) =>
  (
    await asSuperuser(test, (client) =>
      client.query<{ status: string; failure_code: string | null }>(
        'select status, failure_code from message where id = $1',
        [id],
      ),
    )
  ).rows[0]

describe('a chat', () => {
  it('is linked by a link that works once and soon, and by nobody else’s', async () => {
    expect(await say(8001, 'HA-1234-5678')).toContain('/account/channels')
    const token = await link(her, 8001)
    const late = { ...systemContext(seededClock), now: () => new Date(her.now().getTime() + 11 * 60_000) }
    const early = { ...systemContext(seededClock), now: her.now }
    const answers = await Promise.all([
      perform(early, linkTelegram, { token, chat: '8001' }),
      perform(early, linkTelegram, { token, chat: '8002' }),
    ])
    expect(answers.sort()).toEqual([false, true])
    const stale = await link(other, 8002)
    expect(await perform(late, linkTelegram, { token: stale, chat: '8002' })).toBe(false)
    expect((await perform(other, getChannels)).telegramSince).toBeNull()
  })

  it('is told of her own case by its number, never of another’s nor of a protected one', async () => {
    const token = await link(her, 8003)
    expect(
      await perform({ ...systemContext(seededClock), now: her.now }, linkTelegram, { token, chat: '8003' }),
    ).toBe(true)
    const cases = await Promise.all(
      [her, other, her].map((one) => putCase(test, { applicantId: one.personId ?? '', status: 'in_review' })),
    )
    for (const [at, id] of cases.entries())
      await putRows(test, 'update case_file set number = $2, is_protected = $3 where id = $1', [
        id,
        `HA-AAAA-000${at}`,
        at === 2,
      ])
    expect(await say(8003, 'как дела с ha-aaaa-0000?')).toContain('HA-AAAA-0000')
    // As a Russian keyboard leaves it, and as it is read out.
    expect(await say(8003, 'НА-АААА-0000')).toContain('HA-AAAA-0000')
    expect(await say(8003, 'ha aaaa 0000')).toContain('HA-AAAA-0000')
    const none = await say(8003, 'HA-ZZZZ-9999')
    expect(await say(8003, 'HA-AAAA-0001')).toBe(none)
    expect(await say(8003, 'HA-AAAA-0002')).toBe(none)
    expect(await say(8003, 'привет')).toContain('HA-7Q4K-92MF')
  })
})

describe('a message', () => {
  it('goes to the chat in the words of an SMS, and over no channel that she does not want', async () => {
    const told = await tell(her)
    expect([...told.keys()].sort()).toEqual(['email', 'portal', 'sms', 'telegram'])
    await notificationJobs['notifications.sendMessages'](worker, { messageIds: [told.get('telegram') ?? ''] })
    expect((await state(told.get('telegram')))?.status).toBe('sent')
    expect((await read(8003)).at(-1)).toContain('1140')

    const { choices } = await perform(her, getChannels)
    await perform(her, saveChannels, { ...choices, cases: ['telegram'] })
    expect([...(await tell(her)).keys()].sort()).toEqual(['portal', 'telegram'])
    // A protected case is told in the portal alone, whatever she chose; a code that she asked for comes.
    expect([...(await tell(her, ['portal'])).keys()]).toEqual(['portal'])
    expect([...(await tell(her, ['sms'])).keys()]).toEqual(['sms'])
    expect([...(await tell(other)).keys()].sort()).toEqual(['email', 'portal', 'sms'])
  })

  it('waits as long as the Bot API says, and ends the link of who blocked the bot', async () => {
    const { send } = worker.ports.telegram ?? {}
    await misbehave({ mode: 'rateLimited', retryAfter: 7 })
    expect(await send?.({ to: '8003', text: 'x' })).toMatchObject({ ok: false, details: { retryAfter: 7 } })
    const told = await tell(her)
    const messageId = told.get('telegram') ?? ''
    await notificationJobs['notifications.sendMessages'](worker, { messageIds: [messageId] })
    expect((await state(messageId))?.status).toBe('queued')
    await misbehave({ mode: 'none' })
    await fetch(chatUrl(), {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ chat: '8003', block: 'yes' }),
    })
    await notificationJobs['notifications.sendMessages'](worker, { messageIds: [messageId] })
    expect(await state(messageId)).toEqual({ status: 'failed', failure_code: 'blocked' })
    expect((await perform(her, getChannels)).telegramSince).toBeNull()
    expect(await perform(her, unlinkTelegram, { personId: her.personId ?? '' })).toBe(false)
  })
})

it('gives who presses twice at once one link that works', async () => {
  const pressed = [1, 2, 3].map(() => perform(twice, createTelegramStart, { locale: 'ru' }))
  const linked: boolean[] = []
  for (const token of await Promise.all(pressed))
    linked.push(await perform(systemContext(seededClock), linkTelegram, { token, chat: '7301' }))
  expect(linked.filter(Boolean)).toHaveLength(1)
})
