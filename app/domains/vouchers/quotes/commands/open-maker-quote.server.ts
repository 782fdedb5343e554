import { recordAudit } from '~/domains/audit/index.server'
import { getVoucherSide, standsOn, workshopOf } from '~/domains/identity/index.server'
import { byLocale } from '~/domains/reference/schema'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import type { QuoteStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { readAskable } from '../rows/read-askable.server'
import { type QuoteStanding, standingOf } from '../rules'
import { openNeed, openQuoteNote } from '../sealed.server'

export interface MakerQuoteFile {
  id: string
  number: string
  deviceCode: string
  districtSoato: string
  measuredAt: string
  /** Null once the request is over, and for who may not make it now: what somebody needs is then nobody's to read. */
  need: string | null
  /** False without accreditation, or without a licence for the kind, today. */
  mayMake: boolean
  askedAt: Date
  answerBy: Date
  status: QuoteStatus
  standing: QuoteStanding
  /** The order on it; null unless its answer was taken. */
  deviceOrderId: string | null
  /** True when it is for the one who looks, or her family: a colleague answers. */
  isOwn: boolean
  answer: MakerAnswer | null
  validUntil: Date | null
  note: string | null
  reasonCode: string | null
}

interface MakerAnswer {
  title: string
  priceTiyin: bigint
  makingDays: number
  warrantyMonths: number
  homeVisit: boolean
  version: number
}

/**
 * What a maker was asked a price for, as its staff read it: the kind, the words, the district. Null when another one was
 * asked. The look stands in the person's own log.
 */
export async function openMakerQuote(work: Work, quoteId: string): Promise<MakerQuoteFile | null> {
  const makerId = workshopOf(work, 'quotes')
  if (!isId(quoteId) || !makerId) return null
  const quote = await work.tx.quote.findFirst({ where: { id: quoteId, makerId } })
  if (!quote) return null
  const [request, offer] = await work.asSystem(async () => [
    await work.tx.quoteRequest.findUniqueOrThrow({
      where: { id: quote.requestId },
      include: { order: { select: { id: true, offerId: true } } },
    }),
    quote.offerId ? await work.tx.offer.findUniqueOrThrow({ where: { id: quote.offerId } }) : null,
  ])
  const { order, personId, needCipher, voucherId, id: requestId, ...facts } = request
  const standing = standingOf(quote, request, dayOf(work.now()))
  const isTaken = order !== null && order.offerId === quote.offerId
  // Whoever may not make it now has no business with what somebody needs.
  const mayMake = (await readAskable(work, request.deviceCode, [makerId])).length > 0
  const maySeeNeed = (standing !== 'closed' && mayMake) || isTaken
  if (maySeeNeed)
    await recordAudit(work, {
      subject: personId,
      action: 'person.fileRead',
      details: { quoteId, organisationId: work.organisationId },
    })
  const { number, deviceCode, districtSoato, measuredAt, askedAt, answerBy } = facts
  return {
    ...{ id: quote.id, number, deviceCode, districtSoato, measuredAt, askedAt, answerBy },
    ...{ status: quote.status, standing, validUntil: quote.validUntil, reasonCode: quote.reasonCode },
    mayMake,
    need: maySeeNeed ? openNeed(needCipher, requestId) : null,
    deviceOrderId: isTaken ? order.id : null,
    isOwn: standsOn(await getVoucherSide(work, voucherId), work),
    answer: offer && {
      title: byLocale.parse(offer.title)['uz-Latn'],
      priceTiyin: offer.priceTiyin,
      makingDays: offer.makingDays,
      warrantyMonths: offer.warrantyMonths,
      homeVisit: offer.homeVisit,
      version: offer.version,
    },
    note: openQuoteNote(quote.noteCipher, quote.id),
  }
}
