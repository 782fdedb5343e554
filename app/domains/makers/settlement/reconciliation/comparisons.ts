const liveOrder = `('awaiting_payment', 'placed', 'accepted', 'in_making', 'ready')`

/**
 * Where the ledger is laid beside what it came from. Each answers rows that differ: `subject` (the code of an account, or
 * the number of a batch), what the other side says (`expected`) and what the ledger has (`found`), in tiyin.
 */
export const comparisons = {
  /** A balance is the sum of its postings. */
  balance: `select a.code as subject, coalesce(m.posted, 0) as expected, a.balance_tiyin as found
    from account a left join (
      select account_id, sum(amount) as posted from (
        select from_account_id as account_id, -amount_tiyin as amount from posting
        union all select to_account_id, amount_tiyin from posting) each group by 1) m on m.account_id = a.id
    where a.balance_tiyin <> coalesce(m.posted, 0)`,
  /** All accounts together are nothing. */
  sum: `select 'ledger' as subject, 0 as expected, sum(balance_tiyin) as found from account
    having coalesce(sum(balance_tiyin), 0) <> 0`,
  /** What is left on a voucher, by its state. */
  voucher: `select * from (
    select 'voucher:' || v.id as subject, coalesce(a.balance_tiyin, 0) as found, case
        when v.status in ('redeemed', 'expired', 'cancelled', 'replaced') then 0
        else v.ceiling_tiyin - coalesce((select sum(o.voucher_part_tiyin) from device_order o
          where o.voucher_id = v.id and o.status in ${liveOrder}), 0) end as expected
      from voucher v left join account a on a.code = 'voucher:' || v.id) each where found <> expected`,
  /** What is held for an order, by its state. */
  hold: `select * from (
    select 'hold:' || o.id as subject, coalesce(a.balance_tiyin, 0) as found, case
        when o.status = 'awaiting_payment' then o.voucher_part_tiyin
        when o.status in ${liveOrder} then o.price_tiyin else 0 end as expected
      from device_order o left join account a on a.code = 'hold:' || o.id) each where found <> expected`,
  /** What a maker is owed: handed over and not returned, less what was paid, is on its way or was taken back. */
  maker: `select * from (
    select 'maker:' || m.id as subject, coalesce(a.balance_tiyin, 0) as found,
        coalesce((select sum(o.price_tiyin) from device_order o where o.maker_id = m.id and o.status = 'handed_over'), 0)
        - coalesce((select sum(t.amount_tiyin) from maker_transfer t
            where t.maker_id = m.id and t.status in ('sent', 'paid')), 0)
        - coalesce((select sum(c.amount_tiyin) from maker_clawback c join device_order o on o.id = c.device_order_id
            where c.maker_id = m.id and c.status = 'approved' and o.status = 'handed_over'), 0) as expected
      from maker m left join account a on a.code = 'maker:' || m.id) each where found <> expected`,
  /** What is with the bank for a maker. */
  payout: `select * from (
    select 'payout:' || m.id as subject, coalesce(a.balance_tiyin, 0) as found, coalesce((
        select sum(t.amount_tiyin) from maker_transfer t where t.maker_id = m.id and t.status = 'sent'), 0) as expected
      from maker m left join account a on a.code = 'payout:' || m.id) each where found <> expected`,
  /** What is with the bank of an award. */
  award: `select * from (
    select 'award:' || w.id as subject, coalesce(a.balance_tiyin, 0) as found, coalesce((
        select sum(t.amount_tiyin) from award_transfer t where t.award_id = w.id and t.status = 'sent'), 0) as expected
      from award w left join account a on a.code = 'award:' || w.id) each where found <> expected`,
  /** What the bank paid, less what came back. */
  bank: `select * from (
    select 'bank' as subject, coalesce((select balance_tiyin from account where code = 'bank'), 0) as found,
        coalesce((select sum(amount_tiyin) from maker_transfer where status = 'paid'), 0)
        + coalesce((select sum(amount_tiyin) from award_transfer where status = 'paid'), 0)
        - coalesce((select sum(amount_tiyin) from award_recovery), 0) as expected) each where found <> expected`,
  /** What came in through a payment provider, less what went back. */
  provider: `select * from (
    select 'provider:' || provider as subject, coalesce(standing.tiyin, 0) as found,
        coalesce(refunded.tiyin, 0) - coalesce(paid.tiyin, 0) as expected
      from (select provider, sum(amount_tiyin) as tiyin from payment_intent
          where status in ('paid', 'refunded') group by 1) paid
      full join (select i.provider, sum(r.amount_tiyin) as tiyin from refund r
          join payment_intent i on i.id = r.payment_intent_id group by 1) refunded using (provider)
      full join (select substr(code, 10) as provider, balance_tiyin as tiyin from account
          where kind = 'provider') standing using (provider)) each where found <> expected`,
  /** A batch is the sum of its transfers. */
  batch: `select * from (
    select b.number as subject, b.total_tiyin as found, coalesce((
        select sum(t.amount_tiyin) from maker_transfer t where t.batch_id = b.id), 0) as expected from maker_batch b
    union all select to_char(b.month, 'YYYY-MM') || '/' || b.sequence, b.total_tiyin, coalesce((
        select sum(t.amount_tiyin) from award_transfer t where t.batch_id = b.id), 0) from award_batch b) each
    where found <> expected`,
} as const satisfies Record<string, string>

export type DifferenceKind = keyof typeof comparisons
export const differenceKinds = Object.keys(comparisons) as DifferenceKind[]
