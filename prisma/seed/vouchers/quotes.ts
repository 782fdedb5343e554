import { type Context, systemContext } from '~/domains/identity/context'
import { askCeiling, askQuotes, prepareCeiling, refuseQuote } from '~/domains/vouchers/index.server'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { inNameOf } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { submitQuote } from '~/workflows/vouchers/quotes/submit-quote.server'
import { intoHours } from '../into-hours'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'

/** How far a request has come. `dear`: an answer above what the State pays. */
const scripts = ['answered', 'asked', 'dear'] as const

interface Free {
  id: string
  applicationId: string
  personId: string
  deviceCode: string
  ceilingTiyin: bigint
  district: string
  centreCode: string
  /** Of the centre. */
  specialistId: string
}

interface Asked {
  id: string
  makerId: string
  /** Somebody who works there. */
  staffId: string
}

const needs = {
  answered:
    'Oʻng qoʻlim yaxshi ushlamaydi, shuning uchun tutqichi keng va yumshoq boʻlishi kerak. Koʻpincha qishloq yoʻlida yuraman.',
  asked: 'Boʻyim baland, roʻyxatdagi oʻlchamlar kichik. Uyimizda eshiklar tor, shuni hisobga olish kerak.',
  dear: 'Oddiysi bilan ishga borib kelolmayman: kuniga uch soat yuraman, zinapoya koʻp. Yengil va mustahkam boʻlsin.',
} as const satisfies Record<(typeof scripts)[number], string>

/** Requests for prices with vouchers that are free, one of each state, by the portal's own steps. Nobody is notified. */
export async function seedQuotes(day: SeedDay): Promise<void> {
  const free = await transaction(
    systemContext(() => day.now, 'seed'),
    ({ tx }) => tx.$queryRaw<Free[]>`
    select v.id, e.application_id as "applicationId", v.person_id as "personId", v.device_code as "deviceCode", v.ceiling_tiyin as "ceilingTiyin",
      c.centre_code as district, c.centre_code as "centreCode", s.person_id as "specialistId"
    from voucher v join entitlement e on e.id = v.entitlement_id join case_file c on c.id = e.application_id
      cross join lateral (select person_id from role_grant where role = 'inson_specialist'
        and organisation_id = c.centre_code and revoked_at is null order by id limit 1) s
    where v.status = 'issued' and v.suspended_at is null and v.replaces_id is null
      and v.issued_at < ${addDays(day.now, -10)} and v.valid_until > ${addDays(day.now, 40)} and length(c.centre_code) = 7
      and not exists (select from voucher_change w where w.voucher_id = v.id and w.status = 'prepared')
      and (select count(*) from maker m join maker_licence l on l.maker_id = m.id and l.device_code = v.device_code
        and ${day.now} between l.valid_from and l.valid_until where m.status = 'accredited') >= 2
    order by c.centre_code = '1726262' desc, v.issued_at, e.application_id limit ${scripts.length}`,
  )
  for (const [index, script] of scripts.entries()) {
    const voucher = free[index]
    if (voucher) await seedRequest(day, voucher, script)
  }
}

