import type { LoaderFunctionArgs } from '@remix-run/node'
import { caseRoles } from '~/domains/cases/index.server'
import { getActPhoto } from '~/domains/vouchers/index.server'
import { sendFile } from '~/http/files.server'
import { notFound, requireRole } from '~/http/guards.server'

/** The photograph of a signed act, for the centre that answers it. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const file = await getActPhoto(context, args.params.id ?? '')
  if (!file) throw notFound()
  return sendFile(file)
}
