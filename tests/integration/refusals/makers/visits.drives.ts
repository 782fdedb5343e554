import {
  addHours,
  findFreeTimes,
  recordKeptVisit,
  recordMissedVisit,
} from '~/domains/appointments/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { bookOrderVisit } from '~/workflows/appointments/book-order-visit.server'
import { seededNow } from '../../../setup/test-day'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

interface Order {
  id: string
  personId: string
  makerId: string
}

const hour = 3_600_000

/** What visits to a workshop are refused for, when they are booked and when the workshop says what became of them. */
export async function driveVisits(scene: Scene): Promise<Drive[]> {
  const made = `select o.id, o.person_id as "personId", o.maker_id as "makerId" from device_order o
    join device_kind k on k.code = o.device_code and k.made_to_measure
    where not exists (select 1 from appointment a where a.device_order_id = o.id)`
  const open = await scene.find<Order>(
    `${made} and o.status in ('accepted', 'in_making') order by o.id limit 1`,
  )
  const over = await scene.find<Order>(`${made} and o.status = 'handed_over' order by o.id limit 1`)
  const person = scene.as('citizen', open.personId)
  const ofMaker = (personId: string) => scene.as('maker_staff', personId, open.makerId)
  const maker = ofMaker(scene.person('maker-tashkent'))
  const [first, second] = (await findFreeTimes(person, {
    ...{ centreCode: null, makerId: open.makerId, serviceCode: null, minutes: null },
  })) as [Date, Date]
  const put = (status: string, startsAt: Date) => putVisit(scene, open, status, startsAt)
  const book =
    (by: AnyContext, startsAt: Date, { id: deviceOrderId }: Pick<Order, 'id'> = open) =>
    () =>
      perform(by, bookOrderVisit, {
        ...{ deviceOrderId, startsAt, interpreter: 'none', access: [], note: null },
      })
  const missed = await put('missed', new Date(seededNow.getTime() - 99 * hour))
  const begun = await put('booked', new Date(seededNow.getTime() - hour))
  const says = (command: typeof recordMissedVisit) => ({
    'appointments.error.notFound': () =>
      perform(scene.as('maker_staff', maker.personId, newId()), command, begun),
    'sides.error.makeDevice': () => perform(ofMaker(open.personId), command, begun),
    'appointments.error.moved': () => perform(maker, command, missed),
    'appointments.error.notBegun': async () => {
      await scene.put(moved, [...[begun, second, new Date(second.getTime() + hour)]])
      const answer = await perform(maker, command, begun)
      await scene.put(moved, [...[begun, new Date(seededNow.getTime() - hour), seededNow]])
      return answer
    },
  })
  return [
    ...drivesOf('recordMissedVisit', says(recordMissedVisit)),
    ...drivesOf('recordKeptVisit', says(recordKeptVisit)),
    ...drivesOf('bookOrderVisit', {
      'vouchers.error.orderNotFound': book(scene.as('citizen', over.personId), first),
      'sides.error.makeDevice': book(ofMaker(open.personId), first),
      'appointments.error.notForOrder': book(scene.as('citizen', over.personId), first, over),
      'appointments.error.taken': book(person, new Date(0)),
      'appointments.error.alreadyBooked': book(person, first),
      'appointments.error.atOnce': async () => {
        // Somewhere else at that time.
        await scene.put(
          `update appointment set starts_at = $2, ends_at = $3, day = ($2::timestamptz at time zone 'Asia/Tashkent')::date,
             maker_id = null, device_order_id = null, purpose = null,
             window_id = null, place = null, channel = 'walk_in', centre_code = '1726262' where id = $1`,
          [begun, first, new Date(first.getTime() + hour)],
        )
        return book(person, first)()
      },
      'appointments.error.byPhone': async () => {
        await put('missed', new Date(seededNow.getTime() - 9 * hour))
        return book(person, second)()
      },
    }),
    ...drivesOf('addHours', {
      'appointments.error.serviceMissing': () =>
        perform(maker, addHours, {
          ...{ weekday: 7, opensAt: 540, closesAt: 600, desks: 1, minutes: 30, serviceCode: 'home-help' },
        }),
    }),
  ]
}

/** To another time, and its day. */
const moved = `update appointment set starts_at = $2, ends_at = $3,
  day = ($2::timestamptz at time zone 'Asia/Tashkent')::date where id = $1`

async function putVisit(scene: Scene, order: Order, status: string, startsAt: Date): Promise<string> {
  const id = newId()
  await scene.put(
    `insert into appointment (id, maker_id, device_order_id, purpose, person_id, window_id, place, status, channel, day,
       starts_at, ends_at, ticket, closed_at, booked_by_id, booked_at)
     select $1::uuid, $2, $3, 'measure', $4, w.id, 1, $5::appointment_status, 'portal',
       ($6::timestamptz at time zone 'Asia/Tashkent')::date, $6, $6::timestamptz + interval '1 hour', 'A' || right($1::text, 12),
       case when $5 = 'missed' then $6::timestamptz end, $4, $6
       from reception_window w where w.maker_id = $2 order by w.id limit 1`,
    [id, order.makerId, order.id, order.personId, status, startsAt],
  )
  return id
}
