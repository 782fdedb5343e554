import type { LoaderFunctionArgs } from '@remix-run/node'
import { caseRoles } from '~/domains/cases/index.server'
import { getRenewalPaper } from '~/domains/vouchers/index.server'
import { sendFile } from '~/http/files.server'
import { notFound, requireRole } from '~/http/guards.server'

/** A paper of a request, for the centre that decides it. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const file = await getRenewalPaper(context, args.params.paperId ?? '')
  if (!file) throw notFound()
  return sendFile(file)
}
