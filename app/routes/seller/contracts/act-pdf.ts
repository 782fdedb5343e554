import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireRole } from '~/http/guards.server'
import { actSheet } from '~/http/page/contracts/stage-sheets.server'

/** The act of a stage on paper, for the seller. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'artisan')
  return actSheet(context, args.params)
}
