import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import type { Work } from '~/platform/work.server'
import { offerToWaiting } from '../../../budget/rows/offer-to-waiting.server'
import { writeVoucherEvent } from '../../../rows/write-event.server'

interface DearRaise {
  ceilingId: string
  quoteId: string
  /** Tiyin that the voucher is to carry: the price of today, and no less than the ceiling of before. */
  loweredTiyin: bigint
}

/**
 * Where a workshop names a lower price than the State agreed to pay, the voucher carries no more than that and the
 * difference goes back to the budget, in the caller's transaction and under the lock of the voucher. The answer of the
 * workshop, which the person is told of, names the price. Nothing happens where no price was lowered.
 */
export async function lowerRaise(work: Work, voucherId: string): Promise<void> {
  await work.asSystem(async () => {
    const [raise] = await work.tx.$queryRaw<DearRaise[]>`
      select n.id as "ceilingId", n.quote_id as "quoteId",
        greatest(f.price_tiyin, o.ceiling_tiyin) as "loweredTiyin"
      from voucher v
        join voucher o on o.id = v.replaces_id
        join ceiling_request n on n.voucher_id = o.id and n.status = 'approved' and n.fell_through_at is null
        join quote q on q.id = n.quote_id and q.status = 'answered'
        join offer f on f.id = q.offer_id
      where v.id = ${voucherId}::uuid and v.status = 'issued'
        and greatest(f.price_tiyin, o.ceiling_tiyin) < v.ceiling_tiyin`
    if (!raise) return
    const { ceilingId, quoteId, loweredTiyin } = raise
    // The database lowers the voucher with it.
    await work.tx.ceilingRequest.update({
      where: { id: ceilingId },
      data: { loweredTiyin },
      select: { id: true },
    })
    const eventId = await writeVoucherEvent(work, { voucherId, type: 'voucher.priceLowered' })
    await postAct(work, 'voucher.priceLowered', eventId)
    await offerToWaiting(work)
    await recordAudit(work, {
      subject: voucherId,
      action: 'voucher.priceLowered',
      details: { quoteId, ceilingTiyin: String(loweredTiyin) },
    })
  })
}
