import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireTeam } from '~/http/guards.server'
import { invoiceSheet } from '~/http/page/contracts/stage-sheets.server'

/** An invoice of a contract on paper, for the seller. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  return invoiceSheet(context, args.params)
}
