import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  closeAssistance,
  getOwnAssistance,
  listHelp,
  recordSpokenConsent,
  refuseAssistance,
  tryConsentCode,
} from '~/domains/applications/index.server'
import { settlePayment } from '~/domains/payments/index.server'
import { getHelpedHolder, getOwnDeviceOrder } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'
import { sendConsentCode } from '~/workflows/applications/send-consent-code.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { payDeviceOrder } from '~/workflows/device-orders/pay-device-order.server'
import { readCode } from '../../applications/put/assist'
import { addStaff, openWorkshop, type Workshop } from '../../device-claims/received'
import { asPortal, asSuperuser } from '../../ledger/open-database'
import { type Actor, addMaker, clock, place, placed, states } from '../world'
import { addOperator, agreed, ask, type Clerk, clerkOf, holder } from './helping'

// A specialist of the person's centre, or an operator of 1140, spends her voucher for her: by the commands that she uses.

let shop: Workshop
let specialist: Clerk
let operator: Clerk

beforeAll(async () => {
  shop = await openWorkshop()
  specialist = clerkOf(shop.specialist)
  operator = await addOperator(shop)
}, 120_000)
beforeEach(async () => {
  clock.at = new Date('2026-11-23T09:00:00Z')
  for (const clerk of [specialist, operator])
    if (await getOwnAssistance(clerk)) await perform(clerk, closeAssistance)
})
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

const told = (personId: string | null) =>
  asPortal(async (work) => {
    const found = await work.tx.message.findMany({
      where: { personId },
      distinct: ['template'],
      select: { template: true },
    })
    return found.map(({ template }) => template.replace('notifications.', ''))
  })

describe('at the desk', () => {
  it('orders for who is there, and each act names the help', async () => {
    const { person, voucherId } = await holder(shop)
    expect(await place(specialist, voucherId, shop.maker, 400_000)).toMatchObject({
      error: 'vouchers.error.notFound',
    })
    expect(await ask(specialist, person, 'desk')).toMatchObject({ ok: true })
    // She has not said yes.
    expect(await place(specialist, voucherId, shop.maker, 400_000)).toMatchObject({ ok: false })
    expect(await perform(specialist, recordSpokenConsent)).toMatchObject({ ok: true, value: { voucherId } })
    const orderId = await placed(specialist, voucherId, shop.maker, 400_000)

    const order = await getOwnDeviceOrder(person, orderId)
    expect(order?.events).toMatchObject([
      {
        type: 'deviceOrder.placed',
        actorRole: 'inson_specialist',
        help: { clerkRole: 'inson_specialist', organisationId: specialist.organisationId },
      },
    ])
    expect(await told(person.personId)).toEqual(
      expect.arrayContaining(['assistedVoucher', 'deviceOrderedFor']),
    )
    expect(await told(person.personId)).not.toContain('deviceOrderPlaced')
    const act = { type: 'deviceOrder.placed', number: order?.number }
    for (const reader of [person, clerkOf(shop.head)])
      expect(await listHelp(reader, voucherId)).toMatchObject([
        { way: 'desk', consent: 'aloud', status: 'in_force', acts: [act] },
      ])
    // What she gives for the device is not the clerk's to read, and by herself the clerk sees nothing.
    expect(await getOwnDeviceOrder(specialist, orderId)).toBeNull()
    const { reader } = await seeAsHolder(specialist, orderId)
    expect((await getOwnDeviceOrder(reader, orderId))?.id).toBe(orderId)

    expect(
      await perform(specialist, cancelDeviceOrder, { deviceOrderId: orderId, reasonCode: 'notSaid' }),
    ).toMatchObject({ ok: true })
    expect(await states(voucherId, orderId)).toEqual(['issued', 'cancelled'])
    expect((await listHelp(person, voucherId))[0]?.acts.map(({ type }) => type)).toEqual([
      ...['deviceOrder.placed', 'deviceOrder.cancelled'],
    ])
  })

  it('is shut with the day, by the person, and to everybody else', async () => {
    const { person, voucherId } = await holder(shop)
    await agreed(specialist, person, 'desk')
    const orderId = await placed(person, voucherId, shop.maker, 400_000)
    const cancel = (by: Actor) =>
      perform(by, cancelDeviceOrder, { deviceOrderId: orderId, reasonCode: 'notSaid' })
    const late = { ...specialist, now: () => new Date('2026-11-24T09:00:00Z') }
    const others = [late, clerkOf(shop.head), operator, shop.desk]
    for (const other of others) {
      expect(await getHelpedHolder(other, orderId)).toBeNull()
      expect(await cancel(other)).toMatchObject({ error: 'vouchers.error.orderNotFound' })
    }
    expect(await getHelpedHolder(specialist, newId())).toBeNull()
    expect(await perform(operator, refuseAssistance, voucherId)).toMatchObject({ ok: false })
    expect(await perform(person, refuseAssistance, voucherId)).toMatchObject({ ok: true })
    expect(await cancel(specialist)).toMatchObject({ error: 'vouchers.error.orderNotFound' })
    expect(await getHelpedHolder(specialist, voucherId)).toBeNull()
  })

  it('helps with vouchers of its own centre, of that kind, and not by paper', async () => {
    const { person } = await holder(shop)
    const elsewhere = clerkOf(await addStaff(shop, 'inson_specialist', '1726266'))
    expect(await ask(elsewhere, person, 'desk')).toMatchObject({ error: 'assistance.error.noVoucher' })
    expect(await ask(specialist, person, 'desk', { deviceCode: 'hearing-aid' })).toMatchObject({
      error: 'assistance.error.noVoucher',
    })
    expect(await ask(specialist, person, 'desk', { way: 'paper', receivedOn: '2026-11-20' })).toMatchObject({
      error: 'assistance.error.voucherPaper',
    })
    expect(await ask(specialist, person, 'desk', { givenName: 'Boshqa' })).toMatchObject({
      error: 'assistance.error.noMatch',
    })
  })
})

