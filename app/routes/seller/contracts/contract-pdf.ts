import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireTeam } from '~/http/guards.server'
import { contractSheet } from '~/http/page/contracts/contract-sheet.server'

/** The seller's contract on paper. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  return contractSheet(context, args.params.id)
}
