import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowAnyone } from '~/http/guards.server'
import { sheetFormat } from '~/i18n/format-sheet'
import { csvLine, tiyinAsDecimal } from '~/lib/sheet/csv'
import { readRegister, registerCells } from '../parts/contracts/read-register.server'
import { registerColumns } from '../parts/contracts/register-columns'

/** The whole register, under the names of its description. What is not told is an empty cell. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { dialect } = sheetFormat(context.locale)
  const lines = (await readRegister(context)).map((row) => {
    const cells = registerCells(row)
    const cell = (value: (typeof cells)['number']) =>
      typeof value === 'bigint' ? tiyinAsDecimal(value, dialect) : String(value ?? '')
    return csvLine(
      registerColumns.map((column) => cell(cells[column])),
      dialect,
    )
  })
  // The mark tells spreadsheets that it is UTF-8.
  return new Response(`\uFEFF${csvLine(registerColumns, dialect)}${lines.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hamroh-contracts.csv"',
    },
  })
}
