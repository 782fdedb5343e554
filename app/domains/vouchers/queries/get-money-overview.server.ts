import type { Context } from '~/domains/identity/context'
import { findBalances, sumBalances } from '~/domains/ledger/index.server'
import { snapshot } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'

/** All in tiyin. */
export interface MoneyOverview {
  /** On vouchers that are not held by an order. */
  committedTiyin: bigint
  /** Held for orders: public part and top-ups. */
  heldTiyin: bigint
  /** Public money that became a maker's. */
  spentTiyin: bigint
  /** Public money that came back to the treasury: rests and expired vouchers. */
  returnedTiyin: bigint
  /** What ever left the treasury for vouchers. */
  issuedTiyin: bigint
  owed: OwedLine[]
  owedByLedgerTiyin: bigint
  owedByOrdersTiyin: bigint
  /** Sum over all accounts: anything but 0 is a fault. */
  ledgerSumTiyin: bigint
  months: { month: string; spentTiyin: bigint }[]
}

export interface OwedLine {
  accountCode: string
  kind: 'maker' | 'seller'
  ownerId: string
  name: string
  /** What the ledger says. */
  ledgerTiyin: bigint
  /** What the captured orders add up to, less what was paid or is given back; null where orders are another domain's. */
  ordersTiyin: bigint | null
}

/** Public money and what is owed to whom, from the ledger, beside the orders it came from. For the money staff. */
export async function getMoneyOverview(context: Context): Promise<MoneyOverview> {
  return snapshot(context, async (tx) => {
    const byKind = await sumBalances(tx)
    const treasury = await sumTreasury(tx)
    const captured = await tx.deviceOrder.groupBy({
      by: ['makerId'],
      where: { status: 'handed_over' },
      _sum: { priceTiyin: true, voucherPartTiyin: true },
    })
    const settled = await sumSettled(tx)
    const makers = await findMakers(
      tx,
      captured.map(({ makerId, _sum }) => ({
        makerId,
        priceTiyin: (_sum.priceTiyin ?? 0n) - (settled.get(makerId) ?? 0n),
      })),
    )
    const sellers = await findSellers(tx)
    const months = await tx.$queryRaw<{ month: string; spentTiyin: bigint }[]>`
      select to_char(handed_over_at at time zone 'Asia/Tashkent', 'YYYY-MM') as month,
        sum(voucher_part_tiyin)::bigint as "spentTiyin"
      from device_order where status = 'handed_over' group by 1 order by 1 desc limit 12`
    return {
      committedTiyin: byKind.voucher ?? 0n,
      heldTiyin: byKind.hold ?? 0n,
      spentTiyin: captured.reduce((sum, group) => sum + (group._sum.voucherPartTiyin ?? 0n), 0n),
      ...treasury,
      owed: [...makers, ...sellers],
      owedByLedgerTiyin: makers.reduce((sum, line) => sum + line.ledgerTiyin, 0n),
      owedByOrdersTiyin: makers.reduce((sum, line) => sum + (line.ordersTiyin ?? 0n), 0n),
      ledgerSumTiyin: Object.values(byKind).reduce((a, b) => a + b, 0n),
      months: months.reverse(),
    }
  })
}

/** What each maker was paid, is on its way to, or gives back. */
async function sumSettled(tx: Work): Promise<Map<string, bigint>> {
  const rows = await tx.$queryRaw<{ makerId: string; tiyin: bigint }[]>`
    select maker_id as "makerId", sum(amount_tiyin)::bigint as tiyin from (
      select maker_id, amount_tiyin from maker_transfer where status in ('sent', 'paid')
      union all select c.maker_id, c.amount_tiyin from maker_clawback c join device_order o on o.id = c.device_order_id
        where c.status = 'approved' and o.status = 'handed_over') each group by 1`
  return new Map(rows.map(({ makerId, tiyin }) => [makerId, tiyin]))
}

async function sumTreasury(tx: Work): Promise<{ issuedTiyin: bigint; returnedTiyin: bigint }> {
  const rows = await tx.$queryRaw<{ issued: bigint; returned: bigint }[]>`
    select coalesce(sum(p.amount_tiyin) filter (where p.from_account_id = a.id), 0)::bigint as issued,
      coalesce(sum(p.amount_tiyin) filter (where p.to_account_id = a.id), 0)::bigint as returned
    from account a join posting p on p.from_account_id = a.id or p.to_account_id = a.id
    where a.code = 'treasury'`
  return { issuedTiyin: rows[0]?.issued ?? 0n, returnedTiyin: rows[0]?.returned ?? 0n }
}

/** Makers on either side: one with orders but no account, or the reverse, is just what must be seen. */
async function findMakers(
  tx: Work,
  captured: { makerId: string; priceTiyin: bigint }[],
): Promise<OwedLine[]> {
  const balances = await findBalances(tx, 'maker')
  const ids = [
    ...new Set([...balances.map(({ ownerId }) => ownerId ?? ''), ...captured.map((c) => c.makerId)]),
  ]
  const names = await tx.maker.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return ids.map((id) => ({
    accountCode: `maker:${id}`,
    kind: 'maker' as const,
    ownerId: id,
    name: names.find((maker) => maker.id === id)?.name ?? id,
    ledgerTiyin: balances.find(({ ownerId }) => ownerId === id)?.balanceTiyin ?? 0n,
    ordersTiyin: captured.find(({ makerId }) => makerId === id)?.priceTiyin ?? 0n,
  }))
}

async function findSellers(tx: Work): Promise<OwedLine[]> {
  const balances = await findBalances(tx, 'seller')
  const ids = balances.map(({ ownerId }) => ownerId ?? '')
  const names = await tx.seller.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  })
  return balances.map(({ code, ownerId, balanceTiyin }) => ({
    accountCode: code,
    kind: 'seller' as const,
    ownerId: ownerId ?? '',
    name: names.find((seller) => seller.id === ownerId)?.displayName ?? code,
    ledgerTiyin: balanceTiyin,
    ordersTiyin: null,
  }))
}
