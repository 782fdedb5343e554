import { afterAll, beforeAll, expect, it } from 'vitest'
import { getOwnDeviceOrder, openMakerOrder } from '~/domains/vouchers/index.server'
import { measureFormOf, measurementsForm } from '~/domains/vouchers/schema'
import { parseForm } from '~/http/forms.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { asSuperuser } from '../../ledger/open-database'
import { actor, addMaker, states } from '../world'
import { accepted, type Bench, begun, measure, measured, move, openBench } from './bench'

// What a maker measures of somebody: before anything is made, for this order alone, and never edited.
let bench: Bench

beforeAll(async () => {
  bench = await openBench('prosthesis-shin')
}, 120_000)
afterAll(async () => {
  await closeDatabase()
  await bench?.test.drop()
})

const rows = (sql: string, values: unknown[]) =>
  asSuperuser(bench.test, async (client) => (await client.query(sql, values)).rows)
const seenBy = (context: Parameters<typeof openMakerOrder>[0] | typeof bench.desk, orderId: string) =>
  transaction(context as typeof bench.desk, ({ tx }) =>
    tx.deviceMeasurement.findMany({ where: { deviceOrderId: orderId } }),
  )

it('nothing is made to measure before it was measured, in the program and in the database', async () => {
  const { orderId, voucherId } = await accepted(bench)
  expect(await move(bench.desk, orderId, 'startMaking')).toMatchObject({ error: 'making.error.measureFirst' })
  const force = () =>
    transaction(bench.desk, (work) =>
      work.asSystem(() =>
        work.tx.deviceOrder.update({ where: { id: orderId }, data: { status: 'in_making' } }),
      ),
    )
  await expect(force()).rejects.toThrow(/made to measure is measured first/)
  expect(await measure(bench.desk, orderId)).toEqual({ ok: true, value: { isNew: true } })
  expect(await move(bench.desk, orderId, 'startMaking')).toMatchObject({ ok: true })
  expect(await states(voucherId, orderId)).toEqual(['held', 'in_making'])
})

it('they are sealed, the person and her maker read them, and each reading stands in her log', async () => {
  const { orderId, person } = await begun(bench)
  expect((await getOwnDeviceOrder(person, orderId))?.measured).toMatchObject([{ ordinal: 1, measured }])
  expect((await perform(bench.desk, openMakerOrder, orderId))?.measured).toMatchObject([
    { takenBy: { familyName: 'Karimova' }, measured },
  ])
  expect(
    await rows(`select actor_id from audit_entry where chain = $1 and action = 'person.measurementsRead'`, [
      `person:${person.personId}`,
    ]),
  ).toEqual([{ actor_id: bench.desk.personId }])
  const stored = JSON.stringify(
    await rows('select m::text from device_measurement m where device_order_id = $1', [orderId]),
  )
  for (const words of ['ogʻriydi', 'stumpLength']) expect(stored).not.toContain(words)
  const rival = await addMaker(bench.test, [400_000], 'prosthesis-shin')
  for (const other of [
    actor(bench.gateway, 'maker_staff', bench.desk.personId, rival.id),
    bench.specialist,
    bench.head,
    actor(bench.gateway, 'finance_officer', newId()),
  ])
    expect(await seenBy(other, orderId)).toEqual([])
})

it('a correction is another row; the form sent twice is one', async () => {
  const { orderId } = await begun(bench)
  const measurementId = newId()
  expect(await measure(bench.desk, orderId, { measurementId })).toEqual({ ok: true, value: { isNew: true } })
  expect(await measure(bench.desk, orderId, { measurementId })).toEqual({ ok: true, value: { isNew: false } })
  // Its answer was lost on the way, and she corrected it before she sent it again: she learns that it stands as it was.
  const corrected = { ...measured, note: 'Chap oyoq, qayta oʻlchandi' }
  expect(await measure(bench.desk, orderId, { measurementId, measured: corrected })).toMatchObject({
    error: 'vouchers.error.sentBefore',
  })
  const order = await perform(bench.desk, openMakerOrder, orderId)
  expect(order?.measured.map(({ ordinal }) => ordinal)).toEqual([2, 1])
  expect(order?.events.map(({ type }) => type)).toContain('deviceOrder.measuredAgain')
  const edit = (sql: string) => rows(sql, [measurementId])
  await expect(edit(`update device_measurement set values_cipher = 'x' where id = $1`)).rejects.toThrow(
    /a correction is another row/,
  )
  await expect(edit('update device_measurement set values_cipher = null where id = $1')).rejects.toThrow(
    /a correction is another row/,
  )
  await expect(edit('delete from device_measurement where id = $1')).rejects.toThrow()
})

it('they are gone when the order comes to nothing', async () => {
  const { orderId, person } = await begun(bench)
  const cancelled = await perform(person, cancelDeviceOrder, { deviceOrderId: orderId, reasonCode: 'other' })
  expect(cancelled.ok).toBe(true)
  expect(
    await rows('select values_cipher as kept from device_measurement where device_order_id = $1', [orderId]),
  ).toEqual([{ kept: null }])
  expect(await seenBy(bench.desk, orderId)).toEqual([])
  expect((await getOwnDeviceOrder(person, orderId))?.measured).toMatchObject([{ measured: null }])
})

it('nobody but the maker measures, nor for herself', async () => {
  const { orderId, person } = await accepted(bench)
  const put = (by: typeof bench.desk) =>
    transaction(by, (work) =>
      work.asSystem(() =>
        work.tx.deviceMeasurement.create({
          data: {
            ...{ id: newId(), deviceOrderId: orderId, ordinal: 1, formCode: 'leg-prosthesis' },
            ...{ valuesCipher: 'x', takenOn: by.now(), takenById: by.personId ?? '', recordedAt: by.now() },
          },
        }),
      ),
    )
  await expect(put(bench.specialist)).rejects.toThrow(/the maker of an order measures for it/)
  await expect(put(person)).rejects.toThrow(/the maker of an order measures for it/)
  const herself = { ...bench.desk, personId: person.personId }
  await expect(put(herself)).rejects.toThrow()
  expect(await measure(herself, orderId)).toMatchObject({ error: 'sides.error.makeDevice' })
})

it('the form reads numbers as people write them and says what is out of bounds beside the field', () => {
  const read = (typed: Record<string, string>) => {
    const form = new FormData()
    const all = {
      ...{ measurementId: newId(), 'takenOn.day': '21', 'takenOn.month': '11', 'takenOn.year': '2026' },
      ...{ side: 'left', stumpLength: '16,5', stumpGirthTop: '34 sm', stumpGirthEnd: '27' },
      ...{ soundLegLength: '80 см', weight: '71.5', ...typed },
    }
    for (const [name, value] of Object.entries(all)) form.set(name, value)
    return parseForm(form, measurementsForm(measureFormOf('prosthesis-shin'), '2026-11-21'))
  }
  expect(read({})).toMatchObject({
    ok: true,
    value: {
      takenOn: '2026-11-21',
      measured: { side: 'left', values: { stumpLength: 16.5, stumpGirthTop: 34, weight: 71.5 }, note: null },
    },
  })
  expect(read({ weight: '710', stumpLength: '', side: '' })).toMatchObject({
    reply: {
      errors: {
        weight: { key: 'making.error.measure.tooLarge', values: { most: 300 } },
        stumpLength: { key: 'making.error.measure.missing' },
        side: { key: 'making.error.sideMissing' },
      },
    },
  })
})
