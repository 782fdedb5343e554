import type { LoaderFunctionArgs } from '@remix-run/node'
import { contractSheet } from '~/http/contracts/contract-sheet.server'
import { requireTeam } from '~/http/guards.server'

/** The organisation's contract on paper. */
export async function loader(args: LoaderFunctionArgs) {
  return contractSheet(await requireTeam(args, 'purchases', 'buyer_staff'), args.params.id)
}
