import type { Context } from '~/domains/identity/context'
import { listRegions } from '~/domains/reference/index.server'
import { listDeviceGroups, mayReadMoney, quarterName } from '~/domains/vouchers/index.server'
import type { Locale } from '~/i18n/locales'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'

/**
 * What people call accounts, by their codes: the number of the voucher, of the device order, of the parcel; the name of
 * the maker or seller; region, group and quarter of a budget line. Others have no name but their kind.
 * For money staff; nothing for others.
 */
export async function nameAccounts(
  context: Context,
  codes: readonly string[],
  locale: Locale,
): Promise<ReadonlyMap<string, string>> {
  if (!mayReadMoney(context)) return new Map()
  const asked = new Set(codes)
  const [regions, groups] = await Promise.all([listRegions(), listDeviceGroups()])
  const regionOf = new Map(regions.map(({ soato, names }) => [soato, names[locale]]))
  const groupOf = new Map(groups.map(({ code, names }) => [code, names[locale]]))
  return transaction(context, (work) =>
    work.asSystem(async () => {
      const lines = await work.tx.budgetLine.findMany({ where: { id: { in: idsOf(asked, 'budget') } } })
      return new Map([
        ...(await readNames(work, asked)),
        ...lines.map(({ id, regionCode, groupCode, quarterOn }) => {
          const parts = [regionOf.get(regionCode) ?? regionCode, groupOf.get(groupCode) ?? groupCode]
          return [`budget:${id}`, [...parts, quarterName(quarterOn)].join(' · ')] as const
        }),
      ])
    }),
  )
}

function idsOf(codes: ReadonlySet<string>, kind: string): string[] {
  return [...codes].flatMap((code) => (code.startsWith(`${kind}:`) ? [code.slice(kind.length + 1)] : []))
}

async function readNames(work: Work, codes: ReadonlySet<string>): Promise<Map<string, string>> {
  const of = (...kinds: string[]) => ({ where: { id: { in: kinds.flatMap((kind) => idsOf(codes, kind)) } } })
  const vouchers = await work.tx.voucher.findMany({ ...of('voucher'), select: { id: true, number: true } })
  const orders = await work.tx.deviceOrder.findMany({ ...of('hold'), select: { id: true, number: true } })
  const parcels = await work.tx.parcel.findMany({ ...of('escrow'), select: { id: true, number: true } })
  const makers = await work.tx.maker.findMany({ ...of('maker', 'payout'), select: { id: true, name: true } })
  const sellers = await work.tx.seller.findMany({ ...of('seller'), select: { id: true, displayName: true } })
  const awards = await work.tx.provision.findMany({
    ...of('award', 'debt'),
    select: { id: true, number: true },
  })
  return new Map<string, string>([
    ...vouchers.map(({ id, number }) => [`voucher:${id}`, number] as const),
    ...orders.map(({ id, number }) => [`hold:${id}`, number] as const),
    ...parcels.map(({ id, number }) => [`escrow:${id}`, number] as const),
    ...makers.flatMap(({ id, name }) => [[`maker:${id}`, name] as const, [`payout:${id}`, name] as const]),
    ...awards.flatMap(({ id, number }) =>
      number ? [[`award:${id}`, number] as const, [`debt:${id}`, number] as const] : [],
    ),
    ...sellers.map(({ id, displayName }) => [`seller:${id}`, displayName] as const),
  ])
}
