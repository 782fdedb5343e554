import type { LoaderFunctionArgs } from '@remix-run/node'
import { getAccountStatement } from '~/domains/vouchers/index.server'
import { notFound, requireRole } from '~/http/guards.server'
import { getT } from '~/i18n/translator.server'
import { csvLine, tiyinAsDecimal } from './parts/csv.server'

const batch = 1_000

/** The whole statement, row by row: however long it is, no more than a batch of it is in memory. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const code = args.params.code ?? ''
  const t = getT(context.locale)
  const first = await getAccountStatement(context, code, { limit: batch })
  if (!first) throw notFound()

  async function* lines(): AsyncGenerator<string> {
    // The mark tells spreadsheets that it is UTF-8.
    yield `\uFEFF${csvLine(['id', 'at', 'purpose', 'other', 'soum'].map((key) => t(`finance.csv.${key}`)))}`
    let page = first
    while (page) {
      for (const { id, at, purpose, otherCode, changeTiyin } of page.lines) {
        yield csvLine([
          String(id),
          at.toISOString(),
          t(`finance.purpose.${purpose}`),
          otherCode,
          tiyinAsDecimal(changeTiyin),
        ])
      }
      page = page.next ? await getAccountStatement(context, code, { before: page.next, limit: batch }) : null
    }
  }

  const rows = lines()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await rows.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await rows.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${code.replace(/[^a-z0-9-]/g, '-')}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
