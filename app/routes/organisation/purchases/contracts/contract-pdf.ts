import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireTeam } from '~/http/guards.server'
import { contractSheet } from '~/http/page/contracts/contract-sheet.server'

/** The organisation's contract on paper. */
export async function loader(args: LoaderFunctionArgs) {
  return contractSheet(await requireTeam(args, 'purchases', 'buyer_staff'), args.params.id)
}
