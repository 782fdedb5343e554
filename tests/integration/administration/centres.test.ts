import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  confirmCentre,
  keepCentre,
  prepareCentre,
  withdrawCentre,
} from '~/domains/administration/index.server'
import {
  getCentre,
  getServingCentre,
  listPlaceChanges,
  listWaitingCentres,
} from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { actor } from '../applications/put/open-cases'
import { asSuperuser, openDatabase } from '../ledger/open-database'

// A centre is opened, named and given districts: rights follow, so two administrators do what moves people.
const boss = actor('administrator', 'administrator')
const other = actor('administrator-2', 'administrator')
const head = actor('head-uchtepa', 'inson_head')
const [own, neighbour] = ['1726262', '1726264']
const names = { 'uz-Latn': 'Sharqiy', 'uz-Cyrl': 'Шарқий', ru: 'Восточный', en: 'Eastern' }
const facts = {
  ...{ names, address: names, phone: '998712000001', opensAt: '09:00', closesAt: '18:00' },
  ...{ hasRamp: null, hasInterpreter: null },
}
const grounds = 'Order 7 of 1 October'
const opening = { act: 'open', territorySoato: own, territories: [own], grounds, facts } as const
let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase('catalogue')
}, 480_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const waiting = () => perform(boss, listWaitingCentres)
const prepare = async (input: Parameters<typeof prepareCentre>[1]) => {
  const prepared = await perform(boss, prepareCentre, input)
  if (!prepared.ok) throw new Error(prepared.error)
  return (await waiting()).find(({ centreCode }) => centreCode === prepared.value)?.id ?? ''
}

it('renames a centre at once and keeps what it was called', async () => {
  const before = await getCentre(own)
  expect(await perform(boss, keepCentre, { ...facts, code: own, seen: null })).toMatchObject({ ok: true })
  const after = await getCentre(own)
  expect(after?.names).toEqual(names)
  expect(after?.formerNames.map((one) => one.names)).toEqual([before?.names])
  const taken = { ...facts, code: neighbour, seen: null }
  expect(await perform(boss, keepCentre, taken), 'two of one name').toMatchObject({
    error: 'admin.centres.error.nameTaken',
  })
  const [change] = await perform(boss, listPlaceChanges, { kind: 'centre', placeId: own })
  const back = { ...facts, names: before?.names ?? names, code: own, seen: change?.id ?? null }
  expect(await perform(boss, keepCentre, back)).toMatchObject({ ok: true })
  expect((await getCentre(own))?.formerNames).toHaveLength(2)
})

it('opens a centre by two administrators, and its districts go with it', async () => {
  expect(await perform(head, prepareCentre, opening)).toMatchObject({ error: 'admin.error.notAllowed' })
  const elsewhere = { ...opening, territories: ['1703202'] }
  expect(await perform(boss, prepareCentre, elsewhere)).toMatchObject({
    error: 'admin.centres.error.territories',
  })
  const id = await prepare(opening)
  expect(await perform(boss, confirmCentre, id)).toMatchObject({ error: 'sides.error.confirmParameter' })
  expect((await getServingCentre(own))?.code, 'nothing yet').toBe(own)
  expect(await perform(other, confirmCentre, id)).toMatchObject({ ok: true })
  expect(await getServingCentre(own)).toMatchObject({ code: `${own}-2`, names, isExample: false })
  expect(await perform(other, confirmCentre, id)).toMatchObject({ error: 'admin.error.proposalDecided' })
  const [change] = await perform(boss, listPlaceChanges, { kind: 'centre', placeId: `${own}-2` })
  expect(change?.isNew).toBe(true)
})

it('gives districts of one centre to another, or not after all', async () => {
  const taking = { act: 'serve', code: own, territories: [own], grounds } as const
  const id = await prepare(taking)
  expect(await perform(boss, prepareCentre, taking)).toMatchObject({ error: 'admin.centres.error.waiting' })
  for (const decide of [confirmCentre, withdrawCentre]) {
    expect(await perform(head, decide, id)).toMatchObject({ error: 'admin.error.notAllowed' })
    expect(await perform(other, decide, newId())).toMatchObject({ error: 'admin.error.proposalUnknown' })
  }
  expect(await perform(other, withdrawCentre, id)).toMatchObject({ ok: true })
  expect(await perform(other, withdrawCentre, id)).toMatchObject({ error: 'admin.error.proposalDecided' })
  expect(await perform(other, confirmCentre, await prepare(taking))).toMatchObject({ ok: true })
  expect((await getServingCentre(own))?.code).toBe(own)
})

it('looks again when it is confirmed', async () => {
  const nowhere = { act: 'serve', code: 'x', territories: [own], grounds } as const
  expect(await perform(boss, prepareCentre, nowhere)).toMatchObject({ error: 'admin.centres.error.unknown' })
  const called = (await getCentre(neighbour))?.names ?? names
  expect(
    await perform(boss, prepareCentre, { ...opening, facts: { ...facts, names: called } }),
  ).toMatchObject({ error: 'admin.centres.error.nameTaken' })
  const id = await prepare({ act: 'serve', code: neighbour, territories: [own], grounds })
  const meanwhile = (sql: string, ...values: unknown[]) =>
    asSuperuser(test, async (client) => {
      await client.query('set session_replication_role = replica')
      await client.query(sql, values)
    })
  const serve = 'update territory set centre_code = $1 where soato = $2'
  await meanwhile(serve, neighbour, own)
  expect(await perform(other, confirmCentre, id)).toMatchObject({
    error: 'admin.centres.error.territories',
  })
  await meanwhile(serve, own, own)
  const close = 'update centre set closed_on = $1, successor_code = $2 where code = $3'
  await meanwhile(close, '2026-01-01', own, neighbour)
  expect(await perform(other, confirmCentre, id)).toMatchObject({ error: 'admin.centres.error.unknown' })
  await meanwhile(close, null, null, neighbour)
  expect(await perform(other, withdrawCentre, id)).toMatchObject({ ok: true })
})

it('is held to by the database', async () => {
  expect(
    await transaction(
      boss,
      ({ tx }) => tx.$executeRaw`update territory set centre_code = ${neighbour} where soato = ${own}`,
    ),
  ).toBe(0)
  await expect(
    transaction(boss, ({ tx }) => tx.$executeRaw`update centre set closed_on = now() where code = ${own}`),
  ).rejects.toThrow()
  const id = await prepare({ act: 'serve', code: neighbour, territories: [own], grounds })
  const confirmAs = (who: typeof boss, by: typeof boss) =>
    transaction(
      who,
      ({ tx }) =>
        tx.$executeRaw`update centre_change set status = 'confirmed', confirmed_by_id = ${by.personId}::uuid,
        confirmed_at = now() where id = ${id}::uuid`,
    )
  await expect(confirmAs(boss, boss), 'her own').rejects.toThrow()
  await expect(confirmAs(boss, other), 'in the name of another').rejects.toThrow()
  expect(await confirmAs(head, head), 'no administrator').toBe(0)
  await expect(
    transaction(boss, ({ tx }) => tx.$executeRaw`delete from centre_former_name`),
  ).rejects.toThrow()
})
