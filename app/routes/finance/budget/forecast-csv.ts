import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireRole } from '~/http/guards.server'
import { sheetFormat } from '~/i18n/format-sheet'
import { getT } from '~/i18n/translator.server'
import { csvLine, tiyinAsDecimal } from '~/lib/sheet/csv'
import { readForecast } from '../parts/budget/read-forecast.server'

const columns = [
  ...(['quarter', 'device', 'due', 'issuedLow', 'issuedMiddle', 'issuedHigh'] as const),
  ...(['paidLow', 'paidMiddle', 'paidHigh', 'known', 'used', 'days'] as const),
] as const

/** The forecast by quarter and kind of device; sums only, of nobody in particular. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const t = getT(context.locale)
  const { dialect } = sheetFormat(context.locale)
  const { quarters, kinds } = await readForecast(context, context.locale)
  const money = (tiyin: bigint) => tiyinAsDecimal(tiyin, dialect)
  const lines = quarters.flatMap((quarter, ahead) =>
    kinds.flatMap(({ device, known, usualDays, quarters: told }) => {
      const one = told[ahead]
      if (!one) return []
      const { dueTiyin, issued, paid } = one
      return csvLine(
        [
          ...[quarter, device, money(dueTiyin)],
          ...[issued.low, issued.middle, issued.high, paid.low, paid.middle, paid.high].map(money),
          ...[String(known.count), String(known.used), usualDays === null ? '' : String(usualDays)],
        ],
        dialect,
      )
    }),
  )
  const heads = columns.map((column) => t(`budget.forecast.csv.${column}`))
  // The mark tells spreadsheets that it is UTF-8.
  return new Response(`\uFEFF${csvLine(heads, dialect)}${lines.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hamroh-forecast.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
}
