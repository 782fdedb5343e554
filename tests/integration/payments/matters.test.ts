import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { requestRefund } from '~/domains/payments/commands/request-refund.server'
import {
  closeMatters,
  countOpenMatters,
  getMatter,
  listMatters,
  settlePayment,
} from '~/domains/payments/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { patienceMs } from '../../setup/eventually'
import { makePerson } from '../administration/scene'
import { control, openPortal, type Portal, payOnPage, readRow, runJobs, startNew } from './portal'

let portal: Portal
let officer: Context

beforeAll(async () => {
  portal = await openPortal()
  officer = { ...as('finance_officer'), personId: (await makePerson([])).id }
})
afterAll(async () => {
  await portal?.close()
  await closeDatabase()
  await portal?.test.drop()
})
beforeEach(() => control(portal, { reset: true }))

function as(role: string, personId = newId()): Context {
  return { ...portal.context, personId, role }
}

async function pay() {
  const started = await startNew(portal)
  await payOnPage(started.payUrl)
  await settlePayment(portal.context, { intentId: started.intentId })
  const { charge } = await readCharge(started.intentId)
  return { ...started, charge }
}

async function readCharge(intentId: string): Promise<{ charge: string; reference: string }> {
  const { reference } = await readRow<{ reference: string }>(
    portal,
    'select payment_reference as reference from payment_intent where id = $1',
    [intentId],
  )
  const { events } = await control(portal, {})
  const objects = events as unknown as {
    type: string
    data: { object: { id: string; payment_intent: string } }
  }[]
  const made = objects.find(
    ({ type, data }) => type === 'charge.succeeded' && data.object.payment_intent === reference,
  )
  return { charge: made?.data.object.id ?? '', reference }
}

