import type { LoaderFunctionArgs } from '@remix-run/node'
import { contractSheet } from '~/http/contracts/contract-sheet.server'
import { requireRole } from '~/http/guards.server'

/** The seller's contract on paper. */
export async function loader(args: LoaderFunctionArgs) {
  return contractSheet(await requireRole(args, 'artisan'), args.params.id)
}
