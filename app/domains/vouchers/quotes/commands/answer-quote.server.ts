import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lowerRaise } from '../ceilings/rows/lower-raise.server'
import { nextQuoteStatus } from '../lifecycle'
import { readAskable } from '../rows/read-askable.server'
import { type TakeQuoteError, takeQuote } from '../rows/take-quote.server'
import { tellAsker } from '../rows/tell-of-quotes.server'
import { quoteHoldsDays } from '../rules'
import type { AnswerQuoteInput } from '../schema'
import { sealQuoteNote } from '../sealed.server'

export type AnswerQuoteError =
  | TakeQuoteError
  | 'quotes.error.notAccredited'
  | 'quotes.error.validUntil.outside'
  /** A colleague answered since the form was shown. */
  | 'quotes.error.changed'

export type AnswerQuoteOf = AnswerQuoteInput & { quoteId: string; version: number }

/** What is offered for one voucher, as the makers keep it. */
interface QuotedOffer {
  /** Null for a first one. */
  offerId: string | null
  makerId: string
  deviceCode: string
  title: string
  priceTiyin: bigint
  makingDays: number
  warrantyMonths: number
  homeVisit: boolean
}

/**
 * A workshop names its price for what somebody needs, or another one while nobody took it: an offer for that voucher
 * alone, with its versions, which `saveOffer` keeps. `version` is the one that the form showed, 0 for none.
 */
export async function answerQuote(
  work: Work,
  { quoteId, version, ...input }: AnswerQuoteOf,
  saveOffer: (offer: QuotedOffer) => Promise<{ id: string; version: number }>,
): Promise<Result<null, AnswerQuoteError>> {
  const taken = await takeQuote(work, quoteId)
  if (!taken.ok) return taken
  const { request, quote } = taken.value
  const status = quote.status === 'answered' ? quote.status : nextQuoteStatus(quote.status, 'answer')
  if (!status) return refuse('quotes.error.moved')
  const [maker] = await readAskable(work, request.deviceCode, [quote.makerId])
  if (!maker) return refuse('quotes.error.notAccredited')
  const today = dayOf(work.now())
  const validUntil = new Date(`${input.validUntilOn}T00:00:00Z`)
  const last = addDays(today, quoteHoldsDays)
  if (validUntil < today || validUntil > last)
    return refuse('quotes.error.validUntil.outside', { lastOn: isoDay(last) })
  const before = quote.offerId
    ? await work.tx.offer.findUniqueOrThrow({ where: { id: quote.offerId }, select: { version: true } })
    : null
  if ((before?.version ?? 0) !== version) return refuse('quotes.error.changed')
  const offerVersion = await work.asSystem(async () => {
    const offer = await saveOffer({
      ...{
        offerId: quote.offerId,
        makerId: quote.makerId,
        deviceCode: request.deviceCode,
        title: input.title,
      },
      ...{ priceTiyin: input.priceTiyin, makingDays: input.makingDays, warrantyMonths: input.warrantyMonths },
      homeVisit: input.measuredAt === 'home',
    })
    await work.tx.quote.update({
      where: { id: quote.id },
      data: {
        ...{ status, offerId: offer.id, validUntil, reasonCode: null },
        ...{ noteCipher: sealQuoteNote(input.note, quote.id), answeredById: work.personId },
        answeredAt: work.now(),
      },
    })
    return offer.version
  })
  await lowerRaise(work, request.voucherId)
  await recordAudit(work, {
    subject: request.voucherId,
    action: 'voucher.quoteAnswered',
    details: { quoteId, priceTiyin: String(input.priceTiyin), untilOn: input.validUntilOn },
  })
  await tellAsker(work, request, {
    key: `quote:${quote.id}:answered-${offerVersion}`,
    template: 'notifications.quoteAnswered',
    variables: { number: request.number },
  })
  return ok(null)
}
