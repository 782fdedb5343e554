import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireTeam } from '~/http/guards.server'
import { actSheet } from '~/http/page/contracts/stage-sheets.server'

/** The act of a stage on paper, for the seller. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  return actSheet(context, args.params)
}
