import type { LoaderFunctionArgs } from '@remix-run/node'
import { openBatchFile } from '~/domains/care/index.server'
import { notFound, requireRole } from '~/http/guards.server'
import { paymentFile } from '~/http/sheet/payment-file.server'
import { perform } from '~/platform/perform.server'

/** The bank's file of an approved batch of awards; the CSV's head is `HAMROH-AWARDS;2;<batch>;<month>;<count>;<total>`. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const opened = await perform(context, openBatchFile, { batchId: args.params.id ?? '' })
  if (!opened.ok) throw notFound()
  const { id, month, sequence, transfers } = opened.value
  const shown = month.toISOString().slice(0, 7)
  const head = ['HAMROH-AWARDS', '2', id, shown]
  const orders = transfers.map((transfer) => ({ ...transfer, purpose: transfer.number ?? '' }))
  return paymentFile({ number: `awards-${shown}-${sequence}`, head, orders }, context)
}
