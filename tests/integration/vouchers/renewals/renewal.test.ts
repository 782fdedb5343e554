import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import { getDevicePassport, getOwnRenewals, prepareRenewal } from '~/domains/vouchers/index.server'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { appealRenewal } from '~/workflows/vouchers/renewals/appeal-renewal.server'
import { askRenewal } from '~/workflows/vouchers/renewals/ask-renewal.server'
import { decideRenewal } from '~/workflows/vouchers/renewals/decide-renewal.server'
import { withdrawRenewal } from '~/workflows/vouchers/renewals/withdraw-renewal.server'
import {
  addStaff,
  centre,
  openWorkshop,
  type Received,
  receive,
  type Workshop,
} from '../../device-claims/received'
import { type Actor, addPerson, system } from '../world'

let shop: Workshop
let one: Received
beforeAll(async () => {
  shop = await openWorkshop('catalogue')
})
beforeEach(async () => {
  one = await receive(shop, 400_000)
})
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

const ask = (by: Actor, ground: 'damage' | 'growth' = 'damage') =>
  perform(by, askRenewal, { deviceOrderId: one.orderId, ground, text: 'Sindi' })

async function asked(by = one.person): Promise<string> {
  const answer = await ask(by)
  if (!answer.ok) throw new Error(answer.error)
  return answer.value.renewalId
}

const readPreparedAt = async (renewalId: string) =>
  (await transaction(system, ({ tx }) => tx.deviceRenewal.findUniqueOrThrow({ where: { id: renewalId } })))
    .preparedAt

const prepare = async (by: Actor, renewalId: string, outcome: 'approve' | 'refuse' = 'approve') =>
  perform(by, prepareRenewal, {
    ...{ renewalId, outcome, text: 'Asosi', seenAt: await readPreparedAt(renewalId) },
    reasonCode: outcome === 'refuse' ? ('stillServes' as const) : null,
  })

async function decide(by: Actor, renewalId: string) {
  return perform(by, decideRenewal, { renewalId, seenAt: (await readPreparedAt(renewalId)) ?? new Date(0) })
}

it('gives another voucher within the service life, decided by two people, with its money', async () => {
  const renewalId = await asked()
  expect(await decide(shop.head, renewalId)).toMatchObject({ error: 'vouchers.error.renewalUnprepared' })
  expect(await prepare(shop.specialist, renewalId)).toMatchObject({ ok: true })
  expect(await decide(shop.specialist, renewalId)).toMatchObject({ error: 'vouchers.error.headDecides' })
  expect(await decide(shop.head, renewalId)).toMatchObject({ ok: true })
  expect(await decide(shop.head, renewalId)).toMatchObject({ error: 'vouchers.error.renewalMoved' })

  const own = await getOwnRenewals(one.person, one.orderId)
  const voucher = own?.renewals[0]?.voucher
  expect(own?.renewals[0]).toMatchObject({ status: 'approved', outcomeText: 'Asosi' })
  expect(voucher?.id).not.toBe(one.voucherId)
  const balance = await transaction(system, (tx) => getBalance(tx, accountCode.voucher(voucher?.id ?? '')))
  expect(balance).toBe(som(500_000))
  expect((await getDevicePassport(one.person, one.orderId))?.renewals).toMatchObject([{ status: 'approved' }])
  const events = await transaction(system, ({ tx }) =>
    tx.applicationEvent.findMany({ where: { caseId: one.caseId }, select: { type: true } }),
  )
  expect(events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['application.renewalAsked', 'application.renewalApproved']),
  )
  // While the new voucher lives nothing more is asked for the old device.
  expect(own?.mayAsk).toBe(false)
  expect(await ask(one.person)).toMatchObject({ error: 'vouchers.error.renewalNotPossible' })
})

