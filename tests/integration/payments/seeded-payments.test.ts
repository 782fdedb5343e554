import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  getPaymentSums,
  listRefunds,
  type PaymentPorts,
  paymentJobs,
  settlePayment,
} from '~/domains/payments/index.server'
import { gatewayOf } from '~/domains/payments/providers.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'
import { createTaskList } from '~/worker/task-list'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { cancelAndRefundParcel } from '~/workflows/market-orders/cancel-and-refund-parcel.server'
import { handOverPayments } from '../../../app/cli/seeding/hand-over-payments'
import type { TestDatabase } from '../../setup/database-per-test'
import { runDueJobs } from '../../setup/run-due-jobs'
import { openDatabase } from '../ledger/open-database'
import { contextFor } from './portal'

const folder = mkdtempSync(path.join(tmpdir(), 'hamroh-seeded-'))
let test: TestDatabase
let sandbox: Sandbox
let portal: ReturnType<typeof contextFor>

beforeAll(async () => {
  test = await openDatabase('seeded')
  await handOverPayments(test.ownerUrl, folder)
  sandbox = await startSandbox({ peopleFile: 'no-such-file', keptFolder: folder })
  portal = contextFor(sandbox.url)
})
afterAll(async () => {
  await sandbox?.stop()
  rmSync(folder, { recursive: true })
  await closeDatabase()
  await test?.drop()
})

function runRefunds(): Promise<void> {
  return runDueJobs(
    test.ownerUrl,
    createTaskList<PaymentPorts>(paymentJobs, () => portal),
  )
}

/** What the finance page shows of the refunds of this payment. */
async function refundsOf(subjectId: string): Promise<string[]> {
  const officer = { ...portal, personId: newId(), role: 'finance_officer' }
  const { items } = await listRefunds(officer, { page: 1 })
  return items.filter(({ intent }) => intent.subjectId === subjectId).map(({ status }) => status)
}

it('pays the top-up of a seeded device order back when the person cancels', async () => {
  const order = await transaction(portal, async (tx) => {
    const paid = await tx.paymentIntent.findMany({ where: { purpose: 'device_top_up', status: 'paid' } })
    return tx.deviceOrder.findFirstOrThrow({
      where: { id: { in: paid.map(({ subjectId }) => subjectId) }, status: { in: ['placed', 'accepted'] } },
    })
  })
  const person = { ...portal, personId: order.personId, role: 'citizen' }
  const cancelled = await perform(person, cancelDeviceOrder, { deviceOrderId: order.id, reasonCode: 'other' })
  expect(cancelled).toMatchObject({ ok: true, value: { refundTiyin: order.topUpTiyin } })
  await runRefunds()
  expect(await refundsOf(order.id)).toEqual(['completed'])
})

it('pays one parcel of a seeded market order back, and the next one after a restart', async () => {
  const order = await transaction(portal, (tx) =>
    tx.order.findFirstOrThrow({
      where: { parcels: { every: { status: 'paid' }, some: {} } },
      orderBy: { parcels: { _count: 'desc' } },
      include: { parcels: true },
    }),
  )
  for (const parcel of order.parcels) {
    const seller = { ...portal, personId: newId(), role: 'artisan', organisationId: parcel.sellerId }
    expect(
      await perform(seller, cancelAndRefundParcel, { parcelId: parcel.id, reason: 'notAvailable' }),
    ).toMatchObject({
      ok: true,
    })
    await runRefunds()
    await sandbox.stop()
    sandbox = await startSandbox({ peopleFile: 'no-such-file', keptFolder: folder })
    portal = contextFor(sandbox.url)
  }
  expect(await refundsOf(order.checkoutId)).toEqual(order.parcels.map(() => 'completed'))
  const intent = await transaction(portal, (tx) =>
    tx.paymentIntent.findFirstOrThrow({ where: { subjectId: order.checkoutId } }),
  )
  expect(intent.status).toBe('refunded')
  const officer = { ...portal, role: 'finance_officer' }
  expect(await getPaymentSums(officer)).toMatchObject({ agrees: true, refundsFailedTiyin: 0n })
})

it('knows the refunds that were seeded, and how every payment ended', async () => {
  const { refund, intents } = await transaction(portal, async (tx) => ({
    refund: await tx.refund.findFirstOrThrow({
      where: { key: { startsWith: 'sellerOrder.cancel:' }, providerRefundId: { startsWith: 're_seed_' } },
      include: { intent: true },
    }),
    intents: await tx.paymentIntent.findMany({ take: 20 }),
  }))
  const { paymentReference } = refund.intent
  const stripe = gatewayOf(portal, 'stripe')
  const known = await stripe.findRefund({
    paymentReference: paymentReference ?? '',
    refundId: refund.id,
  })
  expect(known).toMatchObject({ ok: true, value: { status: 'succeeded' } })
  for (const { id, sessionId } of intents) {
    expect(await stripe.retrieve(sessionId ?? '')).toMatchObject({
      value: { status: 'paid', intentId: id },
    })
    expect((await settlePayment(portal, { intentId: id })).ok).toBe(true)
  }
})