async function seedRequest(day: SeedDay, voucher: Free, script: (typeof scripts)[number]): Promise<void> {
  let now = day.now
  const clock = () => now
  const common = { now: clock, requestId: 'seed', isPast: true }
  const person: Context = { ...common, personId: voucher.personId, role: 'citizen', organisationId: null }
  const requestId = seedId(`quotes:${voucher.applicationId}`)
  const what = `request for prices ${requestId}`
  await transaction({ ...systemContext(clock, 'seed'), isPast: true }, async (tx) => {
    const step = <T>(daysAgo: number, by: Context, run: (work: Work) => Promise<T>): Promise<T> => {
      now = intoHours(addDays(day.now, -daysAgo), 10, 17)
      return inNameOf(tx, by, run)
    }
    const makers = await findMakers(tx, day, voucher.deviceCode)
    const input = {
      ...{ requestId, voucherId: voucher.id, need: needs[script], measuredAt: 'workshop' as const },
      ...{ district: voucher.district, makers: makers.map(({ makerId }) => makerId) },
    }
    must(what, await step(3, person, (work) => askQuotes(work, input)))
    if (script === 'asked') return
    const quotes = await tx.quote.findMany({ where: { requestId }, select: { id: true, makerId: true } })
    const ordered = makers.flatMap((maker) => ({
      ...maker,
      id: quotes.find((q) => q.makerId === maker.makerId)?.id ?? '',
    }))
    const staff = ({ makerId, staffId }: Asked): Context => ({
      ...{ ...common, personId: staffId, role: 'maker_staff', organisationId: makerId },
    })
    const validUntilOn = addDays(day.now, 30).toISOString().slice(0, 10)
    const [first, second, third] = ordered
    const answer = (quote: Asked, percent: bigint, makingDays: number, note: string | null) =>
      step(2, staff(quote), (work) =>
        submitQuote(work, {
          ...{
            quoteId: quote.id,
            version: 0,
            title: 'Oʻlchov boʻyicha yasaladi',
            makingDays,
            note,
            validUntilOn,
          },
          ...{ priceTiyin: roundSom((voucher.ceilingTiyin * percent) / 100n), warrantyMonths: 12 },
          measuredAt: 'workshop',
        }),
      )
    const dear = script === 'dear'
    if (first)
      must(
        what,
        await answer(first, dear ? 160n : 95n, 14, 'Oʻlchov va ikki marta kiydirib koʻrish narxga kiradi.'),
      )
    if (second) must(what, await answer(second, dear ? 145n : 110n, 20, null))
    if (script === 'dear' && first) await seedCeiling(step, { what, voucher, quoteId: first.id, common })
    if (third) {
      const declined = {
        quoteId: third.id,
        reasonCode: 'noCapacity',
        note: 'Yangi yildan keyin murojaat qiling.',
      }
      must(what, await step(1, staff(third), (work) => refuseQuote(work, declined)))
    }
  })
}

/** She asks that the State pays it all, and a specialist of the centre prepares it. */
async function seedCeiling(
  step: <T>(daysAgo: number, by: Context, run: (work: Work) => Promise<T>) => Promise<T>,
  {
    what,
    voucher,
    quoteId,
    common,
  }: { what: string; voucher: Free; quoteId: string; common: Pick<Context, 'now' | 'requestId' | 'isPast'> },
): Promise<void> {
  const person: Context = { ...common, personId: voucher.personId, role: 'citizen', organisationId: null }
  const specialist: Context = {
    ...{ ...common, personId: voucher.specialistId, role: 'inson_specialist' },
    organisationId: voucher.centreCode,
  }
  const asked = { voucherId: voucher.id, quoteId, text: 'Usta koʻrsatdi: arzonrogʻi zinapoyada sinadi.' }
  const { ceilingId } = must(what, await step(1, person, (work) => askCeiling(work, asked)))
  const prepared = {
    ...{ ceilingId, outcome: 'approve' as const, reasonCode: null },
    text: 'Ish joyidagi ehtiyoj tasdiqlandi, boshqa ustaxonalar ham shu narxga yaqin aytdi.',
  }
  must(what, await step(1, specialist, (work) => prepareCeiling(work, prepared)))
}

const roundSom = (tiyin: bigint): bigint => (tiyin / 1_000_000n) * 1_000_000n

/** At most four that may make it, those of the demonstration's people first. */
async function findMakers(tx: Work, day: SeedDay, deviceCode: string): Promise<Asked[]> {
  const today = day.now.toISOString().slice(0, 10)
  return tx.$queryRaw<Asked[]>`
    select m.id as "makerId", '' as id, coalesce(s.person_id, a.person_id) as "staffId"
    from maker m join maker_licence l on l.maker_id = m.id and l.device_code = ${deviceCode}
        and ${today}::date between l.valid_from and l.valid_until
      left join lateral (select person_id from role_grant where role = 'maker_staff' and organisation_id = m.id::text
        and revoked_at is null order by id limit 1) s on true
      cross join lateral (select person_id from role_grant where role = 'maker_staff' and revoked_at is null
        order by id limit 1) a
    where m.status = 'accredited' and ${today}::date between m.accredited_from and m.accredited_until
    order by m.slug like '%samar%' desc, s.person_id is null, m.slug limit 4`
}
