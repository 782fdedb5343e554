import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountCode, getBalance, verifyLedger } from '~/domains/ledger/index.server'
import { expireVouchers } from '~/domains/vouchers/expire-vouchers.server'
import {
  getCaseVoucher,
  getVoucher,
  getVoucherStory,
  listWaitingChanges,
  openVoucherByNumber,
  type PrepareVoucherChangeInput,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { addDays } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { decideVoucherChange } from '~/workflows/vouchers/decide-voucher-change.server'
import { prepareVoucherChange } from '~/workflows/vouchers/prepare-voucher-change.server'
import { withdrawVoucherChange } from '~/workflows/vouchers/withdraw-voucher-change.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { createTestGateway, type TestGateway } from './gateway'
import {
  type Actor,
  actor,
  addMaker,
  addPerson,
  clock,
  issue,
  place,
  placed,
  system,
  type TestMaker,
} from './world'

const centre = '1726262'
let test: TestDatabase
let gateway: TestGateway
let maker: TestMaker
let person: Actor
let specialist: Actor
let head: Actor
let otherHead: Actor

/** Somebody of the centre, with the role that her acts ask for. */
async function addStaff(role: 'inson_specialist' | 'inson_head', organisationId = centre): Promise<Actor> {
  const id = await addPerson()
  await asSuperuser(test, (client) =>
    client.query('insert into role_grant (id, person_id, role, organisation_id) values ($1, $2, $3, $4)', [
      ...[newId(), id, role, organisationId],
    ]),
  )
  return actor(gateway, role, id, organisationId)
}

/** Two kinds of one group, and one of another. */
async function addKinds(): Promise<void> {
  const kinds = [
    ['cane', '12'],
    ['white-cane', '12'],
    ['hearing-aid', '22'],
  ]
  await asSuperuser(test, async (client) => {
    for (const [position, [code, group]] of kinds.entries())
      await client.query(
        `insert into device_kind (code, group_code, iso_class, name_uz_latn, name_uz_cyrl, name_ru, name_en, made_to_measure,
           life_years_adult, life_years_child, warranty_months, making_working_days, valid_days, source, position, valid_from)
         values ($1, 'mobility', $2, $1, $1, $1, $1, false, case $1 when 'white-cane' then 5 else 2 end, 1, 12, 10, 365, 'example', $3, '2000-01-01') on conflict do nothing`,
        [code, group, position],
      )
  })
}

beforeAll(async () => {
  test = await openDatabase('services')
  gateway = createTestGateway()
  maker = await addMaker(test, [400_000])
  await addKinds()
  specialist = await addStaff('inson_specialist')
  head = await addStaff('inson_head')
  otherHead = await addStaff('inson_head')
  // What the State pays for it is read once.
  await newVoucher({ deviceCode: 'white-cane' })
})
afterAll(async () => {
  const verdict = await asSuperuser(test, (client) => verifyLedger(client))
  expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
  await closeDatabase()
  await test?.drop()
})

async function newVoucher(extra: Parameters<typeof issue>[2] = {}) {
  person = actor(gateway, 'citizen', await addPerson())
  const caseId = newId()
  const { id } = await issue(person.personId ?? '', 500_000, { applicationId: caseId, ...extra })
  return { id, caseId }
}

const why = {
  cancel: 'needGone',
  suspend: 'underCheck',
  resume: 'checkEnded',
  correct: 'wrongLastDay',
  replace: 'wrongCeiling',
} as const

type Terms = Partial<PrepareVoucherChangeInput>
const prepare = (caseId: string, act: PrepareVoucherChangeInput['act'], terms: Terms = {}, by = specialist) =>
  perform(by, prepareVoucherChange, { caseId, act, reasonCode: why[act], text: 'Asos', ...terms })

async function waitingOf(caseId: string): Promise<string> {
  const voucher = await getCaseVoucher(head, caseId)
  return voucher?.changes.find(({ status }) => status === 'prepared')?.id ?? newId()
}
const decide = async (caseId: string, by = head) =>
  perform(by, decideVoucherChange, { caseId, changeId: await waitingOf(caseId) })

async function change(caseId: string, act: PrepareVoucherChangeInput['act'], terms: Terms = {}) {
  expect(await prepare(caseId, act, terms)).toMatchObject({ ok: true })
  expect(await decide(caseId)).toMatchObject({ ok: true })
}

const balance = (id: string) => transaction(system, (tx) => getBalance(tx, accountCode.voucher(id)))
const day = (date: Date) => date.toISOString().slice(0, 10)

describe('a voucher is changed by two people', () => {
  it('cancelled: its money goes back, the holder is told why, without a word of the device', async () => {
    const { id, caseId } = await newVoucher()
    await change(caseId, 'cancel')
    expect(await balance(id)).toBe(0n)
    const seen = await getVoucher(person, id)
    expect(seen?.status).toBe('cancelled')
    expect(seen?.change).toEqual({ reasonCode: 'needGone', text: 'Asos' })
    const story = (await getVoucherStory(person, id))?.entries ?? []
    const moved = story.filter(({ money }) => money.length > 0)
    expect(moved.map(({ type, money }) => [type, money[0]?.balanceTiyin])).toEqual([
      ['voucher.issued', som(500_000)],
      ['voucher.cancelled', 0n],
    ])
    expect(story.at(-1)).toMatchObject({
      type: 'voucher.cancelled',
      reasonCode: 'needGone',
      text: 'Asos',
      actorRole: 'inson_head',
    })
    const told = await transaction(system, (tx) =>
      tx.message.findMany({ where: { key: { startsWith: `voucher:${id}:change-1` } } }),
    )
    expect(told.map(({ template }) => template)).toContain('notifications.voucherCancelled')
    expect(await prepare(caseId, 'resume')).toMatchObject({ error: 'vouchers.error.actNotPossible' })
  })

  it('never by one, nor by a specialist, nor by another centre, nor by her family', async () => {
    const { caseId } = await newVoucher()
    await prepare(caseId, 'cancel', {}, head)
    expect(await decide(caseId, head)).toMatchObject({ error: 'vouchers.error.preparedByYou' })
    expect(await decide(caseId, specialist)).toMatchObject({ error: 'vouchers.error.headDecides' })
    const stranger = await addStaff('inson_head', '1726269')
    expect(await decide(caseId, stranger)).toMatchObject({ error: 'applications.error.notFound' })
    const herself = actor(gateway, 'inson_head', person.personId, centre)
    expect(await decide(caseId, herself)).toMatchObject({ error: 'sides.error.workOnCase' })
    expect(await prepare(caseId, 'suspend')).toMatchObject({ error: 'vouchers.error.changeWaits' })
    expect(await decide(caseId, otherHead)).toMatchObject({ ok: true })
    expect(await decide(caseId, head)).toMatchObject({ error: 'vouchers.error.nothingPrepared' })
  })

  it('two heads at once: one effect', async () => {
    const { id, caseId } = await newVoucher()
    await prepare(caseId, 'cancel')
    const changeId = await waitingOf(caseId)
    const both = await Promise.all(
      [head, otherHead, head, otherHead].map((by) => perform(by, decideVoucherChange, { caseId, changeId })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(
      (await getVoucherStory(person, id))?.entries.filter(({ type }) => type === 'voucher.cancelled'),
    ).toHaveLength(1)
  })

  it('taken back, or lapsed when no head decides in time', async () => {
    const { id, caseId } = await newVoucher()
    await prepare(caseId, 'suspend')
    const colleague = await addStaff('inson_specialist')
    const changeId = await waitingOf(caseId)
    expect(await perform(colleague, withdrawVoucherChange, { caseId, changeId })).toMatchObject({
      error: 'applications.error.notYours',
    })
    expect(await perform(specialist, withdrawVoucherChange, { caseId, changeId })).toMatchObject({ ok: true })
    await prepare(caseId, 'suspend')
    expect((await listWaitingChanges(head, { page: 1 })).rows.map((row) => row.caseId)).toContain(caseId)
    const begun = clock.at
    clock.at = addDays(begun, 30)
    expect(await decide(caseId)).toMatchObject({ error: 'vouchers.error.nothingPrepared' })
    expect((await expireVouchers(system)).lapsed).toBeGreaterThanOrEqual(1)
    expect((await expireVouchers(system)).lapsed).toBe(0)
    clock.at = begun
    expect((await getCaseVoucher(head, caseId))?.changes[0]).toMatchObject({ status: 'lapsed' })
    // Finance reads what was only prepared, and where; the person is told what was decided.
    const officer = actor(gateway, 'finance_officer', await addPerson())
    const own = await getVoucher(person, id)
    const found = await perform(officer, openVoucherByNumber, own?.number ?? '')
    expect(found?.centreCode).toBe(centre)
    const told = (lines: { act: unknown; type: string }[] = []) =>
      lines.filter(({ act }) => act).map(({ type }) => type)
    expect(told(found?.story)).toEqual([
      ...[
        'voucher.changePrepared',
        'voucher.changeWithdrawn',
        'voucher.changePrepared',
        'voucher.changeLapsed',
      ],
    ])
    expect(told((await getVoucherStory(person, id))?.entries)).toEqual([])
  })
})

describe('suspended', () => {
  it('takes no new order, keeps its days, and a hold in time outlives it', async () => {
    const { id, caseId } = await newVoucher({ validDays: 20 })
    const orderId = await placed(person, id, maker, 400_000)
    expect(await prepare(caseId, 'cancel')).toMatchObject({ error: 'vouchers.error.heldNow' })
    await change(caseId, 'suspend')
    const begun = clock.at
    clock.at = addDays(begun, 5)
    await perform(person, cancelDeviceOrder, { deviceOrderId: orderId, reasonCode: 'changedMind' })
    expect((await getVoucher(person, id))?.status).toBe('issued')
    expect(await place(person, id, maker, 400_000)).toMatchObject({ error: 'vouchers.error.suspended' })
    clock.at = addDays(begun, 40)
    await expireVouchers(system)
    expect((await getVoucher(person, id))?.status).toBe('issued')
    await change(caseId, 'resume')
    const seen = await getVoucher(person, id)
    // Issued for 20 days; 40 of them it could not be used.
    expect(seen && day(seen.validUntil)).toBe(day(addDays(begun, 60)))
    expect(await place(person, id, maker, 400_000)).toMatchObject({ ok: true })
    clock.at = begun
  })
})

describe('corrected and replaced', () => {
  it('a last day lies between today and what the kind allows', async () => {
    const { id, caseId } = await newVoucher({ validDays: 20 })
    const seen = await getCaseVoucher(head, caseId)
    const until = (date: Date) => prepare(caseId, 'correct', { validUntilOn: day(date) })
    expect(await until(addDays(clock.at, -1))).toMatchObject({ error: 'vouchers.error.lastDayOutside' })
    expect(await until(addDays(clock.at, 5000))).toMatchObject({ error: 'vouchers.error.lastDayOutside' })
    expect(await until(seen?.validUntil ?? clock.at)).toMatchObject({
      error: 'vouchers.error.nothingChanges',
    })
    await change(caseId, 'correct', { validUntilOn: day(addDays(clock.at, 10)) })
    const after = await getVoucher(person, id)
    expect(after && day(after.validUntil)).toBe(day(addDays(clock.at, 10)))
  })

  it('another ceiling or kind is another voucher, with its own money, in the old one’s place', async () => {
    const { id, caseId } = await newVoucher()
    expect(await prepare(caseId, 'replace', { ceilingTiyin: som(999_999) })).toMatchObject({
      error: 'vouchers.error.ceilingOutside',
    })
    expect(await prepare(caseId, 'replace', { deviceCode: 'hearing-aid' })).toMatchObject({
      error: 'vouchers.error.otherGroup',
    })
    expect(await prepare(caseId, 'replace', { reasonCode: 'needGone' })).toMatchObject({
      error: 'vouchers.error.reasonMissing',
    })
    await change(caseId, 'replace', { ceilingTiyin: som(450_000) })
    const old = await getVoucher(person, id)
    const fresh = old?.replacedBy && (await getVoucher(person, old.replacedBy.id))
    expect(old?.status).toBe('replaced')
    expect(fresh).toMatchObject({
      ...{ status: 'issued', ceilingTiyin: som(450_000), replaces: { id, number: old?.number } },
    })
    expect([await balance(id), await balance(fresh?.id ?? '')]).toEqual([0n, som(450_000)])
    expect((await getCaseVoucher(head, caseId))?.id).toBe(fresh?.id)
    expect(await place(person, id, maker, 400_000)).toMatchObject({ error: 'vouchers.error.notUsable' })
    expect(await place(person, fresh?.id ?? '', maker, 400_000)).toMatchObject({ ok: true })
  })
})

it('another kind in the place of one has the service life of its own kind, counted from the decision', async () => {
  const { id, caseId } = await newVoucher()
  const before = await getVoucher(person, id)
  expect(await prepare(caseId, 'replace', { reasonCode: 'needOther' })).toMatchObject({
    error: 'vouchers.error.sameKind',
  })
  expect(await prepare(caseId, 'replace', { deviceCode: 'white-cane' })).toMatchObject({
    error: 'vouchers.error.sameCeiling',
  })
  await change(caseId, 'replace', { deviceCode: 'white-cane', reasonCode: 'needOther' })
  const other = (await getVoucher(person, id))?.replacedBy
  const fresh = other && (await getVoucher(person, other.id))
  const years = (date: Date | undefined) => (date?.getUTCFullYear() ?? 0) - clock.at.getUTCFullYear()
  expect([years(before?.renewableOn), years(fresh?.renewableOn)]).toEqual([2, 5])
  await expect(
    asSuperuser(test, (client) =>
      client.query(
        `insert into voucher select (jsonb_populate_record(v, jsonb_build_object('id', $1::text, 'number', $1::text,
        'renewable_on', '2027-01-01'))).* from voucher v where id = $2`,
        [newId(), fresh?.id],
      ),
    ),
  ).rejects.toThrow('service life is that of the kind')
})

describe('the database refuses', () => {
  it('what two people did not decide', async () => {
    const { id, caseId } = await newVoucher()
    const write = (data: object) =>
      transaction(system, ({ tx }) => tx.voucher.update({ where: { id }, data }))
    await expect(write({ suspendedAt: clock.at })).rejects.toThrow(/after what was decided/)
    await expect(write({ validUntil: addDays(clock.at, 90) })).rejects.toThrow(
      /does not change by itself|voucher_last_day/,
    )
    await prepare(caseId, 'cancel')
    const changeId = await waitingOf(caseId)
    const close = (by: Actor) =>
      perform(
        by,
        async (work, closedById: string) => {
          await work.asSystem(() =>
            work.tx.voucherChange.update({
              where: { id: changeId },
              data: { status: 'decided', closedById, closedAt: clock.at },
            }),
          )
          return { ok: true as const, value: null }
        },
        by.personId ?? '',
      )
    await expect(close(specialist)).rejects.toThrow(/is not theirs|voucher_change_by_centre/)
    const stranger = await addStaff('inson_head', '1726269')
    await expect(close(stranger)).rejects.toThrow(/is not theirs|voucher_change_by_centre/)
    const herself = actor(gateway, 'inson_head', person.personId, centre)
    await expect(close(herself)).rejects.toThrow(/both sides|both_sides/)
    const preparer = actor(gateway, 'inson_head', specialist.personId, centre)
    await expect(close(preparer)).rejects.toThrow(/two_people/)
    // Decided, and nothing follows it.
    await expect(close(head)).rejects.toThrow(/after what was decided/)
  })
})
