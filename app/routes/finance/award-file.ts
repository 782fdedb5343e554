import type { LoaderFunctionArgs } from '@remix-run/node'
import { openBatchFile } from '~/domains/care/index.server'
import { notFound, requireRole } from '~/http/guards.server'
import { csvLine, tiyinAsDecimal } from '~/lib/sheet/csv'
import { perform } from '~/platform/perform.server'

/**
 * The bank's file of an approved batch, semicolons between the cells: a head `HAMROH-AWARDS;2;<batch>;<month>;<count>;
 * <total>`, then a line a transfer: `<transfer>;<name>;ACCOUNT;<account>;<MFO>;<amount>;<number>`, or of a social card
 * `…;CARD;<card>;;…`. The bank answers by transfer.
 */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const opened = await perform(context, openBatchFile, { batchId: args.params.id ?? '' })
  if (!opened.ok) throw notFound()
  const { id, month, transferCount, totalTiyin, transfers } = opened.value
  const head = ['HAMROH-AWARDS', '2', id, month.toISOString().slice(0, 7), String(transferCount)]
  const lines = transfers.map(({ id: transfer, recipient, amountTiyin, number }) => [
    ...[transfer, recipient.name],
    ...('card' in recipient
      ? ['CARD', recipient.card, '']
      : ['ACCOUNT', recipient.account, recipient.bankCode]),
    ...[tiyinAsDecimal(amountTiyin), number ?? ''],
  ])
  const text = [[...head, tiyinAsDecimal(totalTiyin)], ...lines].map((cells) => csvLine(cells)).join('')
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="awards-${id}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
