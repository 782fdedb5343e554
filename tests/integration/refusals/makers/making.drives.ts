import {
  advanceDeviceOrder,
  markMilestone,
  recordDelay,
  recordFitting,
  recordMeasurements,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { seededNow } from '../../../setup/test-day'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

interface Order {
  id: string
  personId: string
  makerId: string
}

const today = seededNow.toISOString().slice(0, 10)

/** What is refused on the way from the measurements to a device that fits. */
export async function driveMaking(scene: Scene): Promise<Drive[]> {
  const find = (where: string) =>
    scene.find<Order>(
      `select o.id, o.person_id as "personId", o.maker_id as "makerId" from device_order o
        join device_kind k on k.code = o.device_code where ${where} order by o.id limit 1`,
    )
  const bare = await find(`k.made_to_measure and o.status = 'accepted' and o.measurements <> 'shared'`)
  const over = await find(`k.made_to_measure and o.status = 'handed_over'`)
  const ready = await find(`not k.made_to_measure and o.status in ('accepted', 'in_making')`)
  const desk = ({ makerId }: Order, personId = scene.person('maker-tashkent')) =>
    scene.as('maker_staff', personId, makerId)
  const measure =
    (by: AnyContext, deviceOrderId: string, takenOn = today) =>
    () =>
      perform(by, recordMeasurements, {
        ...{ deviceOrderId, measurementId: newId(), takenOn },
        measured: { side: null, values: { weight: 70 }, note: null },
      })
  const made = await find(`k.made_to_measure and o.status = 'in_making'`)
  const step =
    (by: AnyContext, deviceOrderId: string, code = 'trialFit', doneOn = today) =>
    () =>
      perform(by, markMilestone, { deviceOrderId, code, doneOn })
  const delay =
    (by: AnyContext, deviceOrderId: string, expectedOn = '2039-01-03') =>
    () =>
      perform(by, recordDelay, { deviceOrderId, reasonCode: 'equipment', expectedOn })
  const tryOn =
    (by: AnyContext, deviceOrderId: string, fittedOn = today) =>
    () =>
      perform(by, recordFitting, {
        ...{ deviceOrderId, fittingId: newId(), fittedOn, outcome: 'fits' as const },
        fitted: { parts: [], note: null },
      })
  const common = (act: (by: AnyContext, id: string) => () => Promise<Result<unknown>>) => ({
    'vouchers.error.orderNotFound': act(desk(made), newId()),
    'sides.error.makeDevice': act(desk(made, made.personId), made.id),
    'vouchers.error.orderMoved': act(desk(over), over.id),
  })
  const plain = await find(`not k.made_to_measure and o.status = 'in_making'`)
  const done = await scene.find<{ code: string }>(
    'select code from device_milestone where device_order_id = $1',
    [made.id],
  )
  await scene.put(
    `insert into device_fitting (id, device_order_id, ordinal, outcome, fitted_on, recorded_by_id, recorded_at)
       values ($1, $2, 99, 'adjust', now(), $1, now())`,
    [newId(), made.id],
  )
  return [
    ...drivesOf('markMilestone', {
      ...common(step),
      'making.error.notMeasured': step(desk(plain), plain.id),
      'making.error.noSuchStep': step(desk(made), made.id, 'nothing'),
      'making.error.stepDone': step(desk(made), made.id, done.code),
      'making.error.dayOutside': step(desk(made), made.id, 'trialFit', '2020-01-01'),
    }),
    ...drivesOf('recordDelay', {
      ...common(delay),
      'making.error.notMeasured': delay(desk(plain), plain.id),
      'making.error.expectedEarlier': delay(desk(made), made.id, '2020-01-01'),
    }),
    ...drivesOf('recordFitting', {
      ...common(tryOn),
      'making.error.notMeasured': tryOn(desk(plain), plain.id),
      'making.error.dayOutside': tryOn(desk(made), made.id, '2020-01-01'),
    }),
    ...drivesOf('recordMeasurements', {
      'vouchers.error.orderNotFound': measure(desk(bare), newId()),
      'sides.error.makeDevice': measure(desk(bare, bare.personId), bare.id),
      'vouchers.error.orderMoved': measure(desk(over), over.id),
      'making.error.notMeasured': measure(desk(ready), ready.id),
      'making.error.dayOutside': measure(desk(bare), bare.id, '2020-01-01'),
    }),
    ...drivesOf('advanceDeviceOrder', {
      'making.error.measureFirst': () =>
        perform(desk(bare), advanceDeviceOrder, { deviceOrderId: bare.id, move: 'startMaking' }),
      'making.error.adjustFirst': () =>
        perform(desk(made), advanceDeviceOrder, { deviceOrderId: made.id, move: 'finish' }),
    }),
  ]
}