it('refuses growth for who is grown up, a second request, and who stands on a side or prepared', async () => {
  expect(await ask(one.person, 'growth')).toMatchObject({ error: 'vouchers.error.growthForChildren' })
  const stranger = { ...one.person, personId: await addPerson() }
  expect(await ask(stranger)).toMatchObject({ error: 'claims.error.notFound' })
  const renewalId = await asked(shop.specialist)
  expect(await ask(one.person)).toMatchObject({ error: 'vouchers.error.renewalNotPossible' })
  expect(await prepare(shop.head, renewalId)).toMatchObject({ ok: true })
  expect(await decide(shop.head, renewalId)).toMatchObject({ error: 'vouchers.error.preparedByYou' })
  const herself = { ...one.person, role: 'inson_head', organisationId: centre }
  expect(await prepare(herself, renewalId)).toMatchObject({ error: 'sides.error.decideClaim' })
  expect(await perform(one.person, withdrawRenewal, { renewalId })).toMatchObject({ ok: true })
  expect(await prepare(shop.specialist, renewalId)).toMatchObject({ error: 'vouchers.error.renewalMoved' })
})

it('sends a refusal to two people of another centre, once', async () => {
  const other = '1726266'
  await addStaff(shop, 'inson_head', other)
  const renewalId = await asked()
  await prepare(shop.specialist, renewalId, 'refuse')
  expect(await decide(shop.head, renewalId)).toMatchObject({ ok: true })
  const appeal = () => perform(one.person, appealRenewal, { renewalId, text: 'Rozi emasman' })
  expect(await appeal()).toMatchObject({ ok: true })
  expect(await appeal()).toMatchObject({ error: 'vouchers.error.renewalMoved' })
  const second = await transaction(system, ({ tx }) =>
    tx.deviceRenewal.findUniqueOrThrow({ where: { appealOfId: renewalId } }),
  )
  expect(second.centreCode).not.toBe(centre)
  expect(await prepare(shop.specialist, second.id)).toMatchObject({ error: 'vouchers.error.renewalNotFound' })
  const there = await addStaff(shop, 'inson_specialist', second.centreCode)
  const head = await addStaff(shop, 'inson_head', second.centreCode)
  const moved = { ...shop.specialist, organisationId: second.centreCode }
  expect(await prepare(moved, second.id)).toMatchObject({ error: 'vouchers.error.renewalDecidedByYou' })
  expect(await prepare(there, second.id)).toMatchObject({ ok: true })
  expect(await decide(head, second.id)).toMatchObject({ ok: true })
  expect((await getOwnRenewals(one.person, one.orderId))?.renewals[0]).toMatchObject({ status: 'approved' })
})

it('is guarded by the database: no voucher within the service life without it, and one for each', async () => {
  const renewalId = await asked()
  await prepare(shop.specialist, renewalId)
  const write = (by: Actor, sql: string) =>
    transaction(by, (work) => work.asSystem(() => work.tx.$executeRawUnsafe(sql)))
  const approve = (
    who: Actor,
  ) => `update device_renewal set status = 'approved', decided_by_id = '${who.personId}',
    closed_at = now() where id = '${renewalId}'`
  await expect(write(shop.specialist, approve(shop.specialist))).rejects.toThrow()
  await expect(write(one.person, approve(one.person))).rejects.toThrow('not theirs')
  await expect(write(shop.head, approve(shop.head))).rejects.toThrow('gives its right')
  await expect(
    write(shop.head, `update device_renewal set ground = 'growth' where id = '${renewalId}'`),
  ).rejects.toThrow()
  await expect(
    write(
      shop.head,
      `insert into entitlement (id, person_id, beneficiary_index, device_code, application_id, granted_at, renewable_on,
         renewal_id) select gen_random_uuid(), person_id, beneficiary_index, device_code, application_id, granted_at,
         renewable_on, '${renewalId}' from entitlement where application_id = '${one.caseId}'`,
    ),
  ).rejects.toThrow('comes from its renewal')
})
