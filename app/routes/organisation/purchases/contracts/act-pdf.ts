import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireTeam } from '~/http/guards.server'
import { actSheet } from '~/http/page/contracts/stage-sheets.server'

/** The act of a stage on paper, for the organisation. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'purchases', 'buyer_staff')
  return actSheet(context, args.params)
}
