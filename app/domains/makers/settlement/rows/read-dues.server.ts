import type { Work } from '~/platform/work.server'

export interface MakerDue {
  makerId: string
  name: string
  /** Tiyin that stand on her account, also what came too late for the day. */
  balanceTiyin: bigint
  /** Tiyin that can be paid; below zero where she owes. */
  dueTiyin: bigint
  /** Tiyin of hand-overs since the batch before. */
  earnedTiyin: bigint
  /** Tiyin taken back since then: claw-backs, and devices that were paid for and came back. */
  clawedTiyin: bigint
  /** Null where none counts. */
  accountId: string | null
  accountCipher: string | null
  /** The bank said of the account that nothing can be paid to it. */
  isRefused: boolean
}

/** What each maker with money on her account is owed for hand-overs up to a day; read with the portal's eyes. */
export function readDues(work: Work, untilOn: Date): Promise<MakerDue[]> {
  return work.asSystem(
    () => work.tx.$queryRaw<MakerDue[]>`
    with last as (
      select distinct on (t.maker_id) t.maker_id, b.until_on, b.closed_at
        from maker_transfer t join maker_batch b on b.id = t.batch_id
       where b.status = 'approved' order by t.maker_id, b.closed_at desc),
    -- Of what was handed over and came back, what no batch has paid is nothing; what one has is taken back, both shares.
    returned as (
      select e.subject_id, e.at from effect e where e.kind = 'deviceOrder.returned'),
    moved as (
      select a.owner_id as maker_id,
        coalesce(sum(p.amount_tiyin) filter (where p.purpose = 'deviceOrder.captured'
          and (p.at at time zone 'Asia/Tashkent')::date <= ${untilOn}::date
          and (l.until_on is null or (p.at at time zone 'Asia/Tashkent')::date > l.until_on)
          and not exists (select 1 from returned r where r.subject_id = e.subject_id)), 0)::bigint as earned,
        coalesce(sum(p.amount_tiyin) filter (where (l.closed_at is null or p.at > l.closed_at)
          and (p.purpose = 'makerClawback.approved' or p.purpose = 'deviceOrder.returned' and (
            o.handed_over_at at time zone 'Asia/Tashkent')::date <= l.until_on)), 0)::bigint as clawed
        from account a join posting p on p.to_account_id = a.id or p.from_account_id = a.id
        join effect e on e.id = p.effect_id
        left join device_order o on o.id = e.subject_id
        left join last l on l.maker_id = a.owner_id
       where a.kind = 'maker' group by 1)
    select d.maker_id as "makerId", m.name, a.balance_tiyin as "balanceTiyin", d.due_tiyin as "dueTiyin",
      moved.earned as "earnedTiyin", moved.clawed as "clawedTiyin", d.account_id as "accountId",
      one.account_cipher as "accountCipher", d.refused as "isRefused"
      from app_maker_dues(${untilOn}::date) d
      join maker m on m.id = d.maker_id
      join account a on a.code = 'maker:' || d.maker_id
      join moved on moved.maker_id = d.maker_id
      left join maker_account one on one.id = d.account_id
     where a.balance_tiyin <> 0 or d.due_tiyin <> 0
     order by m.name, m.id`,
  )
}
