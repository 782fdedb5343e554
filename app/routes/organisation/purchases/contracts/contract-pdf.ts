import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireTeam } from '~/http/guards.server'
import { contractSheet } from '~/http/page/contracts/contract-sheet.server'

/** The organisation's contract on paper. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'purchases', 'buyer_staff')
  return contractSheet(context, args.params.id)
}
