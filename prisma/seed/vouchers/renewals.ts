import { recordRenewalEvent } from '~/domains/cases/index.server'
import type { FileStore } from '~/domains/documents/ports'
import { type Context, systemContext } from '~/domains/identity/context'
import { addRenewalPaper, askRenewal, decideRenewal, prepareRenewal } from '~/domains/vouchers/index.server'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { inNameOf } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { drawSheet } from '../applications/papers'
import { intoHours } from '../into-hours'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'

/** How far a request has come; those of the demonstration's centre come first. */
const scripts = ['asked', 'prepared', 'refused'] as const

interface Received {
  id: string
  personId: string
  centreCode: string
  specialistId: string
  headId: string
}

/** Devices asked for before their time, one of each state, by the portal's own steps. Nobody is notified. */
export async function seedRenewals(day: SeedDay, files: FileStore): Promise<void> {
  const received = await transaction(
    systemContext(() => day.now, 'seed'),
    ({ tx }) => tx.$queryRaw<Received[]>`
    select o.id, o.person_id as "personId", c.centre_code as "centreCode", s.person_id as "specialistId",
      h.person_id as "headId"
    from device_order o join voucher v on v.id = o.voucher_id join entitlement e on e.id = v.entitlement_id
      join case_file c on c.id = e.application_id
      cross join lateral (select person_id from role_grant where role = 'inson_specialist'
        and organisation_id = c.centre_code and revoked_at is null order by id limit 1) s
      cross join lateral (select person_id from role_grant where role = 'inson_head'
        and organisation_id = c.centre_code and revoked_at is null order by id limit 1) h
    where o.status = 'handed_over' and v.status = 'redeemed' and o.handed_over_at < ${addDays(day.now, -12)}
      and not o.is_repair and not exists (select 1 from entitlement r where r.repairs_order_id = o.id)
    order by c.centre_code = '1726262' desc, o.handed_over_at, o.id limit ${scripts.length}`,
  )
  for (const [index, script] of scripts.entries()) {
    const order = received[index]
    if (order) await seedRenewal(day, order, script, files)
  }
}

async function seedRenewal(
  day: SeedDay,
  order: Received,
  script: (typeof scripts)[number],
  files: FileStore,
): Promise<void> {
  let now = day.now
  const clock = () => now
  const common = { now: clock, requestId: 'seed', isPast: true }
  const person: Context = { ...common, personId: order.personId, role: 'citizen', organisationId: null }
  const organisationId = order.centreCode
  const specialist = { ...common, personId: order.specialistId, role: 'inson_specialist', organisationId }
  const head = { ...common, personId: order.headId, role: 'inson_head', organisationId }
  const what = `renewal of ${order.id}`
  const bytes = await drawSheet()
  const storageKey = await files.put(bytes, { mediaType: 'image/jpeg' })
  await transaction({ ...systemContext(clock, 'seed'), isPast: true }, async (tx) => {
    const step = <T>(daysAgo: number, by: Context, run: (work: Work) => Promise<T>): Promise<T> => {
      now = intoHours(addDays(day.now, -daysAgo), 10, 17)
      return inNameOf(tx, by, run)
    }
    const input = {
      ...{ deviceOrderId: order.id, ground: 'damage' as const, isChild: false },
      text: 'Yiqilganda sindi, usta tuzatib boʻlmasligini aytdi.',
    }
    const { renewalId, caseId } = must(what, await step(6, person, (work) => askRenewal(work, input)))
    await step(6, person, (work) =>
      recordRenewalEvent(work, { caseId, type: 'application.renewalAsked', reasonCode: 'damage' }),
    )
    const file = { storageKey, bytes, mediaType: 'image/jpeg', scan: 'unscanned', name: 'rasm.jpg' } as const
    must(what, await step(6, person, (work) => addRenewalPaper(work, { renewalId, file })))
    if (script === 'asked') return
    const isRefused = script === 'refused'
    const prepared = {
      ...{ renewalId, outcome: isRefused ? ('refuse' as const) : ('approve' as const) },
      reasonCode: isRefused ? ('canBeRepaired' as const) : null,
      text: isRefused ? 'Ustaxona tuzatishni taklif qildi.' : 'Usta xulosasi bor, tuzatib boʻlmaydi.',
    }
    must(what, await step(3, specialist, (work) => prepareRenewal(work, prepared)))
    if (script === 'prepared') return
    const seen = { renewalId, seenAt: now, isChild: false }
    must(what, await step(2, head, (work) => decideRenewal(work, seen)))
    await step(2, head, (work) =>
      recordRenewalEvent(work, { caseId, type: 'application.renewalRefused', reasonCode: 'canBeRepaired' }),
    )
  })
}
