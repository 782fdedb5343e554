import type { Work } from '~/platform/work.server'

/**
 * A voucher is spent: what was asked for with it is taken where the order stands on one of its answers, and over where
 * the order stands on something else. Called with the portal's eyes, once the order is written.
 */
export async function closeQuotesBy(
  work: Work,
  { voucherId, deviceOrderId, offerId }: { voucherId: string; deviceOrderId: string; offerId: string },
): Promise<void> {
  await work.tx.$executeRaw`
    with ended as (
      update ceiling_request set status = 'withdrawn', closed_at = ${work.now()}
        where voucher_id = ${voucherId}::uuid and status = 'asked')
    update quote_request r set closed_at = ${work.now()},
        status = (case when q.id is null then 'withdrawn' else 'taken' end)::quote_request_status,
        device_order_id = case when q.id is null then null else ${deviceOrderId}::uuid end
      from quote_request o left join quote q on q.request_id = o.id and q.offer_id = ${offerId}::uuid
      where r.id = o.id and r.voucher_id = ${voucherId}::uuid and r.status = 'open'`
}

/**
 * The order came to nothing: its request is open again, with the answers whose day is not over. Called with the portal's
 * eyes, once the order has ended.
 */
export async function reopenQuotesOf(work: Work, deviceOrderId: string): Promise<void> {
  await work.tx.$executeRaw`
    update quote_request set status = 'open', device_order_id = null, closed_at = null
      where device_order_id = ${deviceOrderId}::uuid`
}
