import type { LoaderFunctionArgs } from '@remix-run/node'
import { openMakerFile } from '~/domains/makers/index.server'
import { notFound, requireRole } from '~/http/guards.server'
import { paymentFile } from '~/http/sheet/payment-file.server'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'

/** The bank's file of an approved batch of makers; the CSV's head is `HAMROH-MAKERS;1;<number>;<day>;<count>;<total>`. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const opened = await perform(context, openMakerFile, { batchId: args.params.id ?? '' })
  if (!opened.ok) throw notFound()
  const { number, untilOn, transfers } = opened.value
  const head = ['HAMROH-MAKERS', '1', number, isoDay(untilOn)]
  const orders = transfers.map((transfer) => ({ ...transfer, purpose: number }))
  return paymentFile({ number, head, orders }, context)
}
