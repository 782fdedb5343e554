import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowAnyone } from '~/http/guards.server'
import { sheetFormat } from '~/i18n/format-sheet'
import { csvLine, tiyinAsDecimal } from '~/lib/sheet/csv'
import { type OpenDataRow, readOpenData } from '../parts/vouchers/read-open-data.server'
import { openDataColumns } from '../parts/vouchers/voucher-columns'

/** Everything that was published of vouchers, under the names of the description. What is not told is an empty cell. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { dialect } = sheetFormat(context.locale)
  const cell = (value: OpenDataRow[keyof OpenDataRow]) =>
    typeof value === 'bigint'
      ? tiyinAsDecimal(value, dialect)
      : typeof value === 'number'
        ? String(value).replace('.', dialect.decimal)
        : (value ?? '')
  const lines = (await readOpenData(context)).map((row) =>
    csvLine(
      openDataColumns.map((column) => cell(row[column])),
      dialect,
    ),
  )
  // The mark tells spreadsheets that it is UTF-8.
  return new Response(`\uFEFF${csvLine(openDataColumns, dialect)}${lines.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hamroh-vouchers.csv"',
    },
  })
}
