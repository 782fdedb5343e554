import { recordAudit } from '~/domains/audit/index.server'
import { byLocale } from '~/domains/reference/schema'
import type { Work } from '~/platform/work.server'
import { openNeed, openQuoteNote } from '../../sealed.server'
import { type CeilingFile, describeCeiling } from '../rows/describe-ceiling.server'
import { hadPartInCeiling, takeCeiling } from '../rows/take-ceiling.server'

export interface CeilingAtDesk {
  ceiling: CeilingFile
  /** The refusal that it appeals; null for a first one. */
  earlier: CeilingFile | null
  tookPart: boolean
  /** Null where the case is another centre's. */
  caseId: string | null
  voucher: { number: string; deviceCode: string; ceilingTiyin: bigint }
  need: string
  quote: {
    makerName: string
    title: string
    makingDays: number
    note: string | null
    validUntil: Date | null
  }
  /** What the other workshops named that were asked, the cheapest first. */
  others: { makerName: string; priceTiyin: bigint }[]
}

/**
 * What a centre is asked to decide, with what the person needs and what workshops answered. Null when it is another
 * centre's; `'own'` for who is on one of its sides. The look stands in the person's own log.
 */
export async function openCeiling(work: Work, ceilingId: string): Promise<CeilingAtDesk | 'own' | null> {
  const taken = await takeCeiling(work, ceilingId)
  if (!taken.ok) return taken.error === 'sides.error.decideClaim' ? 'own' : null
  const { ceiling, voucher } = taken.value
  await recordAudit(work, {
    subject: voucher.personId,
    action: 'person.fileRead',
    details: { quoteId: ceiling.quoteId, organisationId: work.organisationId },
  })
  const tookPart = await hadPartInCeiling(work, ceiling)
  return work.asSystem(async () => {
    const quote = await work.tx.quote.findUniqueOrThrow({
      where: { id: ceiling.quoteId },
      include: { offer: true, maker: { select: { name: true } }, request: true },
    })
    const others = await work.tx.quote.findMany({
      where: { requestId: quote.requestId, status: 'answered', id: { not: quote.id } },
      include: { offer: { select: { priceTiyin: true } }, maker: { select: { name: true } } },
    })
    const earlier = ceiling.appealOfId
      ? await work.tx.ceilingRequest.findUniqueOrThrow({ where: { id: ceiling.appealOfId } })
      : null
    const { centreCode } = await work.tx.case.findUniqueOrThrow({
      where: { id: ceiling.caseId },
      select: { centreCode: true },
    })
    return {
      ceiling: describeCeiling(ceiling),
      earlier: earlier && describeCeiling(earlier),
      tookPart,
      caseId: centreCode === work.organisationId ? ceiling.caseId : null,
      voucher: {
        ...{ number: voucher.number, deviceCode: voucher.deviceCode, ceilingTiyin: voucher.ceilingTiyin },
      },
      need: openNeed(quote.request.needCipher, quote.requestId),
      quote: {
        ...{ makerName: quote.maker.name, makingDays: quote.offer?.makingDays ?? 0 },
        title: quote.offer ? byLocale.parse(quote.offer.title)['uz-Latn'] : '',
        ...{ note: openQuoteNote(quote.noteCipher, quote.id), validUntil: quote.validUntil },
      },
      others: others
        .flatMap(({ offer, maker }) =>
          offer ? [{ makerName: maker.name, priceTiyin: offer.priceTiyin }] : [],
        )
        .sort((one, other) => Number(one.priceTiyin - other.priceTiyin)),
    }
  })
}
