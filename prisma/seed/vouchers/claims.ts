import { type Context, systemContext } from '~/domains/identity/context'
import { postAct } from '~/domains/ledger/index.server'
import {
  answerClaim,
  askClaim,
  completeRepair,
  decideClaim,
  endClaim,
  prepareOutcome,
  submitDispute,
  takeBackDevice,
} from '~/domains/vouchers/index.server'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { DeviceClaimKind } from '~/platform/prisma/enums'
import { inNameOf } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { intoHours } from '../into-hours'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'

/** What was asked of a device that was received, and how far it has come. */
export type ClaimScript =
  | 'asked'
  | 'returned'
  | 'promised'
  | 'received'
  | 'answered'
  | 'refused'
  | 'disputed'
  | 'prepared'
  | 'decided'

/** One of each, in the order in which devices were received. */
export const claimScripts: readonly ClaimScript[] = [
  ...(['disputed', 'asked', 'prepared', 'promised', 'received', 'returned', 'answered', 'refused'] as const),
  'decided',
]

interface Received {
  id: string
  personId: string
  makerId: string
  handedOverAt: Date
  topUpTiyin: bigint
  centreCode: string
}

/** Claims about the devices that were received, one of each state, by the portal's own steps. Nobody is notified. */
export async function seedClaims(day: SeedDay): Promise<void> {
  const portal = systemContext(() => day.now, 'seed')
  const received = await transaction(
    portal,
    ({ tx }) => tx.$queryRaw<Received[]>`
    select o.id, o.person_id as "personId", o.maker_id as "makerId", o.handed_over_at as "handedOverAt",
      o.top_up_tiyin as "topUpTiyin", c.centre_code as "centreCode"
    from device_order o join voucher v on v.id = o.voucher_id join entitlement e on e.id = v.entitlement_id
      join case_file c on c.id = e.application_id
    where o.status = 'handed_over' and o.handed_over_at < ${addDays(day.now, -12)} and not o.is_repair
      and o.warranty_until > ${day.today}
    order by c.centre_code = '1726262' desc, o.handed_over_at desc, o.id`,
  )
  for (const script of claimScripts) {
    // Money that is given back to a card has no refund at the provider here.
    const at = received.findIndex(({ topUpTiyin }) => script !== 'returned' || topUpTiyin === 0n)
    const [order] = at < 0 ? [] : received.splice(at, 1)
    if (order) await seedClaim(day, order, script)
  }
}

async function seedClaim(day: SeedDay, order: Received, script: ClaimScript): Promise<void> {
  let now = day.now
  const clock = () => now
  const common = { now: clock, requestId: 'seed', isPast: true }
  const person: Context = { ...common, personId: order.personId, role: 'citizen', organisationId: null }
  const maker: Context = { ...common, personId: null, role: 'maker_staff', organisationId: order.makerId }
  const staff = await findStaff(day, order.centreCode)
  const specialist = {
    ...common,
    personId: staff,
    role: 'inson_specialist',
    organisationId: order.centreCode,
  }
  const what = `claim about ${order.id}`
  await transaction({ ...systemContext(clock, 'seed'), isPast: true }, async (tx) => {
    const step = <T>(daysAgo: number, by: Context, run: (work: Work) => Promise<T>): Promise<T> => {
      now = intoHours(addDays(day.now, -daysAgo), 10, 17)
      return inNameOf(tx, by, run)
    }
    const ask = async (daysAgo: number, kind: DeviceClaimKind, reasonCode: string, text: string) => {
      const input = { deviceOrderId: order.id, kind, reasonCode, text }
      return must(what, await step(daysAgo, person, (work) => askClaim(work, input))).claimId
    }
    switch (script) {
      case 'asked':
        await ask(1, 'repair', 'broken', 'Chap tasmasi uzildi, qolgani yaxshi.')
        return
      case 'promised': {
        const claimId = await ask(4, 'repair', 'worksBadly', 'Yurganda gʻijirlaydi.')
        const input = {
          claimId,
          answer: 'accept',
          repairDays: 5,
          text: 'Olib keling, almashtiramiz.',
        } as const
        must(what, await step(3, maker, (work) => answerClaim(work, input)))
        return
      }
      case 'received': {
        const claimId = await ask(11, 'repair', 'wornOut', 'Qoplamasi yirtildi.')
        const accept = { claimId, answer: 'accept', repairDays: 3 } as const
        must(what, await step(10, maker, (work) => answerClaim(work, accept)))
        const done = { claimId, text: 'Qoplamasi almashtirildi, tasmalari tekshirildi.' }
        must(what, await step(8, maker, (work) => completeRepair(work, done)))
        must(what, await step(7, person, (work) => endClaim(work, { claimId, move: 'close' })))
        return
      }
      case 'returned': {
        const [asked, back] = [addDays(order.handedOverAt, 3), addDays(order.handedOverAt, 6)]
        const ago = (date: Date) => (day.now.getTime() - date.getTime()) / 86_400_000
        const claimId = await ask(ago(asked), 'return', 'doesNotFit', 'Oʻlchami toʻgʻri kelmadi.')
        must(what, await step(ago(back), maker, (work) => takeBackDevice(work, { claimId })))
        await step(ago(back), maker, (work) => postAct(work, 'deviceOrder.returned', order.id))
        return
      }
      case 'answered': {
        const claimId = await ask(4, 'complaint', 'wasLate', 'Vaʼda qilingandan bir hafta kech berishdi.')
        const input = { claimId, answer: 'answer', text: 'Uzr soʻraymiz, xomashyo kech keldi.' } as const
        must(what, await step(2, maker, (work) => answerClaim(work, input)))
        return
      }
      default:
    }
    const claimId = await ask(9, 'repair', 'broken', 'Birinchi haftadayoq ogʻib qoldi.')
    const refusal = {
      claimId,
      answer: 'refuse',
      reasonCode: 'damagedByUse',
      text: 'Urilgan izi bor.',
    } as const
    must(what, await step(7, maker, (work) => answerClaim(work, refusal)))
    if (script === 'refused') return
    const why = { claimId, text: 'Hech qayerga urilmagan, koʻrib chiqishingizni soʻrayman.' }
    must(what, await step(5, person, (work) => submitDispute(work, why)))
    if (script === 'disputed') return
    const outcome = script === 'prepared' ? ('return' as const) : ('none' as const)
    const text =
      outcome === 'return'
        ? 'Ekspert nuqson ishlab chiqarishdan ekanini aytdi.'
        : 'Ekspert zarbadan ekanini aytdi.'
    must(what, await step(3, specialist, (work) => prepareOutcome(work, { claimId, outcome, text })))
    if (script !== 'decided') return
    const seenAt = now
    must(what, await step(2, specialist, (work) => decideClaim(work, { claimId, seenAt })))
  })
}

/** Somebody of a centre, for what its specialists do. */
async function findStaff(day: SeedDay, centreCode: string): Promise<string | null> {
  const grant = await transaction(
    systemContext(() => day.now, 'seed'),
    ({ tx }) =>
      tx.roleGrant.findFirst({
        where: { role: 'inson_specialist', organisationId: centreCode, revokedAt: null },
        orderBy: { id: 'asc' },
      }),
  )
  return grant?.personId ?? null
}
