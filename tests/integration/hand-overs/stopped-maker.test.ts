import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { watchAccreditations } from '~/domains/makers/accreditation/watch-accreditations.server'
import { advanceDeviceOrder, confirmAct, getOwnDeviceOrder, refuseAct } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { followMakerDecision } from '~/workflows/device-orders/follow-maker-decision.server'
import { submitAct, submitHandOver } from '~/workflows/device-orders/submit-hand-over.server'
import { memoryFiles } from '../applications/put/open-cases'
import { openWorkshop, type Workshop } from '../device-claims/received'
import { asSuperuser, putRows } from '../ledger/open-database'
import { drawPhoto } from '../vouchers/photo'
import { sent } from '../vouchers/sent'
import { type Actor, actor, addPerson, clock, issue, placed, states } from '../vouchers/world'

let shop: Workshop
let photo: { bytes: Buffer; name: string }
const files = memoryFiles()
const decisionId = newId()
const withFiles = (one: Actor) => ({ ...one, ports: { ...one.ports, files, scanner: null } })

beforeAll(async () => {
  shop = await openWorkshop()
  photo = await drawPhoto()
})
beforeEach(() => {
  clock.at = new Date('2026-11-23T09:00:00Z')
})
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

/** Somebody whose device is ready, with what hands it over. */
async function ready() {
  const person = actor(shop.gateway, 'citizen', await addPerson())
  const voucher = await issue(person.personId ?? '', 500_000, { applicationId: newId() })
  const orderId = await placed(person, voucher.id, shop.maker, 400_000)
  for (const move of ['accept', 'startMaking', 'finish'] as const)
    await perform(shop.desk, advanceDeviceOrder, { deviceOrderId: orderId, move, makingDays: 10 })
  const code = (await getOwnDeviceOrder(person, orderId))?.handoverCode ?? ''
  const act = { ...sent(), deviceOrderId: orderId, identityKind: 'idCard', seen: 'yes' } as const
  return { person, voucherId: voucher.id, orderId, code, act }
}

it('a maker who was stopped a moment ago hands nothing over; who signed before is not given a second right', async () => {
  const [open, confirmed, refused] = [await ready(), await ready(), await ready()]
  for (const { act } of [confirmed, refused])
    expect(await submitAct(withFiles(shop.desk), act, photo)).toMatchObject({ ok: true })
  await putRows(shop.test, `update maker set status = 'suspended' where id = $1`, [shop.maker.id])
  await putRows(
    shop.test,
    `insert into maker_decision (id, act, maker_id, text, status, prepared_by_id, prepared_at, closed_by_id, closed_at)
     values ($1, 'suspend', $2, 'x', 'approved', $3, now(), $4, now())`,
    [decisionId, shop.maker.id, shop.head.personId, shop.specialist.personId],
  )

  const stopped = { error: 'vouchers.error.makerStopped' }
  const byCode = { ...sent(), deviceOrderId: open.orderId, code: open.code }
  expect(await submitHandOver(withFiles(shop.desk), byCode, null)).toMatchObject(stopped)
  expect(await submitAct(withFiles(shop.desk), open.act, photo)).toMatchObject(stopped)
  await expect(
    asSuperuser(shop.test, (client) =>
      client.query(`update device_order set status = 'handed_over', handover_proof = 'code' where id = $1`, [
        open.orderId,
      ]),
    ),
  ).rejects.toThrow(/takes no vouchers|by the code of its person/)

  expect(await followMakerDecision(shop.desk, { decisionId })).toEqual({ released: 1 })
  expect(await states(open.voucherId, open.orderId)).toEqual(['issued', 'cancelled'])
  expect(await states(refused.voucherId, refused.orderId)).toEqual(['held', 'ready'])
  // The centre answers: one has her device, the other has not, and is free to choose again.
  const confirm = { actId: confirmed.act.handoverId }
  expect(await perform(shop.specialist, confirmAct, confirm)).toMatchObject({ ok: true })
  const no = { actId: refused.act.handoverId, reasonCode: 'notReceived', text: null } as const
  expect(await perform(shop.specialist, refuseAct, no)).toMatchObject({ ok: true })
  expect(await watchAccreditations(withFiles(shop.desk))).toMatchObject({ followed: 1 })
  expect(await followMakerDecision(shop.desk, { decisionId })).toEqual({ released: 1 })
  expect(await states(refused.voucherId, refused.orderId)).toEqual(['issued', 'cancelled'])
  expect(await watchAccreditations(withFiles(shop.desk))).toMatchObject({ followed: 0 })
})
