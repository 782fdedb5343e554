import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  advanceDeviceOrder,
  getOwnDeviceOrder,
  markMilestone,
  openMakerOrder,
  recordDelay,
  recordFitting,
  renewHandoverCode,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { clock, states } from '../world'
import { type Bench, begun, measure, move, openBench } from './bench'

// A device that is made to measure is made step by step, and is ready when it fits.
let bench: Bench

beforeAll(async () => {
  bench = await openBench('prosthesis-shin')
}, 120_000)
beforeEach(() => {
  clock.at = new Date('2026-11-23T09:00:00Z')
})
afterAll(async () => {
  await closeDatabase()
  await bench?.test.drop()
})

const tryOn = (deviceOrderId: string, outcome: 'fits' | 'adjust', fittingId = newId()) =>
  perform(bench.desk, recordFitting, {
    ...{ deviceOrderId, fittingId, outcome, fittedOn: clock.at.toISOString().slice(0, 10) },
    fitted: { parts: outcome === 'adjust' ? ['pressure'] : [], note: outcome === 'adjust' ? 'Uchida' : null },
  })

it('the person sees what is done, what comes next and by when, in working days', async () => {
  const { orderId, person } = await begun(bench)
  const before = (await getOwnDeviceOrder(person, orderId))?.making
  // Ten working days from Monday the 23rd.
  expect(
    before?.milestones.map(({ code, plannedOn }) => [code, plannedOn.toISOString().slice(0, 10)]),
  ).toEqual([
    ['cast', '2026-11-25'],
    ['socket', '2026-11-30'],
    ['assembly', '2026-12-02'],
    ['trialFit', '2026-12-04'],
  ])
  const mark = (code: string) =>
    perform(bench.desk, markMilestone, { deviceOrderId: orderId, code, doneOn: '2026-11-23' })
  expect(await mark('cast')).toMatchObject({ ok: true })
  expect(await mark('cast')).toMatchObject({ error: 'making.error.stepDone' })
  expect(await mark('upper')).toMatchObject({ error: 'making.error.noSuchStep' })
  const after = (await getOwnDeviceOrder(person, orderId))?.making
  expect(after?.milestones.map(({ doneOn }) => doneOn !== null)).toEqual([true, false, false, false])
  expect(after?.lateDays).toBe(0)
})

it('late is said in working days, with the reason and the new day that the maker gave', async () => {
  const { orderId, person } = await begun(bench)
  // Promised by Monday the 7th of December; now it is Thursday.
  clock.at = new Date('2026-12-10T09:00:00Z')
  expect((await getOwnDeviceOrder(person, orderId))?.making).toMatchObject({ lateDays: 3, delay: null })
  const say = (expectedOn: string) =>
    perform(bench.desk, recordDelay, { deviceOrderId: orderId, reasonCode: 'materialMissing', expectedOn })
  expect(await say('2026-12-09')).toMatchObject({ error: 'making.error.expectedEarlier' })
  expect(await say('2026-12-15')).toMatchObject({ ok: true })
  const own = await getOwnDeviceOrder(person, orderId)
  expect(own?.making?.delay).toMatchObject({ reasonCode: 'materialMissing' })
  expect(own?.readyOn?.toISOString()).toMatch(/^2026-12-07/)
})

it('it is tried on as often as it takes, and is not ready while it has to be adjusted', async () => {
  const { orderId, person, voucherId } = await begun(bench)
  const fittingId = newId()
  expect(await tryOn(orderId, 'adjust', fittingId)).toEqual({ ok: true, value: { isNew: true } })
  expect(await tryOn(orderId, 'adjust', fittingId)).toEqual({ ok: true, value: { isNew: false } })
  expect(await move(bench.desk, orderId, 'finish')).toMatchObject({ error: 'making.error.adjustFirst' })
  const force = () =>
    transaction(bench.desk, (work) =>
      work.asSystem(() => work.tx.deviceOrder.update({ where: { id: orderId }, data: { status: 'ready' } })),
    )
  await expect(force()).rejects.toThrow(/not ready while it has to be adjusted/)
  expect(await tryOn(orderId, 'fits')).toMatchObject({ ok: true })
  expect((await perform(bench.desk, openMakerOrder, orderId))?.making?.fittings).toMatchObject([
    { outcome: 'fits', fitted: { parts: [] } },
    { outcome: 'adjust', fitted: { parts: ['pressure'], note: 'Uchida' } },
  ])
  expect(await move(bench.desk, orderId, 'finish')).toMatchObject({ ok: true })
  expect(await states(voucherId, orderId)).toEqual(['held', 'ready'])
  await perform(person, cancelDeviceOrder, { deviceOrderId: orderId, reasonCode: 'other' })
  expect((await getOwnDeviceOrder(person, orderId))?.making?.fittings).toMatchObject([
    { fitted: null },
    { fitted: null },
  ])
})

it('only the maker says how the making goes, and what was said stays', async () => {
  const { orderId, person } = await begun(bench)
  await perform(bench.desk, markMilestone, { deviceOrderId: orderId, code: 'cast', doneOn: '2026-11-23' })
  for (const by of [person, bench.specialist]) {
    const put = transaction(by, (work) =>
      work.asSystem(() =>
        work.tx.deviceMilestone.create({
          data: {
            ...{ deviceOrderId: orderId, code: 'socket', doneOn: clock.at },
            ...{ recordedById: by.personId ?? '', recordedAt: clock.at },
          },
        }),
      ),
    )
    await expect(put).rejects.toThrow(/the maker of an order says how its making goes/)
  }
  const edit = transaction(bench.desk, (work) =>
    work.asSystem(() => work.tx.deviceMilestone.deleteMany({ where: { deviceOrderId: orderId } })),
  )
  await expect(edit).rejects.toThrow()
})

it('a form of one order says nothing of another', async () => {
  const [one, other] = [await begun(bench), await begun(bench)]
  const [fittingId, measurementId] = [newId(), newId()]
  expect(await tryOn(one.orderId, 'fits', fittingId)).toMatchObject({ ok: true })
  expect(await tryOn(other.orderId, 'adjust', fittingId)).toMatchObject({
    error: 'vouchers.error.orderMoved',
  })
  expect(await measure(bench.desk, one.orderId, { measurementId })).toMatchObject({ ok: true })
  expect(await measure(bench.desk, other.orderId, { measurementId })).toMatchObject({
    error: 'vouchers.error.orderMoved',
  })
  expect(await tryOn(one.orderId, 'fits', fittingId)).toMatchObject({ ok: true, value: { isNew: false } })
})

it('an address that somebody made up is of no order', async () => {
  const { person } = await begun(bench)
  const [deviceOrderId, none] = ['made-up', { error: 'vouchers.error.orderNotFound' }]
  expect(await perform(bench.desk, advanceDeviceOrder, { deviceOrderId, move: 'startMaking' })).toMatchObject(
    none,
  )
  expect(await perform(person, renewHandoverCode, { deviceOrderId })).toMatchObject(none)
  expect(await perform(person, cancelDeviceOrder, { deviceOrderId, reasonCode: 'other' })).toMatchObject(none)
})
