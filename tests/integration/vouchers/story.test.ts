import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getProfile } from '~/domains/identity/index.server'
import {
  advanceDeviceOrder,
  getNextSteps,
  getOwnDeviceOrder,
  getVoucherStory,
  handOverDevice,
  listFollowedVouchers,
  openFollowedStory,
  openVoucherByNumber,
} from '~/domains/vouchers/index.server'
import { readStory } from '~/domains/vouchers/passport/story/read-story.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { describeStory } from '~/views/devices/describe-story.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { giveMandate } from '../applications/put/give-mandate'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { createTestGateway, type TestGateway } from './gateway'
import { sent } from './sent'
import { type Actor, actor, addMaker, addPerson, clock, issue, placed, system, type TestMaker } from './world'

let test: TestDatabase
let gateway: TestGateway
let maker: TestMaker
let desk: Actor

beforeAll(async () => {
  test = await openDatabase('services')
  gateway = createTestGateway()
  maker = await addMaker(test, [400_000])
  desk = actor(gateway, 'maker_staff', await addPerson(), maker.id)
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

/** Each row of an act takes the clock by itself: it goes on meanwhile. */
const ticking = (who: Actor): Actor => ({ ...who, now: () => new Date(clock.at.getTime() + ticks++) })
let ticks = 0

async function cancelledAndReceived() {
  const personId = await addPerson()
  const person = ticking(actor(gateway, 'citizen', personId))
  const { id } = await issue(personId, 500_000)
  const first = await placed(person, id, maker, 400_000)
  await perform(person, cancelDeviceOrder, { deviceOrderId: first, reasonCode: 'changedMind' })
  clock.at = new Date(clock.at.getTime() + 60_000)
  const deviceOrderId = await placed(person, id, maker, 400_000)
  for (const move of ['accept', 'startMaking', 'finish'] as const)
    await perform(ticking(desk), advanceDeviceOrder, { deviceOrderId, move, makingDays: 5 })
  const handoverCode = (await getOwnDeviceOrder(person, deviceOrderId))?.handoverCode ?? ''
  const given = { ...sent(), deviceOrderId, code: handoverCode }
  const handed = await perform(ticking(desk), handOverDevice, given)
  expect(handed).toMatchObject({ ok: true })
  return { id, person, personId, first, deviceOrderId }
}

describe('the story of a voucher', () => {
  it('tells each thing once, with whose money moved, and what comes next', async () => {
    const { id, person, first, deviceOrderId } = await cancelledAndReceived()
    const story = await getVoucherStory(person, id)
    expect(
      story?.entries.map(({ type, orderId, money }) => [
        type,
        orderId,
        money.map(({ part, changeTiyin }) => `${part} ${changeTiyin / 100n}`),
      ]),
    ).toEqual([
      ['right.decided', null, []],
      ['voucher.issued', null, ['state 500000']],
      ['deviceOrder.placed', first, ['state -400000']],
      ['deviceOrder.cancelled', first, ['state 400000']],
      ['deviceOrder.placed', deviceOrderId, ['state -400000']],
      ['deviceOrder.accepted', deviceOrderId, []],
      ['deviceOrder.makingStarted', deviceOrderId, []],
      ['deviceOrder.ready', deviceOrderId, []],
      ['deviceOrder.handedOver', deviceOrderId, ['state -100000', 'both -400000']],
    ])
    expect(story?.entries.find(({ type }) => type === 'deviceOrder.accepted')?.day).not.toBeNull()
    expect(story?.next.map(({ code }) => code)).toEqual(['return', 'warranty', 'renewable'])
    expect(story?.next.every(({ on }) => on !== null)).toBe(true)
    expect(await getNextSteps(person, id)).toEqual(story?.next)
  })

  it('names each order once and says what a day is for, on page and paper', async () => {
    const { id, person } = await cancelledAndReceived()
    const story = await getVoucherStory(person, id)
    const shown = story && (await describeStory(story, 'en', clock.at))
    const lines = shown?.past.flatMap((entry) => entry.lines) ?? []
    expect(lines.filter((line) => line.startsWith('Order HD-'))).toHaveLength(2)
    expect(lines.filter((line) => line.startsWith('To be ready on: '))).toHaveLength(1)
    expect(lines.join()).not.toContain('vouchers.')
  })

  it('is of the rows that finance reads, none of which is lost', async () => {
    const { id, person } = await cancelledAndReceived()
    const story = await getVoucherStory(person, id)
    const officer = actor(gateway, 'finance_officer', await addPerson())
    const found = await perform(officer, openVoucherByNumber, story?.number ?? '')
    const own = await transaction(system, (work) => readStory(work, id))
    expect(found?.story).toEqual(own)
    const moved = story?.entries.flatMap(({ money }) => money) ?? []
    expect(moved).toHaveLength(own.filter(({ money }) => money).length)
    expect(moved.filter(({ part }) => part === 'state').reduce((sum, one) => sum + one.changeTiyin, 0n)).toBe(
      0n,
    )
  })

  it('is nobody else’s, but hers who follows it under a mandate for such services: without its number', async () => {
    const { id, personId, person } = await cancelledAndReceived()
    const holderId = await addPerson()
    const helper = actor(gateway, 'citizen', holderId)
    expect(await getVoucherStory(helper, id)).toBeNull()
    expect(await getNextSteps(helper, id)).toBeNull()
    expect(await perform(helper, openFollowedStory, id)).toBeNull()
    const pinfl = (await transaction(system, (tx) => getProfile(tx, personId)))?.pinfl ?? ''
    const elsewhere = await giveMandate(holderId, pinfl, ['none-such'])
    expect(await perform(helper, openFollowedStory, id)).toBeNull()
    expect(await listFollowedVouchers(helper, elsewhere)).toEqual([])
    const mandateId = await giveMandate(holderId, pinfl)
    expect((await listFollowedVouchers(helper, mandateId)).map((one) => one.id)).toEqual([id])
    const seen = await perform(helper, openFollowedStory, id)
    expect(seen).toMatchObject({ id, number: '' })
    expect(seen?.entries.map(({ type }) => type)).toEqual(
      (await getVoucherStory(person, id))?.entries.map(({ type }) => type),
    )
    // Not under somebody else's mandate, and no more once it is over.
    expect(await listFollowedVouchers(person, mandateId)).toEqual([])
    await asSuperuser(test, async (client) => {
      const { rows } = await client.query(
        `select count(*)::int as n from audit_entry where action = 'person.fileRead' and details ->> 'voucherId' = $1`,
        [id],
      )
      expect(rows).toEqual([{ n: 1 }])
      await client.query('set session_replication_role = replica')
      await client.query(`update mandate set status = 'revoked', ended_at = now() where id = $1`, [mandateId])
      await client.query('set session_replication_role = origin')
    })
    expect(await perform(helper, openFollowedStory, id)).toBeNull()
    expect(await perform(helper, openFollowedStory, 'nothing')).toBeNull()
  })
})
