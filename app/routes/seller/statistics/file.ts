import type { LoaderFunctionArgs } from '@remix-run/node'
import { getShopStatistics } from '~/domains/market/index.server'
import { notFound, requireTeam } from '~/http/guards.server'
import { sheetFormat } from '~/i18n/format-sheet'
import { getT } from '~/i18n/translator.server'
import { csvLine, tiyinAsDecimal } from '~/lib/sheet/csv'
import { isoDayOf } from '~/platform/clock.server'

const columns = ['weekFrom', 'product', 'seen', 'carted', 'sold', 'goods'] as const

/** What was seen, put into carts and sold, a line a product and week. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale } = context
  const found = await getShopStatistics(context, { locale, productId: null, weekFrom: null })
  if (!found) throw notFound()
  const t = getT(locale)
  const { dialect } = sheetFormat(locale)
  const lines = found.lines.map(({ fromOn, name, seen, carted, sold, goodsTiyin }) =>
    csvLine(
      [
        ...[isoDayOf(fromOn), name.text, String(seen), String(carted), String(sold)],
        tiyinAsDecimal(goodsTiyin, dialect),
      ],
      dialect,
    ),
  )
  const heads = columns.map((column) => t(`seller.statistics.${column}`))
  // The mark tells spreadsheets that it is UTF-8.
  return new Response(`\uFEFF${csvLine(heads, dialect)}${lines.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hamroh-statistics.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
}
