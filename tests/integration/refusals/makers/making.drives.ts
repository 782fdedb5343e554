import { advanceDeviceOrder, recordMeasurements } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
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
  return [
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
    }),
  ]
}
