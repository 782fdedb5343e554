import { recordAudit } from '~/domains/audit/index.server'
import { getMakerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { addWorkingDays, isDistrict, listHolidays } from '~/domains/reference/index.server'
import { comesTo } from '~/lib/figures/comes-to'
import { isoDay } from '~/lib/figures/iso-day'
import { newId, newPublicNumber } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lockVoucherToSpend, type SpentVoucher } from '../../rows/lock-voucher-to-spend.server'
import { refuseOtherAnswers } from '../../rows/refuse-other-answers'
import { writeVoucherEvent } from '../../rows/write-event.server'
import { readAskable } from '../rows/read-askable.server'
import { tellMakers } from '../rows/tell-of-quotes.server'
import { quoteAnswerDays } from '../rules'
import type { AskQuotesInput } from '../schema'
import { openNeed, sealNeed } from '../sealed.server'

export type AskQuotesError =
  | 'vouchers.error.notFound'
  | 'vouchers.error.notUsable'
  | 'vouchers.error.suspended'
  | 'vouchers.error.expired'
  | 'quotes.error.district'
  | 'quotes.error.openAlready'
  | 'vouchers.error.sentBefore'
  /** The same form as of a request that is over: it was taken back, or an order stands on it. */
  | 'quotes.error.moved'
  | 'quotes.error.makerGone'
  | 'quotes.error.makerStaysThere'
  | 'sides.error.assist'

/**
 * The holder of a voucher, or a clerk whom she lets do it today, asks workshops for the price of what no offer is. They
 * learn the kind, her words, the district and where she is measured; nothing of who she is.
 */
export async function askQuotes(
  work: Work,
  input: AskQuotesInput & { voucherId: string },
): Promise<Result<{ requestId: string; number: string; answerBy: Date }, AskQuotesError>> {
  const voucher = await lockVoucherToSpend(work, input.voucherId)
  if (!voucher) return refuse('vouchers.error.notFound')
  const open = await findOpen(work, voucher.id)
  if (open) {
    const { id, number, answerBy } = open
    if (id !== input.requestId) return refuse('quotes.error.openAlready')
    const same = refuseOtherAnswers(answersOf(open), answersIn(input))
    return same.ok ? ok({ requestId: id, number, answerBy }) : same
  }
  const usable = checkUsable(voucher, dayOf(work.now()))
  if (!usable.ok) return usable
  if (!(await isDistrict(work, input.district))) return refuse('quotes.error.district')
  const makers = await checkMakers(work, voucher, input)
  if (!makers.ok) return makers
  const { requestId } = input
  const isSpent = await work.asSystem(() => work.tx.quoteRequest.count({ where: { id: requestId } }))
  if (isSpent > 0) return refuse('quotes.error.moved')
  const number = newPublicNumber('HQ')
  const answerBy = addWorkingDays(dayOf(work.now()), quoteAnswerDays, await listHolidays(work))
  const quotes = makers.value.map((makerId) => ({ id: newId(), makerId }))
  const { personId: askedById } = work
  if (!askedById) throw new Error('a person asks')
  // With the portal's eyes: a clerk sees no requests.
  await work.asSystem(async () => {
    await work.tx.quoteRequest.create({
      data: {
        ...{ id: requestId, number, voucherId: voucher.id, personId: voucher.personId },
        ...{ deviceCode: voucher.deviceCode, districtSoato: input.district, measuredAt: input.measuredAt },
        ...{ needCipher: sealNeed(input.need, requestId), askedById, askedAt: work.now(), answerBy },
      },
    })
    await work.tx.quote.createMany({ data: quotes.map((quote) => ({ ...quote, requestId })) })
    await writeVoucherEvent(work, { voucherId: voucher.id, type: 'voucher.quotesAsked' })
  })
  await recordAudit(work, {
    subject: voucher.id,
    action: 'voucher.quotesAsked',
    details: { quoteRequestId: requestId, count: quotes.length },
  })
  await tellMakers(work, quotes, {
    key: `quoteRequest:${requestId}:asked`,
    template: 'notifications.quoteAsked',
    variables: { number, answerByOn: isoDay(answerBy) },
  })
  return ok({ requestId, number, answerBy })
}

function findOpen(work: Work, voucherId: string) {
  return work.asSystem(() =>
    work.tx.quoteRequest.findFirst({
      where: { voucherId, status: 'open' },
      select: {
        ...{
          id: true,
          number: true,
          answerBy: true,
          needCipher: true,
          districtSoato: true,
          measuredAt: true,
        },
        quotes: { select: { makerId: true } },
      },
    }),
  )
}

type OpenRequest = NonNullable<Awaited<ReturnType<typeof findOpen>>>

const answersOf = ({ id, needCipher, districtSoato, measuredAt, quotes }: OpenRequest) => ({
  ...{ need: openNeed(needCipher, id), district: districtSoato, measuredAt },
  makers: quotes.map(({ makerId }) => makerId).sort(),
})

const answersIn = ({ need, district, measuredAt, makers }: AskQuotesInput) => ({
  ...{ need, district, measuredAt, makers: [...makers].sort() },
})

function checkUsable(voucher: SpentVoucher, today: Date): Result<null, AskQuotesError> {
  if (voucher.status !== 'issued') return refuse('vouchers.error.notUsable')
  if (voucher.suspendedAt) return refuse('vouchers.error.suspended')
  return voucher.validUntil < today ? refuse('vouchers.error.expired') : ok(null)
}

/** Only who may make it is asked, and, where the person is measured at home, who comes there. */
async function checkMakers(
  work: Work,
  voucher: SpentVoucher,
  { makers, measuredAt, district }: AskQuotesInput,
): Promise<Result<string[], AskQuotesError>> {
  const askable = await readAskable(work, voucher.deviceCode, makers)
  if (askable.length < makers.length) return refuse('quotes.error.makerGone')
  const region = district.slice(0, 4)
  const away = askable.filter(({ regions }) => measuredAt === 'home' && !comesTo(region, regions))
  if (away.length > 0)
    return refuse('quotes.error.makerStaysThere', { makers: away.map(({ name }) => name).join(', ') })
  if (voucher.isAssisted) {
    const both = refuseBothSides('assist', work, await getMakerFamily(work, makers))
    if (both) return both
  }
  return ok(askable.map(({ id }) => id))
}