/** Moves money at the provider without the portal, and lets the portal hear of it. */
async function outside(path: string, posts = 1): Promise<void> {
  const before = portal.posts()
  const answer = await fetch(`${portal.sandbox.url}/stripe/_control/outside${path}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
  })
  expect(answer.status, path).toBe(200)
  await vi.waitFor(() => expect(portal.posts() - before).toBeGreaterThanOrEqual(posts), patienceMs)
  await runJobs(portal)
}

async function openOf(intentId: string): Promise<string[]> {
  const { items } = await listMatters(officer, { page: 1, status: 'open' })
  const views = await Promise.all(items.map(({ id }) => getMatter(officer, id)))
  return items.flatMap(({ kind }, at) => (views[at]?.payment?.id === intentId ? [kind] : []))
}

async function newest(kind: string): Promise<string> {
  const { items } = await listMatters(officer, { page: 1, status: 'open' })
  return items.filter((each) => each.kind === kind).at(-1)?.id ?? ''
}

describe('what moves money without us', () => {
  it('is a row for each fact of a dispute, once, in whatever order and however often it is told', async () => {
    const { intentId, charge } = await pay()
    await control(portal, { reorder: true, duplicate: true })
    await outside(`/charges/${charge}/dispute`, 4)
    const { events } = await control(portal, {})
    const dispute = (events.at(-1) as unknown as { data: { object: { id: string } } }).data.object.id
    await outside(`/disputes/${dispute}/reinstate`, 2)
    await outside(`/disputes/${dispute}/lost`, 2)
    expect((await openOf(intentId)).sort()).toEqual([
      ...['dispute_lost', 'dispute_opened', 'dispute_reinstated', 'dispute_withdrawn'],
    ])
    const view = await getMatter(officer, await newest('dispute_lost'))
    expect(view?.facts).toHaveLength(4)
    expect(view).toMatchObject({ may: 'close', payment: { id: intentId, amountTiyin: som(250_000) } })
    expect(view?.facts[0]).toMatchObject({
      amountTiyin: som(250_000),
      currency: 'UZS',
      reasonCode: 'fraudulent',
    })
  })

  it('finds its payment though the dispute is heard of before the payment', async () => {
    await control(portal, { drop: true })
    const started = await startNew(portal)
    await payOnPage(started.payUrl)
    const { events } = await control(portal, { drop: false })
    const charge = (
      events.filter(({ type }) => type === 'charge.succeeded').at(-1) as never as {
        data: { object: { id: string } }
      }
    ).data.object.id
    await outside(`/charges/${charge}/dispute`, 2)
    expect(await openOf(started.intentId)).toEqual([])
    await settlePayment(portal.context, { intentId: started.intentId })
    expect((await openOf(started.intentId)).sort()).toEqual(['dispute_opened', 'dispute_withdrawn'])
  })

  it('is a refund made in the console, and none of ours', async () => {
    const { intentId, charge } = await pay()
    await perform(portal.context, requestRefund, {
      ...{ intentId, amountTiyin: som(100_000), key: `test:${intentId}`, reasonCode: 'test' },
    })
    const before = portal.posts()
    await runJobs(portal)
    await vi.waitFor(() => expect(portal.posts() - before).toBeGreaterThanOrEqual(2), patienceMs)
    await runJobs(portal)
    expect(await openOf(intentId)).toEqual([])
    await outside(`/charges/${charge}/refund`, 2)
    expect(await openOf(intentId)).toEqual(['refund_outside'])
    const view = await getMatter(officer, await newest('refund_outside'))
    expect(view?.facts[0]).toMatchObject({ amountTiyin: som(150_000), reasonCode: 'requested_by_customer' })
  })

  it('is a payout that came back and a payment that nobody was asked for', async () => {
    await outside('/payouts/fail')
    await outside('/payments/unknown', 2)
    expect(await getMatter(officer, await newest('payout_failed'))).toMatchObject({
      payment: null,
      may: 'close',
    })
    const unknown = await getMatter(officer, await newest('payment_unknown'))
    expect(unknown).toMatchObject({ payment: null, facts: [{ amountTiyin: som(75_000) }] })
  })

  it('is a sum that is not ours', async () => {
    const { intentId, payUrl } = await startNew(portal)
    await outside(`/sessions/${payUrl.split('/').at(-1)}/other`, 3)
    expect(await openOf(intentId)).toEqual(['payment_differs'])
    const view = await getMatter(officer, await newest('payment_differs'))
    expect(view).toMatchObject({
      facts: [{ amountTiyin: som(251_000) }],
      payment: { amountTiyin: som(250_000) },
    })
  })

  it('is a refund of ours that failed, each try for itself', async () => {
    const { intentId } = await pay()
    await control(portal, { refundOutcome: 'failed' })
    const citizen = as('citizen')
    await perform(citizen, requestRefund, {
      ...{ intentId, amountTiyin: som(250_000), key: `test:${intentId}`, reasonCode: 'test' },
    })
    const before = portal.posts()
    await runJobs(portal)
    await vi.waitFor(() => expect(portal.posts() - before).toBeGreaterThanOrEqual(3), patienceMs)
    await runJobs(portal)
    expect(await openOf(intentId)).toEqual(['refund_failed'])
    const id = await newest('refund_failed')
    const asPayer = { ...officer, personId: citizen.personId }
    expect((await getMatter(asPayer, id))?.may, 'she asked for it herself').toBe('own')
    const closing = { matterId: id, seen: 1, reason: 'Reached the payer' }
    expect(await perform(asPayer, closeMatters, closing)).toMatchObject({ error: 'sides.error.closeMatter' })
    expect(await perform(officer, closeMatters, closing)).toMatchObject({ ok: true })
    const [fact] = (await getMatter(officer, id))?.facts ?? []
    expect(fact).toMatchObject({ closedAt: expect.any(Date), closedBy: { given: expect.any(String) } })
  })
})

describe('closing', () => {
  it('is done once, by a finance officer, of what she has seen', async () => {
    const { intentId, charge } = await pay()
    await outside(`/charges/${charge}/dispute`, 2)
    const id = await newest('dispute_opened')
    const close = (context: Context, seen = 2) =>
      perform(context, closeMatters, { matterId: id, seen, reason: 'Answered with the proof' })
    expect(await close(as('auditor'))).toMatchObject({ error: 'payments.error.notFound' })
    expect(await close(officer, 1)).toMatchObject({ error: 'payments.error.matterChanged' })
    const before = await countOpenMatters(officer)
    const answers = await Promise.all([close(officer), close(as('finance_officer'))])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await countOpenMatters(officer)).toBe(before - 2)
    expect(await openOf(intentId)).toEqual([])
    expect((await getMatter(as('auditor'), id))?.facts[0]).toMatchObject({
      ...{ status: 'closed', closingReason: 'Answered with the proof' },
    })
    expect(await getMatter(as('citizen'), id)).toBeNull()
  })

  it('is guarded by the database', async () => {
    await outside('/payouts/fail')
    const id = await newest('payout_failed')
    const write = (context: Context, sql: string) =>
      transaction(context, (tx) => tx.$executeRawUnsafe(sql.replaceAll(':id', `'${id}'`)))
    const closed = (by: string) =>
      `update payment_matter set status = 'closed', closed_at = now(), closing_reason = 'long enough', closed_by_id = '${by}' where id = :id`
    expect(await write(as('auditor'), closed(newId()))).toBe(0)
    expect(await write(as('citizen'), closed(newId()))).toBe(0)
    const refusals = {
      'somebody else’s name': closed(newId()),
      'another sum': `update payment_matter set amount_tiyin = 1 where id = :id`,
      deleting: `delete from payment_matter where id = :id`,
      'no reason': `update payment_matter set status = 'closed', closed_at = now(), closed_by_id = '${officer.personId}' where id = :id`,
    }
    for (const [name, sql] of Object.entries(refusals))
      await expect(write(officer, sql), name).rejects.toThrow()
    expect(await write(officer, closed(officer.personId ?? ''))).toBe(1)
    const reopen = `update payment_matter set status = 'open', closed_at = null, closed_by_id = null, closing_reason = null where id = :id`
    await expect(write(officer, reopen)).rejects.toThrow()
  })
})
