import type { FileStore } from '~/domains/documents/ports'
import { type Context, systemContext } from '~/domains/identity/context'
import { confirmAct, recordAct, refuseAct } from '~/domains/vouchers/index.server'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { inNameOf } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { drawSheet } from '../applications/papers'
import { intoHours } from '../into-hours'
import { demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'
import { seedClinicAnswer } from './clinic'

/** How far a hand-over without a code has come; the centre of the demonstration's specialists comes first. */
const scripts = ['waits', 'refused', 'confirmed', 'waits'] as const

interface Ready {
  id: string
  makerId: string
  centreCode: string
  makerPersonId: string
  /** Null where nobody of the centre is there. */
  staffPersonId: string | null
}

/** Devices that were handed over by a signed act, by the portal's own steps. Nobody is notified. */
export async function seedActs(day: SeedDay, files: FileStore): Promise<void> {
  const portal = systemContext(() => day.now, 'seed')
  // Of those who sign in at the demonstration the devices are handed over by their codes.
  const known = demonstrationPeople(day).map(({ pinfl }) => personSeedId(pinfl))
  const ready = await transaction(
    portal,
    ({ tx }) => tx.$queryRaw<Ready[]>`
    select o.id, o.maker_id as "makerId", c.centre_code as "centreCode", m.person_id as "makerPersonId",
      (select person_id from role_grant where role = 'inson_specialist' and organisation_id = c.centre_code
        and revoked_at is null order by id limit 1) as "staffPersonId"
    from device_order o join device_kind k on k.code = o.device_code join voucher v on v.id = o.voucher_id join entitlement e on e.id = v.entitlement_id
      join case_file c on c.id = e.application_id
      cross join lateral (select person_id from role_grant where role = 'maker_staff'
        and organisation_id = o.maker_id::text and revoked_at is null order by id limit 1) m
    where o.status = 'ready' and o.person_id <> all(${known}::uuid[])
    -- A prosthesis waits for a clinician first.
    order by k.group_code = 'prosthesis', c.centre_code = '1726262' desc, o.placed_at desc, o.id`,
  )
  const bytes = await drawSheet()
  for (const script of scripts) {
    const at = ready.findIndex(({ staffPersonId }) => script === 'waits' || staffPersonId !== null)
    const [order] = at < 0 ? [] : ready.splice(at, 1)
    if (order) await seedAct(day, order, script, { files, bytes })
  }
}

async function seedAct(
  day: SeedDay,
  order: Ready,
  script: (typeof scripts)[number],
  { files, bytes }: { files: FileStore; bytes: Buffer },
): Promise<void> {
  const id = seedId(`act:${order.id}`)
  let now = day.now
  const clock = () => now
  const common = { now: clock, requestId: 'seed', isPast: true }
  const maker: Context = {
    ...{ ...common, role: 'maker_staff', personId: order.makerPersonId, organisationId: order.makerId },
  }
  const specialist: Context = {
    ...{
      ...common,
      role: 'inson_specialist',
      personId: order.staffPersonId,
      organisationId: order.centreCode,
    },
  }
  const what = `act of ${order.id}`
  const storageKey = await files.put(bytes, { mediaType: 'image/jpeg' })
  const file = {
    bytes,
    storageKey,
    mediaType: 'image/jpeg',
    scan: 'unscanned',
    name: 'dalolatnoma.jpg',
  } as const
  await transaction({ ...systemContext(clock, 'seed'), isPast: true }, async (tx) => {
    const step = <T>(daysAgo: number, by: Context, run: (work: Work) => Promise<T>): Promise<T> => {
      now = intoHours(addDays(day.now, -daysAgo), 10, 17)
      return inNameOf(tx, by, run)
    }
    const input = {
      ...{
        deviceOrderId: order.id,
        handoverId: id,
        serialNumber: `HR-${order.id.slice(-8).toUpperCase()}-1`,
      },
      ...({ identityKind: 'idCard', file } as const),
    }
    await step(5, maker, () => seedClinicAnswer(tx, { now: clock, requestId: 'seed' }, order.id))
    must(what, await step(script === 'waits' ? 1 : 4, maker, (work) => recordAct(work, input)))
    if (script === 'refused') {
      const why = { actId: id, reasonCode: 'unreadable', text: 'Imzo joyi qorongʻi chiqqan.' } as const
      must(what, await step(3, specialist, (work) => refuseAct(work, why)))
    }
    if (script === 'confirmed')
      must(what, await step(3, specialist, (work) => confirmAct(work, { actId: id })))
  })
}
