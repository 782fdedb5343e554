import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lockVoucherToSpend } from '../../../rows/lock-voucher-to-spend.server'
import { mayAppealRefusal } from '../../../rules'
import { lockOpenRequest } from '../../rows/lock-request.server'
import { standingOf } from '../../rules'
import { writeCeiling } from '../rows/write-ceiling.server'

export type SubmitCeilingAppealError = 'vouchers.error.notFound' | 'quotes.error.moved'

/** The person does not agree with a refusal: two people of another centre look at it once more. */
export async function submitCeilingAppeal(
  work: Work,
  {
    voucherId,
    ceilingId,
    text,
    centreCode,
  }: { voucherId: string; ceilingId: string; text: string; centreCode: string },
): Promise<Result<{ ceilingId: string }, SubmitCeilingAppealError>> {
  const voucher = await lockVoucherToSpend(work, voucherId)
  if (!voucher) return refuse('vouchers.error.notFound')
  const request = await lockOpenRequest(work, voucher.id)
  const refused = isId(ceilingId) ? await readRefused(work, voucher.id, ceilingId) : null
  const today = dayOf(work.now())
  if (!request || !refused || !mayAppealRefusal(refused, today)) return refuse('quotes.error.moved')
  const { quote, quoteId, caseId } = refused
  if (standingOf(quote, request, today) !== 'stands' || !quote.offer) return refuse('quotes.error.moved')
  const { id } = await writeCeiling(work, {
    ...{ quoteId, voucherId: voucher.id, caseId, centreCode, text, appealOfId: refused.id },
    ...{ ceilingTiyin: quote.offer.priceTiyin, number: request.number },
  })
  await recordAudit(work, {
    subject: voucher.id,
    action: 'voucher.ceilingAppealed',
    details: { quoteId, applicationId: caseId },
  })
  return ok({ ceilingId: id })
}

/** `hasAppeal`: another price that was asked meanwhile is decided first, as an appeal is. */
function readRefused(work: Work, voucherId: string, id: string) {
  return work.asSystem(async () => {
    const refused = await work.tx.ceilingRequest.findFirst({
      where: { id, voucherId },
      include: { quote: { include: { offer: true } } },
    })
    const after = await work.tx.ceilingRequest.count({
      where: { voucherId, OR: [{ appealOfId: id }, { status: 'asked' }] },
    })
    return refused && { ...refused, hasAppeal: after > 0 }
  })
}
