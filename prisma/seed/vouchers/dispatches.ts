import { type Context, systemContext } from '~/domains/identity/context'
import { recordCameBack, recordDispatch } from '~/domains/vouchers/index.server'
import { comeBackReasonsOf, type DeliveryWay, dueDays } from '~/domains/vouchers/schema'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { inNameOf } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'

/** How far devices that are ready have come, in turn. */
const scripts = ['came_back', 'under_way', 'none'] as const

interface Ready {
  id: string
  makerId: string
  makerPersonId: string
  way: DeliveryWay
  readyAt: Date
}

/** Those that are ready and not made to measure, first of workshops whose staff sign in at the demonstration. */
export async function seedDispatches(day: SeedDay): Promise<void> {
  const portal = systemContext(() => day.now, 'seed')
  const ready = await transaction(
    portal,
    ({ tx }) => tx.$queryRaw<Ready[]>`
    select o.id, o.maker_id as "makerId", o.delivery as way,
      (select g.person_id from role_grant g where g.role = 'maker_staff' and g.revoked_at is null
        order by g.organisation_id = o.maker_id::text desc, g.id limit 1) as "makerPersonId",
      (select max(e.at) from device_order_event e where e.device_order_id = o.id and e.type = 'deviceOrder.ready') as "readyAt"
    from device_order o join device_kind k on k.code = o.device_code and not k.made_to_measure
    where o.status = 'ready' and not exists (select 1 from handover_act a where a.device_order_id = o.id and a.status = 'recorded')
    order by exists (select from role_grant g where g.role = 'maker_staff' and g.organisation_id = o.maker_id::text
      and g.revoked_at is null) desc, o.id`,
  )
  for (const [at, order] of ready.entries()) {
    const script = scripts[at % scripts.length]
    if (script === 'none') continue
    const { id: orderId, way, makerId, makerPersonId: personId } = order
    const now = () => new Date(order.readyAt.getTime() + 3_600_000)
    const role = { personId, role: 'maker_staff', organisationId: makerId }
    const staff: Context = { ...role, now, requestId: 'seed', isPast: true }
    await transaction(portal, (tx) =>
      seedDispatch(tx, staff, { orderId, way, isBack: script === 'came_back' }),
    )
  }
}

/** What is not made to measure is under way to its person, by the portal's own steps at the staff's own clock. */
export async function seedDispatch(
  tx: Work,
  staff: Context,
  { orderId, way, isBack }: { orderId: string; way: DeliveryWay; isBack: boolean },
): Promise<void> {
  const dueOn = addDays(dayOf(staff.now()), dueDays[way].usual).toISOString().slice(0, 10)
  const parcel =
    way === 'post'
      ? {
          carrier: 'uzpost' as const,
          trackingNumber: `RR${orderId.replace(/\D/g, '').slice(-9).padStart(9, '7')}UZ`,
        }
      : null
  const input = { deviceOrderId: orderId, dispatchId: seedId(`dispatch:${orderId}`), way, parcel, dueOn }
  must(`dispatch of ${orderId}`, await inNameOf(tx, staff, (work) => recordDispatch(work, input)))
  const reasonCode = comeBackReasonsOf[way][0]
  if (!isBack || !reasonCode) return
  const back = { deviceOrderId: orderId, reasonCode }
  must(`what came back of ${orderId}`, await inNameOf(tx, staff, (work) => recordCameBack(work, back)))
}
