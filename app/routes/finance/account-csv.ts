import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import {
  type AccountStatement,
  getAccountStatement,
  type StatementAsked,
} from '~/domains/vouchers/index.server'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { createFormat } from '~/i18n/format'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { csvLine, tiyinAsDecimal } from '~/lib/csv'
import { keyOf } from '~/lib/text-key'
import { nameAccounts } from '~/views/names/name-accounts.server'
import { type Period, readPeriod } from './parts/read-period.server'

const batch = 1_000
const columns = ['id', 'at', 'purpose', 'kind', 'other', 'soum'] as const

/** The whole statement of a period, row by row: however long it is, no more than a batch of it is in memory. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const code = args.params.code ?? ''
  const { period } = readPeriod(context.url.searchParams, context.now())
  // The page says what is wrong with it.
  if (!period) throw redirect(context.url.pathname.replace(/\/csv$/, '') + context.url.search)
  const first = await getAccountStatement(context, code, { ...instants(period), limit: batch })
  if (!first) throw notFound()
  const name = `${code.replace(/[^a-z0-9-]/g, '-')}-${period.from}-${period.until}`
  return new Response(streamOf(writeLines(context, period, first)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

const instants = ({ begin, end }: Period) => ({ since: begin, until: end })

async function* writeLines(
  context: SignedInContext,
  period: Period,
  first: AccountStatement,
): AsyncGenerator<string> {
  const { locale } = context
  const t = getT(locale)
  const { dateShort, dateTime } = createFormat(locale)
  const balance = (key: 'opening' | 'closing', day: string, tiyin: bigint) =>
    csvLine(['', dateShort(day), t(`finance.account.${key}`), '', '', tiyinAsDecimal(tiyin)])
  // The mark tells spreadsheets that it is UTF-8.
  yield `\uFEFF${csvLine(columns.map((key) => t(`finance.csv.${key}`)))}`
  yield balance('closing', period.until, first.sums.closingTiyin)
  let page: AccountStatement | null = first
  while (page) {
    const names = await nameAccounts(
      context,
      page.lines.map(({ otherCode }) => otherCode),
    )
    for (const { id, at, purpose, otherCode, changeTiyin } of page.lines) {
      yield csvLine([
        String(id),
        dateTime(at),
        t(keyOf('finance.purpose', purpose)),
        t(keyOf('finance.accountKind', otherCode.split(':')[0] ?? '')),
        nameInScript(names.get(otherCode) ?? '', locale),
        tiyinAsDecimal(changeTiyin),
      ])
    }
    const { code, next }: AccountStatement = page
    const rest: StatementAsked = { ...instants(period), before: next, limit: batch }
    page = next === null ? null : await getAccountStatement(context, code, rest)
  }
  yield balance('opening', period.from, first.sums.openingTiyin)
}

function streamOf(rows: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await rows.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await rows.return(undefined)
    },
  })
}
