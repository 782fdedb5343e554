import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lockVoucherToSpend } from '../../../rows/lock-voucher-to-spend.server'
import { lockOpenRequest } from '../../rows/lock-request.server'
import { standingOf } from '../../rules'
import { writeCeiling } from '../rows/write-ceiling.server'

export type AskCeilingError =
  | 'vouchers.error.notFound'
  | 'vouchers.error.notUsable'
  | 'vouchers.error.suspended'
  | 'quotes.error.moved'
  | 'quotes.error.withinCeiling'
  | 'quotes.error.ceilingAsked'

/**
 * The holder of a voucher, or a clerk whom she lets do it today, asks that the State pays a price above the ceiling. The
 * centre that gave the voucher decides, by two people.
 */
export async function askCeiling(
  work: Work,
  { voucherId, quoteId, text }: { voucherId: string; quoteId: string; text: string },
): Promise<Result<{ ceilingId: string; decideBy: Date }, AskCeilingError>> {
  const voucher = await lockVoucherToSpend(work, voucherId)
  if (!voucher) return refuse('vouchers.error.notFound')
  if (voucher.status !== 'issued') return refuse('vouchers.error.notUsable')
  if (voucher.suspendedAt) return refuse('vouchers.error.suspended')
  const request = await lockOpenRequest(work, voucher.id)
  if (!request || !isId(quoteId)) return refuse('quotes.error.moved')
  const { quote, asked, right } = await work.asSystem(async () => ({
    quote: await work.tx.quote.findFirst({
      where: { id: quoteId, requestId: request.id },
      include: { offer: { select: { priceTiyin: true } } },
    }),
    // What was refused goes to another centre, not to the same one again.
    asked: await work.tx.ceilingRequest.count({
      where: { voucherId: voucher.id, OR: [{ status: 'asked' }, { status: 'refused', quoteId }] },
    }),
    right: await work.tx.entitlement.findUniqueOrThrow({
      where: { id: voucher.entitlementId },
      select: { applicationId: true },
    }),
  }))
  if (!quote?.offer || standingOf(quote, request, dayOf(work.now())) !== 'stands')
    return refuse('quotes.error.moved')
  const ceilingTiyin = quote.offer.priceTiyin
  if (ceilingTiyin <= voucher.ceilingTiyin) return refuse('quotes.error.withinCeiling')
  if (asked > 0) return refuse('quotes.error.ceilingAsked')
  const caseId = right.applicationId
  const { centreCode } = await work.asSystem(() =>
    work.tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { centreCode: true } }),
  )
  const written = await writeCeiling(work, {
    ...{ quoteId, voucherId: voucher.id, caseId, centreCode, ceilingTiyin, text, number: request.number },
  })
  await recordAudit(work, {
    subject: voucher.id,
    action: 'voucher.ceilingAsked',
    details: { quoteId, priceTiyin: String(ceilingTiyin), applicationId: caseId },
  })
  return ok({ ceilingId: written.id, decideBy: written.decideBy })
}
