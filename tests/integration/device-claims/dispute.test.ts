import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '~/domains/ledger/index.server'
import { reconcileLedger } from '~/domains/makers/index.server'
import {
  answerClaim,
  completeRepair,
  endClaim,
  getDevicePassport,
  getOwnClaims,
  listDisputes,
  listMakerClaims,
  openDispute,
  prepareOutcome,
  submitDispute,
} from '~/domains/vouchers/index.server'
import { som } from '~/lib/money'
import { addDays } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { DeviceClaimOutcome } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { decideDispute } from '~/workflows/device-orders/decide-dispute.server'
import { asSuperuser } from '../ledger/open-database'
import { actor, clock, standing, states, system } from '../vouchers/world'
import { addStaff, ask, asked, centre, openWorkshop, type Received, receive, type Workshop } from './received'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
})
afterAll(async () => {
  const verdict = await asSuperuser(shop.test, (client) => verifyLedger(client))
  expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
  await closeDatabase()
  await shop?.test.drop()
})

const answer = (claimId: string, of: Omit<Parameters<typeof answerClaim>[1], 'claimId'>, by = shop.desk) =>
  perform(by, answerClaim, { claimId, ...of })
const refuse = (claimId: string) =>
  answer(claimId, { answer: 'refuse', reasonCode: 'damagedByUse', text: 'Suvga tushgan' })
const dispute = (one: Received, claimId: string) =>
  perform(one.person, submitDispute, { claimId, text: 'Suv tegmagan' })
const prepare = async (claimId: string, outcome: DeviceClaimOutcome, by = shop.specialist) => {
  const seenAt = await readPreparedAt(claimId)
  return perform(by, prepareOutcome, { claimId, outcome, text: 'Ekspertiza xulosasi', seenAt })
}
const readPreparedAt = async (claimId: string): Promise<Date | null> => {
  const [row] = await asSuperuser(
    shop.test,
    async (client) =>
      (await client.query('select prepared_at as at from device_claim where id = $1', [claimId])).rows,
  )
  return row.at
}
const readSeenAt = async (claimId: string) => (await readPreparedAt(claimId)) ?? new Date(0)
const decide = async (claimId: string, by = shop.head, seenAt?: Date) =>
  perform(by, decideDispute, { claimId, seenAt: seenAt ?? (await readSeenAt(claimId)) })
const statusOf = async (one: Received) => (await getOwnClaims(one.person, one.orderId))?.claims[0]?.status

async function disputed(): Promise<{ one: Received; claimId: string }> {
  const one = await receive(shop, 700_000)
  const claimId = await asked(one.person, one.orderId)
  await refuse(claimId)
  expect(await dispute(one, claimId)).toMatchObject({ ok: true })
  return { one, claimId }
}

