import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { claimLetters } from '~/domains/notifications/commands/claim-letters.server'
import { listNotices, listTextVersions, notify } from '~/domains/notifications/index.server'
import type { NoticeTexts } from '~/domains/notifications/schema'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { decideNoticeTexts, prepareNoticeTexts } from '~/workflows/notice-texts/change-notice-texts.server'
import { shippedTexts } from '~/workflows/notice-texts/shipped-texts'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { actor } from '../applications/put/open-cases'
import { asPortal, openDatabase } from '../ledger/open-database'

// Words of messages: one administrator writes, another publishes; what was sent stays as it was sent.
const template = 'notifications.applicationTaken'
const one = actor('administrator', 'administrator')
const two = actor('administrator-2', 'administrator')
const citizen = actor('citizen-leg')
const portal = systemContext(() => seededNow, 'job')
const own = structuredClone(shippedTexts(template)) as NoticeTexts
own.en.notice = 'Somebody reads your application {{number}}.'
let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase('catalogue')
}, 480_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const waiting = async () =>
  (await perform(one, listTextVersions, template)).find(({ status }) => status === 'prepared')?.id ?? ''
const tell = (key: string) =>
  perform(portal, notify, {
    ...{ key, personId: citizen.personId, template, variables: { number: 'HA-7Q4K-92MX' } },
    ...{ locale: 'en', path: null, channels: ['portal', 'sms'] as const },
  })
const toldIn = async (key: string) =>
  (await listNotices(citizen, 1)).items.find(({ id }) => id === ids.get(key))?.texts ?? null
const ids = new Map<string, string>()
async function tellAndKeep(key: string) {
  await tell(key)
  const [row] = await asPortal((tx) =>
    tx.message.findMany({ where: { key: { startsWith: `${key}:` }, channel: 'portal' } }),
  )
  ids.set(key, row?.id ?? '')
}

it('counts when another administrator has published it, and then for what is told from then on', async () => {
  await tellAndKeep('text:1')
  expect(
    await perform(actor('auditor', 'auditor'), prepareNoticeTexts, { template, texts: own }),
  ).toMatchObject({
    error: 'admin.error.notAllowed',
  })
  expect(await perform(one, prepareNoticeTexts, { template, texts: null })).toMatchObject({
    error: 'admin.texts.error.nothingNew',
  })
  const unfit = structuredClone(own)
  unfit.en.sms = 'No number'
  expect(await perform(one, prepareNoticeTexts, { template, texts: unfit })).toMatchObject({
    error: 'admin.texts.error.unfit',
  })
  expect(await perform(one, prepareNoticeTexts, { template, texts: own })).toMatchObject({ ok: true })
  expect(await perform(two, prepareNoticeTexts, { template, texts: own })).toMatchObject({
    error: 'admin.texts.error.waiting',
  })
  await tellAndKeep('text:2')
  const id = await waiting()
  expect(await perform(one, decideNoticeTexts, { id, act: 'publish' })).toMatchObject({
    error: 'sides.error.confirmParameter',
  })
  expect(await perform(two, decideNoticeTexts, { id: newId(), act: 'publish' })).toMatchObject({
    error: 'admin.error.proposalUnknown',
  })
  expect(await perform(citizen, decideNoticeTexts, { id, act: 'publish' })).toMatchObject({
    error: 'admin.error.notAllowed',
  })
  expect(await perform(two, decideNoticeTexts, { id, act: 'publish' })).toMatchObject({ ok: true })
  expect(await perform(two, decideNoticeTexts, { id, act: 'withdraw' })).toMatchObject({
    error: 'admin.error.proposalDecided',
  })
  await tellAndKeep('text:3')
  expect(await toldIn('text:1')).toBeNull()
  expect(await toldIn('text:2')).toBeNull()
  expect((await toldIn('text:3'))?.en.notice).toBe(own.en.notice)
  const sent = await asPortal((tx) =>
    tx.message.findMany({ where: { key: { startsWith: 'text:3:' }, channel: 'sms' } }),
  )
  const [letter] = await perform(
    portal,
    claimLetters,
    sent.map((message) => message.id),
  )
  expect(letter?.texts?.en.sms).toBe(own.en.sms)
})

it('goes back to the program’s own text by two as well, and leaves what was told', async () => {
  expect(await perform(two, prepareNoticeTexts, { template, texts: null })).toMatchObject({ ok: true })
  const id = await waiting()
  expect(await perform(one, decideNoticeTexts, { id, act: 'publish' })).toMatchObject({ ok: true })
  await tellAndKeep('text:4')
  expect(await toldIn('text:4')).toBeNull()
  expect((await toldIn('text:3'))?.en.notice).toBe(own.en.notice)
  expect((await perform(one, listTextVersions, template)).map(({ number }) => number)).toEqual([2, 1])
})

it('is held to by the database', async () => {
  await perform(one, prepareNoticeTexts, { template, texts: own })
  const id = await waiting()
  const publish = (who: typeof one) =>
    transaction(who, (work) =>
      work.tx.noticeText.update({
        where: { id },
        data: { status: 'published', decidedById: who.personId, decidedAt: seededNow },
      }),
    )
  await expect(publish(one)).rejects.toThrow()
  const change = transaction(two, (work) => work.tx.noticeText.update({ where: { id }, data: { texts: {} } }))
  await expect(change).rejects.toThrow()
  await expect(
    asPortal((tx) => tx.message.updateMany({ where: { template }, data: { textNumber: 7 } })),
  ).rejects.toThrow()
  expect(await perform(one, decideNoticeTexts, { id, act: 'withdraw' })).toMatchObject({ ok: true })
})
