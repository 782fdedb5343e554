import { afterAll, beforeAll, expect, it } from 'vitest'
import { cancelExport, listExports, openExport, requestExport } from '~/domains/administration/index.server'
import { takeCase } from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import { addDays } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { deleteExports, writeList } from '~/workflows/exports/write-list.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { readZip } from '../../setup/read-zip'
import { seededClock, seededNow } from '../../setup/test-day'
import { actor, memoryFiles, openCase, openCases, type TestContext } from '../applications/put/open-cases'
import { asPortal, asSuperuser } from '../ledger/open-database'

// A list as a file is what the page shows to whoever asked, for as long as she may see it.
let test: TestDatabase
const files = memoryFiles()
const portal = { ...systemContext(seededClock), ports: { files } }
const one = actor('specialist-uchtepa-1', 'inson_specialist')
const two = actor('specialist-uchtepa-2', 'inson_specialist')
const elsewhere = actor('specialist-samarkand', 'inson_specialist')
const boss = actor('administrator', 'administrator')
const auditor = actor('auditor', 'auditor')
const ids: string[] = []

beforeAll(async () => {
  test = await openCases()
  for (const key of ['citizen-leg', 'citizen-hearing']) ids.push(await openCase(actor(key)))
}, 480_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

async function ask(
  who: TestContext,
  given: Partial<Parameters<typeof requestExport>[1]> = {},
): Promise<string> {
  const asked = await perform(who, requestExport, {
    ...{ kind: 'cases', format: 'csv', locale: 'ru', filters: { filter: 'all' }, ground: 'report' },
    ...given,
  })
  return asked.ok ? asked.value : asked.error
}
async function textOf(who: TestContext, id: string): Promise<string | null> {
  const opened = await perform(who, openExport, id)
  return (
    opened &&
    Buffer.concat(opened.keys.map((key) => files.kept.get(key)?.bytes ?? Buffer.alloc(0))).toString()
  )
}
const stateOf = (id: string) => asPortal((tx) => tx.listExport.findUniqueOrThrow({ where: { id } }))
const numberOf = async (id: string) =>
  (await asPortal((tx) => tx.case.findUniqueOrThrow({ where: { id } }))).number

it('gives the cases of her own centre under the filters, and to her alone', async () => {
  const id = await ask(one)
  await writeList(portal, id)
  const numbers = await Promise.all(ids.map(numberOf))
  const text = await textOf(one, id)
  expect(text?.startsWith('\uFEFFНомер;Услуга')).toBe(true)
  for (const number of numbers) expect(text).toContain(number)
  expect(await stateOf(id)).toMatchObject({
    status: 'ready',
    rowsDone: 2,
    sizeBytes: Buffer.byteLength(text ?? ''),
  })
  for (const other of [
    two,
    elsewhere,
    boss,
    { ...one, role: 'inson_head' },
    { ...one, organisationId: '1726266' },
  ])
    expect(await textOf(other, id), other.role).toBeNull()
  const foreign = await ask(elsewhere)
  await writeList(portal, foreign)
  expect(await stateOf(foreign)).toMatchObject({ status: 'ready', rowsDone: 0 })
  const { entries } = await transaction(auditor, async (tx) => ({
    entries: await tx.auditEntry.findMany({ where: { chain: 'exports' }, select: { action: true } }),
  }))
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['export.asked', 'export.given']),
  )

  const [first = ''] = ids
  const { version } = await asPortal((tx) => tx.case.findUniqueOrThrow({ where: { id: first } }))
  expect(await perform(two, takeCase, { caseId: first, version })).toMatchObject({ ok: true })
  const mine = await ask(two, { filters: { filter: 'mine' }, format: 'xlsx' })
  await writeList(portal, mine)
  const opened = await perform(two, openExport, mine)
  const book = readZip(
    Buffer.concat((opened?.keys ?? []).map((key) => files.kept.get(key)?.bytes ?? Buffer.alloc(0))),
  )
  const sheet = book.get('xl/worksheets/sheet1.xml') ?? ''
  expect(sheet.match(/<row>/g)).toHaveLength(2)
  expect(sheet).toContain(numbers[0])
})

it('keeps protected cases out of it as the queue does', async () => {
  const [, last = ''] = ids
  await asSuperuser(test, async (client) => {
    await client.query(`set session_replication_role = replica`)
    await client.query('update case_file set is_protected = true where id = $1', [last])
  })
  const id = await ask(one)
  await writeList(portal, id)
  expect(await textOf(one, id)).not.toContain(await numberOf(last))
})

