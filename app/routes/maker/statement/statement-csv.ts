import type { LoaderFunctionArgs } from '@remix-run/node'
import { createFormat } from '~/i18n/format'
import { sheetFormat } from '~/i18n/format-sheet'
import { getT } from '~/i18n/translator.server'
import { csvLine, tiyinAsDecimal } from '~/lib/sheet/csv'
import { keyOf } from '~/lib/text-key'
import { requireMakerStatement } from '../parts/read-statement.server'

/** The workshop's statement for a spreadsheet: the opening balance, each movement, the closing balance. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, statement } = await requireMakerStatement(args)
  const t = getT(context.locale)
  const { dateTime } = createFormat(context.locale)
  const { dialect } = sheetFormat(context.locale)
  const line = (cells: readonly string[]) => csvLine(cells, dialect)
  const amount = (tiyin: string) => tiyinAsDecimal(BigInt(tiyin), dialect)
  const rows = [
    line([
      t('maker.money.at'),
      t('maker.money.paper'),
      t('maker.money.purpose'),
      t('maker.money.change'),
      t('makers.statement.balance'),
    ]),
    line([statement.from, '', t('finance.account.opening'), '', amount(statement.opening)]),
    ...statement.lines.map(({ at, paper, purpose, change, balance }) =>
      line([
        dateTime(at),
        paper?.number ?? '',
        t(keyOf('finance.purpose', purpose)),
        amount(change),
        amount(balance),
      ]),
    ),
    line([statement.until, '', t('finance.account.closing'), '', amount(statement.closing)]),
  ]
  // The mark tells spreadsheets that it is UTF-8.
  return new Response(`\uFEFF${rows.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="hamroh-statement-${statement.from}-${statement.until}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
