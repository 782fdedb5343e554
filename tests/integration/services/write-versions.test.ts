import { afterAll, beforeAll, expect, it } from 'vitest'
import { listAuditEntries } from '~/domains/audit/index.server'
import { systemContext } from '~/domains/identity/context'
import {
  changeVersion,
  deleteVersion,
  getDraft,
  getVersionInForce,
  listVersions,
  publishVersion,
  returnVersion,
  setPlace,
  startVersion,
  submitVersion,
  takeVersion,
} from '~/domains/services/index.server'
import { newId } from '~/lib/ids'
import { forgetCached } from '~/platform/cache.server'
import { dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { readShippedVersions } from '../../../prisma/seed/services/service-versions'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { actingAs } from '../administration/scene'
import { openDatabase } from '../ledger/open-database'

let test: TestDatabase
const author = actingAs(newId(), 'administrator')
const second = actingAs(newId(), 'administrator')
const serviceCode = 'material-aid'
const inDays = (days: number) =>
  new Date(dayOf(author.now()).getTime() + days * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  test = await openDatabase()
  const definition = readShippedVersions().find((one) => one.serviceCode === serviceCode)?.definition
  await transaction(systemContext(seededClock), async ({ tx }) => {
    await tx.service.create({
      data: {
        ...{
          code: serviceCode,
          group: 'benefit',
          nameUzLatn: 'a',
          nameUzCyrl: 'а',
          nameRu: 'а',
          nameEn: 'a',
        },
        ...{ outcome: 'cash', forWhom: 'person', mobile: false, privacy: 'normal', workingDays: 10 },
        ...{ source: 'example', position: 1, validFrom: new Date('2020-01-01') },
      },
    })
    await tx.serviceVersion.create({
      data: {
        ...{ serviceCode, number: 1, status: 'published', validFrom: new Date('2020-01-01') },
        ...{ definition: definition as object, publishedAt: author.now() },
      },
    })
  })
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

/** The draft as it stands now. */
async function seen(number = 2) {
  const file = await getDraft(author, serviceCode, number)
  return { serviceCode, number, revision: file?.revision ?? 0 }
}

const inForceOn = (days: number) => {
  forgetCached('services')
  return perform(author, getVersionInForce, serviceCode, new Date(`${inDays(days)}T00:00:00Z`))
}

it('is begun, changed and handed over by one administrator, and published by another', async () => {
  const begun = await Promise.all([1, 2, 3].map(() => perform(author, startVersion, serviceCode)))
  expect(begun.filter(({ ok }) => ok)).toEqual([{ ok: true, value: 2 }])
  expect(begun.flatMap((one) => (one.ok ? [] : [one.error]))).toEqual(
    Array(2).fill('services.error.draftWaits'),
  )
  expect(await perform(second, startVersion, serviceCode)).toMatchObject({
    error: 'services.error.draftWaits',
  })
  const longer = { ...(await seen()) }
  const change = (content: object) => setPlace(content as never, 'outcome.months', 12)
  expect(await perform(second, changeVersion, longer, change)).toMatchObject({
    error: 'services.error.notAuthor',
  })
  expect(await perform(author, changeVersion, longer, change)).toMatchObject({ ok: true })
  expect(await perform(author, changeVersion, longer, change)).toMatchObject({
    error: 'services.error.versionChanged',
  })
  expect(await perform(author, submitVersion, await seen(), inDays(0))).toMatchObject({
    error: 'services.error.dayTooEarly',
  })
  expect(await perform(author, submitVersion, await seen(), inDays(5))).toMatchObject({ ok: true })
  expect(await perform(author, publishVersion, await seen())).toMatchObject({
    error: 'sides.error.publishVersion',
  })
  expect(await perform(second, returnVersion, await seen(), 'The hint is missing')).toMatchObject({
    ok: true,
  })
  expect(await getDraft(author, serviceCode, 2)).toMatchObject({
    ...{ returnText: 'The hint is missing', validFrom: null },
  })
  await perform(author, submitVersion, await seen(), inDays(5))
  expect(await perform(second, publishVersion, await seen())).toMatchObject({ ok: true })
  expect((await inForceOn(4))?.number).toBe(1)
  expect(await inForceOn(5)).toMatchObject({ number: 2, definition: { outcome: { months: 12 } } })
  const states = await listVersions(author, serviceCode)
  expect(states.map(({ number, state, validUntil }) => [number, state, validUntil])).toEqual([
    [2, 'coming', null],
    [1, 'inForce', inDays(4)],
  ])
  const { entries } = await perform(author, listAuditEntries, {
    chain: `serviceVersion:${serviceCode}`,
  })
  expect(entries.map(({ action }) => action)).toEqual(
    ['published', 'offered', 'sentBack', 'offered', 'changed', 'begun'].map((act) => `serviceVersion.${act}`),
  )
})

it('is handed over only when nothing is missing, and for a day after the one before', async () => {
  await perform(author, startVersion, serviceCode)
  await perform(author, changeVersion, await seen(3), (content) => setPlace(content, 'name', undefined))
  expect(await perform(author, submitVersion, await seen(3), inDays(9))).toMatchObject({
    error: 'services.error.incomplete',
  })
  await perform(author, changeVersion, await seen(3), (content) =>
    setPlace(content, 'name', { 'uz-Latn': 'a', 'uz-Cyrl': 'а', ru: 'а', en: 'a' }),
  )
  expect(await perform(author, submitVersion, await seen(3), inDays(5))).toMatchObject({
    error: 'services.error.dayTaken',
  })
  expect(await perform(second, takeVersion, await seen(3))).toMatchObject({ ok: true })
  expect(await perform(author, deleteVersion, await seen(3))).toMatchObject({
    error: 'services.error.notAuthor',
  })
  expect(await perform(second, deleteVersion, await seen(3))).toMatchObject({ ok: true })
  expect(await getDraft(author, serviceCode, 3)).toBeNull()
})

it('has one effect when two publish at once', async () => {
  await perform(author, startVersion, serviceCode)
  await perform(author, submitVersion, await seen(3), inDays(9))
  const both = await seen(3)
  const answers = await Promise.all([1, 2, 3].map(() => perform(second, publishVersion, both)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await inForceOn(8))?.number).toBe(2)
  expect((await inForceOn(9))?.number).toBe(3)
})

it('is guarded by the database, whoever runs the SQL', async () => {
  await perform(author, startVersion, serviceCode)
  const run = (context: typeof author, sql: string) =>
    transaction(context, ({ tx }) => tx.$executeRawUnsafe(sql)).then(
      (count) => count,
      (error: Error) => /Message: `(.*?)`/.exec(error.message)?.[1] ?? error.message,
    )
  const of4 = "where service_code = 'material-aid' and number = 4"
  const offer = `update service_version set valid_from = current_date + 30 ${of4}`
  const publish = (by: typeof author) =>
    `update service_version set status = 'published', published_at = now(), published_by_id = '${by.personId}' ${of4}`
  expect(await run(second, `update service_version set definition = '{}' ${of4}`)).toBe(
    'a version is written by its author',
  )
  expect(await run(author, `${publish(second)}`)).toMatch(/both sides|handed over|published/)
  expect(await run(author, offer)).toBe(1)
  expect(await run(author, publish(author))).toBe('nobody acts on both sides: publishVersion')
  expect(await run(author, publish(second))).toBe('nobody acts on both sides: publishVersion')
  expect(await run(second, publish(author))).toBe(
    'a version is published as it was handed over, before its day',
  )
  expect(await run(author, `update service_version set definition = '{}' ${of4}`)).toBe(
    'a version that waits to be published does not change',
  )
  expect(await run(second, publish(second).replace('set', "set definition = '{}',"))).toBe(
    'a version is published as it was handed over, before its day',
  )
  const of1 = "where service_code = 'material-aid' and number = 3"
  expect(await run(second, `update service_version set valid_until = current_date + 50 ${of1}`)).toBe(
    'a version ends where the next begins',
  )
  expect(await run(second, `delete from service_version ${of1}`)).toBe(0)
  expect(await run(actingAs(newId(), 'inson_head'), offer)).toBe(0)
})
