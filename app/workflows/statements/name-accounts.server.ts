import type { Context } from '~/domains/identity/context'
import { mayReadMoney } from '~/domains/vouchers/index.server'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'

/**
 * What people call the account on the other side of a posting, by its code: the number of the voucher, of the device
 * order, of the parcel; the name of the maker or seller. Others have no name but their kind.
 * For money staff; nothing for others.
 */
export async function nameAccounts(
  context: Context,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (!mayReadMoney(context)) return new Map()
  return transaction(context, (work) => work.asSystem(() => readNames(work, new Set(codes))))
}

async function readNames(work: Work, codes: ReadonlySet<string>): Promise<Map<string, string>> {
  const idsOf = (kind: string) =>
    [...codes].flatMap((code) => (code.startsWith(`${kind}:`) ? [code.slice(kind.length + 1)] : []))
  const of = (kind: string) => ({ where: { id: { in: idsOf(kind) } } })
  const vouchers = await work.tx.voucher.findMany({ ...of('voucher'), select: { id: true, number: true } })
  const orders = await work.tx.deviceOrder.findMany({ ...of('hold'), select: { id: true, number: true } })
  const parcels = await work.tx.parcel.findMany({ ...of('escrow'), select: { id: true, number: true } })
  const makers = await work.tx.maker.findMany({ ...of('maker'), select: { id: true, name: true } })
  const sellers = await work.tx.seller.findMany({ ...of('seller'), select: { id: true, displayName: true } })
  const awards = await work.tx.provision.findMany({
    where: { id: { in: [...idsOf('award'), ...idsOf('debt')] } },
    select: { id: true, number: true },
  })
  return new Map<string, string>([
    ...vouchers.map(({ id, number }) => [`voucher:${id}`, number] as const),
    ...orders.map(({ id, number }) => [`hold:${id}`, number] as const),
    ...parcels.map(({ id, number }) => [`escrow:${id}`, number] as const),
    ...makers.map(({ id, name }) => [`maker:${id}`, name] as const),
    ...awards.flatMap(({ id, number }) =>
      number ? [[`award:${id}`, number] as const, [`debt:${id}`, number] as const] : [],
    ),
    ...sellers.map(({ id, displayName }) => [`seller:${id}`, displayName] as const),
  ])
}