it('gives nothing once the role is over, and nothing to who may not see the list', async () => {
  expect(await ask(one, { kind: 'audit' })).toBe('exports.error.notAllowed')
  expect(await ask(boss, { kind: 'cases' })).toBe('exports.error.notAllowed')
  expect(await ask(actor('citizen-leg'))).toBe('exports.error.notAllowed')
  const id = await ask(one)
  const held = (value: string | null) =>
    asSuperuser(test, (client) =>
      client.query(
        `update role_grant set revoked_at = $2 where person_id = $1 and role = 'inson_specialist'`,
        [...[one.personId, value]],
      ),
    )
  await held('2020-01-01')
  await writeList(portal, id)
  expect(await stateOf(id)).toMatchObject({ status: 'failed', reason: 'roleLost' })
  await held(null)
  const forged = transaction(two, (tx) =>
    tx.listExport.create({
      data: {
        ...{ id: ids[0] ?? '', personId: two.personId, role: 'administrator', kind: 'audit', format: 'csv' },
        ...{
          locale: 'ru',
          filters: {},
          ground: 'report',
          requestedAt: seededNow,
          expiresAt: addDays(seededNow, 1),
        },
      },
    }),
  )
  await expect(forged).rejects.toThrow()
})

it('is cancelled, is over after a day, and leaves no file', async () => {
  const id = await ask(two)
  expect(await perform(one, cancelExport, id)).toMatchObject({ error: 'exports.error.notFound' })
  expect(await perform(two, cancelExport, id)).toMatchObject({ ok: true })
  expect(await perform(two, cancelExport, id)).toMatchObject({ ok: true })
  await writeList(portal, id)
  expect(await stateOf(id)).toMatchObject({ status: 'cancelled' })
  const ready = await ask(two)
  await writeList(portal, ready)
  expect(await perform(two, cancelExport, ready)).toMatchObject({ error: 'exports.error.finished' })
  expect(await textOf({ ...two, now: () => addDays(seededNow, 1.01) }, ready)).toBeNull()
  expect(files.kept.size).toBeGreaterThan(0)
  await deleteExports({ ...portal, now: () => addDays(seededNow, 2) })
  expect(files.kept.size).toBe(0)
  expect((await listExports(two, 1)).exports.map(({ status }) => status)).toContain('deleted')
  const pressed = await Promise.all([1, 2].map(() => ask(two)))
  expect(new Set(pressed).size, 'pressed twice it is made once').toBe(1)
  for (const filter of ['mine', 'unassigned']) await ask(two, { filters: { filter } })
  expect(await ask(two, { filters: { filter: 'overdue' } })).toBe('exports.error.tooManyAtWork')
})

it('gives the staff with their days to an administrator, and the audit on a ground to an auditor', async () => {
  const staff = await ask(boss, { kind: 'people', filters: { role: 'inson_head' } })
  await writeList(portal, staff)
  const text = (await textOf(boss, staff)) ?? ''
  expect(text.split('\r\n').length).toBeGreaterThan(3)
  expect(text).toContain('Руководитель')
  const without = await ask(auditor, { kind: 'audit', filters: { chain: 'exports' } })
  expect(without).toBe('exports.error.groundMissing')
  const audit = await ask(auditor, { kind: 'audit', filters: { chain: 'exports' }, ground: 'complaint' })
  await writeList(portal, audit)
  expect(await textOf(auditor, audit)).toContain('Заказан список файлом')
})

it('is never longer because a filter was not understood', async () => {
  const wrong: [TestContext, Parameters<typeof ask>[1]][] = [
    [one, { filters: { filter: 'nobodys' } }],
    [one, { filters: { filter: 'all', due: 'someday' } }],
    [one, { filters: { who: 'me' } }],
    [one, { filters: { status: 'approved' } }],
    [boss, { kind: 'people', filters: { role: 'sultan' } }],
    [boss, { kind: 'people', filters: { state: 'gone' } }],
    [auditor, { kind: 'audit', ground: 'complaint', filters: { actor: 'Karimov' } }],
    [auditor, { kind: 'audit', ground: 'complaint', filters: { from: '2026-02-31' } }],
    [actor('finance', 'finance_officer'), { kind: 'statement', filters: { from: '2026-01-01' } }],
  ]
  for (const [who, given] of wrong) {
    const at = await ask(who, given)
    await writeList(portal, at)
    expect(await stateOf(at), JSON.stringify(given)).toMatchObject({ status: 'failed', reason: 'filters' })
  }
})
