import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { getProfile, updateContact } from '~/domains/identity/index.server'
import {
  advanceDeviceOrder,
  getOwnDeviceOrder,
  getVoucher,
  getVoucherStory,
  handOverDevice,
  openVoucherByNumber,
  renewLostCode,
  sendHandoverCode,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { addStaff, centre, openWorkshop, type Workshop } from '../device-claims/received'
import { asSuperuser } from '../ledger/open-database'
import { sent } from '../vouchers/sent'
import { type Actor, actor, addPerson, clock, issue, placed, system } from '../vouchers/world'

let shop: Workshop
let operator: Actor

beforeAll(async () => {
  shop = await openWorkshop()
  operator = actor(shop.gateway, 'phone_operator', await addPerson())
  await asSuperuser(shop.test, (client) =>
    client.query(`insert into role_grant (id, person_id, role) values ($1, $2, 'phone_operator')`, [
      newId(),
      operator.personId,
    ]),
  )
})
beforeEach(() => {
  clock.at = new Date('2026-11-23T09:00:00Z')
})
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

async function ready() {
  const personId = await addPerson()
  const person = actor(shop.gateway, 'citizen', personId)
  const voucher = await issue(personId, 500_000, { applicationId: newId() })
  const orderId = await placed(person, voucher.id, shop.maker, 400_000)
  for (const move of ['accept', 'startMaking', 'finish'] as const)
    await perform(shop.desk, advanceDeviceOrder, { deviceOrderId: orderId, move, makingDays: 10 })
  const pinfl = (await transaction(system, (work) => getProfile(work, personId)))?.pinfl ?? ''
  return { person, voucherId: voucher.id, orderId, pinfl }
}

type Form = Parameters<typeof renewLostCode>[1]
const said = (pinfl: string) => ({
  ...{ pinfl, familyName: 'Karimova', givenName: 'Nodira', document: 'AA1234567', deviceCode: 'cane' },
})
const atDesk = (pinfl: string): Form => ({
  ...{ ...said(pinfl), way: 'desk', seen: 'on', act: 'code', told: 'aloud' },
})
const onPhone = (pinfl: string, centreCode = centre): Form => ({
  ...{ ...said(pinfl), way: 'phone', centreCode, act: 'code', told: 'aloud' },
})
const events = async (orderId: string) => {
  const { rows } = await asSuperuser(shop.test, (client) =>
    client.query(
      'select type, actor_role from device_order_event where device_order_id = $1 order by at, id',
      [orderId],
    ),
  )
  return rows.map(({ type, actor_role: role }) => `${type} ${role}`)
}

it('a code that is told on the phone hands the device over, and the old one is dead', async () => {
  const one = await ready()
  const old = (await getOwnDeviceOrder(one.person, one.orderId))?.handoverCode ?? ''
  const given = await perform(operator, renewLostCode, onPhone(one.pinfl))
  expect(given).toMatchObject({ ok: true, value: { act: 'code' } })
  const code = (given.ok && given.value.told) || ''
  const handOver = (tried: string) =>
    perform(shop.desk, handOverDevice, { ...sent(), deviceOrderId: one.orderId, code: tried })
  if (old !== code) expect(await handOver(old)).toMatchObject({ error: 'vouchers.error.wrongCode' })
  expect(await handOver(code)).toMatchObject({ ok: true })
  expect(await events(one.orderId)).toContain('deviceOrder.codeGiven phone_operator')
})

it('three wrong answers end it for the day, also for who knows the right ones', async () => {
  const one = await ready()
  for (let wrong = 0; wrong < 3; wrong++)
    expect(await perform(operator, renewLostCode, onPhone(one.pinfl, '1718401'))).toMatchObject({
      error: 'vouchers.error.helpNoMatch',
    })
  const refused = { error: 'vouchers.error.helpTooMany' }
  expect(await perform(operator, renewLostCode, onPhone(one.pinfl))).toMatchObject(refused)
  // The database counts for itself.
  await expect(
    transaction(shop.specialist, (work) =>
      work.asSystem(() =>
        work.tx.voucherHelp.create({
          data: {
            ...{
              id: newId(),
              voucherId: one.voucherId,
              deviceOrderId: one.orderId,
              act: 'code',
              way: 'desk',
            },
            ...{ told: 'aloud', documentCipher: 'x', helperId: shop.specialist.personId ?? '' },
            ...{ helperRole: 'inson_specialist', organisationId: centre, at: clock.at },
          },
        }),
      ),
    ),
  ).rejects.toThrow(/this help is not given/)
  clock.at = new Date('2026-11-24T09:00:00Z')
  expect(await perform(operator, renewLostCode, onPhone(one.pinfl))).toMatchObject({ ok: true })
})

it('a number that nobody has is refused as often as any other', async () => {
  const nobody = onPhone('30101900000000')
  for (let wrong = 0; wrong < 3; wrong++)
    expect(await perform(operator, renewLostCode, nobody)).toMatchObject({
      error: 'vouchers.error.helpNoMatch',
    })
  expect(await perform(operator, renewLostCode, nobody)).toMatchObject({
    error: 'vouchers.error.helpTooMany',
  })
})

it('an operator sees nobody, and nobody helps herself or for her own workshop', async () => {
  const one = await ready()
  expect(await perform(operator, renewLostCode, atDesk(one.pinfl))).toMatchObject({
    error: 'assistance.error.wayOther',
  })
  const herself = { ...operator, personId: one.person.personId }
  expect(await perform(herself, renewLostCode, onPhone(one.pinfl))).toMatchObject({
    error: 'sides.error.assist',
  })
  const both = await addStaff(shop)
  await asSuperuser(shop.test, (client) =>
    client.query(
      `insert into role_grant (id, person_id, role, organisation_id) values ($1, $2, 'maker_staff', $3)`,
      [newId(), both.personId, shop.maker.id],
    ),
  )
  expect(await perform(both, renewLostCode, atDesk(one.pinfl))).toMatchObject({
    error: 'sides.error.assist',
  })
})

it('a voucher gets another number at any desk, once seen, and the old one finds nothing', async () => {
  const one = await ready()
  const before = await getVoucher(one.person, one.voucherId)
  const elsewhere = await addStaff(shop, 'inson_specialist', '1718401')
  const given = await perform(elsewhere, renewLostCode, { ...atDesk(one.pinfl), act: 'number' })
  expect(given).toMatchObject({ ok: true, value: { act: 'number' } })
  const after = await getVoucher(one.person, one.voucherId)
  expect(after?.number).not.toBe(before?.number)
  expect(given).toMatchObject({ value: { told: after?.number } })
  const story = await getVoucherStory(one.person, one.voucherId)
  expect(story?.entries.map(({ type }) => type)).toContain('voucher.numberRenewed')
  const finance = actor(shop.gateway, 'finance_officer', await addPerson())
  expect(await perform(finance, openVoucherByNumber, before?.number ?? '')).toBeNull()
  expect(await perform(finance, openVoucherByNumber, after?.number ?? '')).toMatchObject({
    id: one.voucherId,
  })
  // Nothing else changes a number.
  await expect(
    transaction(system, (work) =>
      work.tx.voucher.update({ where: { id: one.voucherId }, data: { number: 'HV-0000-0000' } }),
    ),
  ).rejects.toThrow(/voucher_fixed/)
})

it('a message that was lost is sent to her own phone once more, three times a day', async () => {
  const one = await ready()
  const send = () => perform(shop.desk, sendHandoverCode, { deviceOrderId: one.orderId })
  expect(await send()).toMatchObject({ error: 'vouchers.error.helpNoPhone' })
  const contact = { phone: '998901234567', email: null, locale: 'uz-Latn', districtSoato: null } as const
  await perform(one.person, updateContact, contact)
  for (let time = 0; time < 3; time++) expect(await send()).toMatchObject({ ok: true })
  expect(await send()).toMatchObject({ error: 'vouchers.error.codeSentOften' })
})