describe('a return that the maker refuses', () => {
  it('is decided by two people of the centre, and goes the same way', async () => {
    const { one, claimId } = await disputed()
    expect((await listDisputes(shop.specialist, { isOpen: true, page: 1 })).disputes[0]?.id).toBe(claimId)
    expect(await prepare(claimId, 'return')).toMatchObject({ ok: true })
    // What is prepared is not said before it is decided.
    expect((await getOwnClaims(one.person, one.orderId))?.claims[0]).toMatchObject({
      outcome: null,
      outcomeText: null,
    })
    expect(await decide(claimId, shop.specialist)).toMatchObject({ error: 'claims.error.headDecides' })
    const before = await standing({ ...one, makerId: shop.maker.id })
    expect(await decide(claimId)).toMatchObject({ ok: true })
    expect(await states(one.voucherId, one.orderId)).toEqual(['issued', 'returned'])
    const after = await standing({ ...one, makerId: shop.maker.id })
    expect(after.maker - before.maker).toBe(-som(700_000))
    expect(after.stripe - before.stripe).toBe(som(200_000))
    expect(await statusOf(one)).toBe('returned')
    expect((await reconcileLedger(system)).found).toBe(0)
    expect(await decide(claimId)).toMatchObject({ error: 'claims.error.moved' })
  })

  it('never by one head alone, by a stranger, or by whoever stands on a side', async () => {
    const { one, claimId } = await disputed()
    await prepare(claimId, 'return', shop.head)
    expect(await decide(claimId, shop.head)).toMatchObject({ error: 'claims.error.byAnother' })
    const elsewhere = await addStaff(shop, 'inson_head', '1726269')
    expect(await decide(claimId, elsewhere)).toMatchObject({ error: 'claims.error.notFound' })
    expect(await perform(elsewhere, openDispute, claimId)).toBeNull()
    for (const both of [one.person.personId, shop.desk.personId]) {
      const herself = actor(shop.gateway, 'inson_head', both, centre)
      expect(await decide(claimId, herself)).toMatchObject({ error: 'sides.error.decideClaim' })
      expect(await prepare(claimId, 'none', herself)).toMatchObject({ error: 'sides.error.decideClaim' })
      expect(await perform(herself, openDispute, claimId)).toBe('sides.error.decideClaim')
    }
  })

  it('can end without money, decided by one, or with a repair', async () => {
    const { one, claimId } = await disputed()
    expect(await decide(claimId, shop.specialist)).toMatchObject({ error: 'claims.error.nothingPrepared' })
    await prepare(claimId, 'none')
    expect(await decide(claimId, shop.specialist)).toMatchObject({ ok: true })
    expect(await statusOf(one)).toBe('decided')
    expect(await ask(one.person, one.orderId)).toMatchObject({ error: 'claims.error.notPossible' })

    const { one: other, claimId: second } = await disputed()
    await prepare(second, 'repair')
    await decide(second, shop.specialist)
    expect(await statusOf(other)).toBe('accepted')
    expect(await perform(other.person, endClaim, { claimId: second, move: 'withdraw' })).toMatchObject({
      error: 'claims.error.moved',
    })
    expect(
      await perform(shop.desk, completeRepair, { claimId: second, text: 'Almashtirildi' }),
    ).toMatchObject({
      ok: true,
    })
    expect(await perform(other.person, endClaim, { claimId: second, move: 'close' })).toMatchObject({
      ok: true,
    })
    expect(await statusOf(other)).toBe('closed')
  })

  it('is not decided by whoever saw something else prepared', async () => {
    const { claimId } = await disputed()
    await prepare(claimId, 'none')
    const seenAt = await readSeenAt(claimId)
    clock.at = new Date(clock.at.getTime() + 1000)
    await prepare(claimId, 'return')
    // Nor does it give way to what a colleague prepares who has not read it.
    const unread = { claimId, outcome: 'none', text: 'Koʻrilmagan', seenAt } as const
    expect(await perform(shop.head, prepareOutcome, unread)).toMatchObject({
      error: 'claims.error.preparedAnew',
    })
    expect(await decide(claimId, shop.head, seenAt)).toMatchObject({ error: 'claims.error.preparedAnew' })
    expect(await decide(claimId)).toMatchObject({ ok: true })
  })

  it('is prepared by whoever prepares it, also with SQL of somebody’s own', async () => {
    const { claimId } = await disputed()
    const colleague = shop.specialist.personId
    const headId = shop.head.personId
    const write = (act: (work: Work) => Promise<number>) =>
      transaction(shop.head, (work) => work.asSystem(() => act(work)))
    await expect(
      write(
        ({ tx }) => tx.$executeRaw`update device_claim set outcome = 'return', outcome_cipher = 'x',
          prepared_by_id = ${colleague}::uuid, prepared_at = now() where id = ${claimId}::uuid`,
      ),
    ).rejects.toThrow('this claim is not theirs')
    await expect(
      write(
        ({ tx }) => tx.$executeRaw`update device_claim set outcome = 'return', outcome_cipher = 'x',
          prepared_by_id = ${colleague}::uuid, prepared_at = now(), status = 'returned', closed_at = now(),
          decided_by_id = ${headId}::uuid, decided_at = now() where id = ${claimId}::uuid`,
      ),
    ).rejects.toThrow('this is prepared while it is disputed')
  })

  it('decided twice at once moves money once', async () => {
    const { one, claimId } = await disputed()
    await prepare(claimId, 'return')
    const before = await standing({ ...one, makerId: shop.maker.id })
    const answers = await Promise.all([decide(claimId), decide(claimId)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const after = await standing({ ...one, makerId: shop.maker.id })
    expect(after.maker - before.maker).toBe(-som(700_000))
  })

  it('is disputed in time only', async () => {
    const one = await receive(shop, 400_000)
    const claimId = await asked(one.person, one.orderId)
    expect(await dispute(one, claimId)).toMatchObject({ error: 'claims.error.moved' })
    await refuse(claimId)
    clock.at = addDays(clock.at, 31)
    expect(await dispute(one, claimId)).toMatchObject({ error: 'claims.error.tooLate' })
  })
})

describe('a repair under warranty', () => {
  it('is promised by a day, done and received', async () => {
    const one = await receive(shop, 400_000)
    const claimId = await asked(one.person, one.orderId, { kind: 'repair' })
    expect(
      (await listMakerClaims(shop.desk, { isOpen: true, page: 1 })).claims.map(({ id }) => id),
    ).toContain(claimId)
    expect(await answer(claimId, { answer: 'answer', text: 'x' })).toMatchObject({
      error: 'claims.error.moved',
    })
    await answer(claimId, { answer: 'accept', repairDays: 3 })
    expect(await dispute(one, claimId)).toMatchObject({ error: 'claims.error.notYet' })
    await perform(shop.desk, completeRepair, { claimId, text: 'Tasma almashtirildi' })
    expect(await statusOf(one)).toBe('repaired')
    const told = { repairText: 'Tasma almashtirildi', repairedAt: clock.at }
    expect((await getOwnClaims(one.person, one.orderId))?.claims[0]).toMatchObject(told)
    expect((await getDevicePassport(one.person, one.orderId))?.claims).toMatchObject([told])
    await perform(one.person, endClaim, { claimId, move: 'close' })
    // Something else may break.
    expect(await ask(one.person, one.orderId, { kind: 'repair' })).toMatchObject({ ok: true })
  })

  it('is disputed again when what the centre decided was done badly, or not at all', async () => {
    const one = await receive(shop, 400_000)
    const claimId = await asked(one.person, one.orderId, { kind: 'repair' })
    await refuse(claimId)
    await dispute(one, claimId)
    await prepare(claimId, 'repair')
    expect(await decide(claimId, shop.specialist)).toMatchObject({ ok: true })
    await perform(shop.desk, completeRepair, { claimId, text: 'Yelimlandi' })
    await expect(
      asSuperuser(shop.test, (client) =>
        client.query(`update device_claim set repair_cipher = 'x' where id = $1`, [claimId]),
      ),
    ).rejects.toThrow('repair_cipher of device_claim does not change')
    expect(await dispute(one, claimId)).toMatchObject({ ok: true })
    await prepare(claimId, 'repair')
    expect(await decide(claimId, shop.specialist)).toMatchObject({ ok: true })
    await perform(shop.desk, completeRepair, { claimId, text: 'Butunlay almashtirildi' })
    expect((await getOwnClaims(one.person, one.orderId))?.claims[0]?.repairText).toBe(
      'Butunlay almashtirildi',
    )
    clock.at = addDays(clock.at, 20)
    expect(await dispute(one, claimId)).toMatchObject({ ok: true })
    await prepare(claimId, 'return')
    expect(await decide(claimId)).toMatchObject({ ok: true })
    expect(await states(one.voucherId, one.orderId)).toEqual(['issued', 'returned'])
  })

  it('is disputed when the promised day is over, and not asked after the warranty', async () => {
    const one = await receive(shop, 400_000)
    const claimId = await asked(one.person, one.orderId, { kind: 'repair' })
    await answer(claimId, { answer: 'accept', repairDays: 1 })
    clock.at = addDays(clock.at, 5)
    expect(await dispute(one, claimId)).toMatchObject({ ok: true })
    const other = await receive(shop, 400_000)
    clock.at = addDays(clock.at, 400)
    expect(await ask(other.person, other.orderId, { kind: 'repair' })).toMatchObject({
      error: 'claims.error.notPossible',
    })
  })
})

describe('a complaint', () => {
  it('is answered, or becomes a dispute that may return the device', async () => {
    const one = await receive(shop, 400_000)
    const claimId = await asked(one.person, one.orderId, { kind: 'complaint' })
    await answer(claimId, { answer: 'answer', text: 'Uzr soʻraymiz' })
    await dispute(one, claimId)
    await prepare(claimId, 'return')
    expect(await decide(claimId)).toMatchObject({ ok: true })
    expect(await states(one.voucherId, one.orderId)).toEqual(['issued', 'returned'])
  })
})
