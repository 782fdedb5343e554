import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  approveMakerAccount,
  approveMakerBatch,
  getMakerBatch,
  prepareClawback,
  prepareMakerAccount,
  prepareMakerBatch,
  reconcileLedger,
} from '~/domains/makers/index.server'
import { som } from '~/lib/money'
import { addDays } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { confirmReturn } from '~/workflows/device-orders/confirm-return.server'
import { type Actor, actor, addPerson, clock, standing, system } from '../vouchers/world'
import { asked, openWorkshop, receive, type Workshop } from './received'

let shop: Workshop
let officers: [Actor, Actor]
beforeAll(async () => {
  shop = await openWorkshop()
  officers = [
    actor(shop.gateway, 'finance_officer', await addPerson()),
    actor(shop.gateway, 'finance_officer', await addPerson()),
  ]
})
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

const day = (date: Date) => date.toISOString().slice(0, 10)

async function payBatch(untilOn: Date) {
  const prepared = await perform(officers[0], prepareMakerBatch, { untilOn: day(untilOn) })
  if (!prepared.ok) throw new Error(prepared.error)
  expect(await perform(officers[1], approveMakerBatch, { batchId: prepared.value.id })).toMatchObject({
    ok: true,
  })
  return perform(officers[0], getMakerBatch, prepared.value.id)
}

it('what was paid out and comes back is a line of the next batch, both shares', async () => {
  const first = await receive(shop, 700_000)
  const start = clock.at
  const account = { account: '20208000900123456001', bankCode: '00444' }
  expect(await perform(shop.desk, prepareMakerAccount, account)).toMatchObject({ ok: true })
  const { id: accountId } = await transaction(system, (tx) => tx.makerAccount.findFirstOrThrow())
  expect(await perform(officers[0], approveMakerAccount, { accountId })).toMatchObject({ ok: true })
  clock.at = addDays(start, 10)
  const paid = await payBatch(start)
  expect(paid?.transfers).toMatchObject([
    { earnedTiyin: som(700_000), clawedTiyin: 0n, amountTiyin: som(700_000) },
  ])

  // Handed over and returned between two batches: nothing of either.
  clock.at = addDays(start, 12)
  expect(
    await perform(shop.desk, confirmReturn, { claimId: await asked(first.person, first.orderId) }),
  ).toMatchObject({ ok: true })
  expect((await standing({ ...first, makerId: shop.maker.id })).maker).toBe(-som(700_000))
  expect((await reconcileLedger(system)).found).toBe(0)
  const at = addDays(start, 13)
  await receive(shop, 700_000, { at })
  await receive(shop, 700_000, { at })
  const gone = await receive(shop, 400_000, { at })
  await perform(shop.desk, confirmReturn, { claimId: await asked(gone.person, gone.orderId) })

  clock.at = addDays(start, 25)
  const next = await payBatch(at)
  expect(next?.transfers).toMatchObject([
    {
      earnedTiyin: som(1_400_000),
      clawedTiyin: som(700_000),
      carriedTiyin: 0n,
      amountTiyin: som(700_000),
    },
  ])
  expect((await reconcileLedger(system)).found).toBe(0)
})

it('waits while finance looks at a claw-back of it', async () => {
  const one = await receive(shop, 400_000, { at: addDays(clock.at, 1) })
  const { number } = await transaction(system, (tx) =>
    tx.deviceOrder.findUniqueOrThrow({ where: { id: one.orderId } }),
  )
  const clawback = { number, amountTiyin: som(400_000), reasonCode: 'other' }
  expect(await perform(officers[0], prepareClawback, clawback)).toMatchObject({ ok: true })
  const claimId = await asked(one.person, one.orderId)
  expect(await perform(shop.desk, confirmReturn, { claimId })).toMatchObject({
    error: 'claims.error.clawbackWaits',
  })
})