describe('on the phone', () => {
  it('leaves the own part to the person, who pays it within a day', async () => {
    const { person, voucherId } = await holder(shop)
    expect(await ask(operator, person, 'phone', { centreCode: '' })).toMatchObject({
      error: 'vouchers.error.helpCentre',
    })
    expect(await ask(operator, person, 'phone', { centreCode: '1703203' })).toMatchObject({
      error: 'assistance.error.noVoucher',
    })
    await agreed(operator, person, 'phone')
    const answer = await place(operator, voucherId, shop.maker, 700_000)
    expect(answer).toMatchObject({ ok: true, value: { isAssisted: true, topUpTiyin: som(200_000) } })
    const orderId = answer.ok ? answer.value.deviceOrderId : ''
    expect(answer.ok && answer.value.payUntil?.toISOString()).toBe('2026-11-24T09:00:00.000Z')
    expect(await told(person.personId)).toContain('deviceOrderToPay')
    const pay = (by: Actor) => payDeviceOrder(by, { deviceOrderId: orderId, lineName: 'HD', locale: 'ru' })
    expect(await pay(operator)).toMatchObject({ error: 'vouchers.error.orderNotFound' })
    clock.at = new Date('2026-11-24T08:00:00Z')
    const started = await pay(person)
    if (!started.ok) throw new Error(started.error)
    shop.gateway.pay(started.value.intentId)
    await settlePayment(person, { intentId: started.value.intentId })
    expect(await states(voucherId, orderId)).toEqual(['held', 'placed'])
  })
})

describe('her yes', () => {
  it('is said aloud at the desk, by a code on the phone, and to a voucher that can still be spent', async () => {
    const { person, voucherId } = await holder(shop)
    const aloud = (by: Clerk) => perform(by, recordSpokenConsent)
    expect(await aloud(specialist)).toMatchObject({ error: 'assistance.error.notAsked' })
    expect(await ask(operator, person, 'phone')).toMatchObject({ ok: true })
    expect(await aloud(operator)).toMatchObject({ error: 'assistance.error.codeOnly' })
    clock.at = new Date('2026-11-23T09:05:00Z')
    expect(await sendConsentCode(operator, null)).toMatchObject({ ok: true })
    expect(await ask(specialist, person, 'desk')).toMatchObject({ ok: true })
    // It ended meanwhile.
    await asSuperuser(shop.test, async (client) => {
      await client.query('set session_replication_role = replica')
      await client.query(`update voucher set status = 'cancelled' where id = $1`, [voucherId])
      await client.query('set session_replication_role = origin')
    })
    expect(await aloud(specialist)).toMatchObject({ error: 'assistance.error.noVoucher' })
    const { code } = await readCode()
    expect(await perform(operator, tryConsentCode, { code })).toMatchObject({
      error: 'assistance.error.noVoucher',
    })
  })
})

describe('nobody on both sides', () => {
  it('is refused by the program and by the database', async () => {
    const { person, voucherId } = await holder(shop)
    const own = await addMaker(shop.test, [300_000])
    await asSuperuser(shop.test, (client) =>
      client.query(
        `insert into role_grant (id, person_id, role, organisation_id) values ($1, $2, 'maker_staff', $3)`,
        [newId(), specialist.personId, own.id],
      ),
    )
    // Somebody else works there too: it is not the workshop that is refused.
    await agreed(specialist, person, 'desk')
    expect(await place(specialist, voucherId, own, 300_000)).toMatchObject({ error: 'sides.error.assist' })
    const orderId = await placed(person, voucherId, own, 300_000)
    expect(
      await perform(specialist, cancelDeviceOrder, { deviceOrderId: orderId, reasonCode: 'notSaid' }),
    ).toMatchObject({ error: 'sides.error.assist' })
    const bySql = (by: Actor, set: string) =>
      transaction(by, (work) =>
        work.asSystem(() =>
          work.tx.$executeRawUnsafe(`update device_order set ${set} where id = '${orderId}'`),
        ),
      )
    await expect(bySql(specialist, `status = 'cancelled'`)).rejects.toThrow('both sides')
    await expect(bySql(operator, `status = 'cancelled'`)).rejects.toThrow('without her consent')
    await expect(
      transaction(operator, (work) =>
        work.asSystem(
          () => work.tx
            .$executeRaw`insert into assistance (id, status, clerk_id, clerk_role, person_id, service_code,
              way, voucher_id, asked_at, valid_until)
            select ${newId()}::uuid, 'asked', ${operator.personId}::uuid, 'phone_operator', ${operator.personId}::uuid,
              'device-voucher', 'phone', ${voucherId}::uuid, ${clock.at}, ${clock.at}::timestamptz + interval '1 hour'`,
        ),
      ),
    ).rejects.toThrow()
  })
})
