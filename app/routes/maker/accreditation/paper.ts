import type { LoaderFunctionArgs } from '@remix-run/node'
import { getAccreditationPaper, newcomerRoles } from '~/domains/makers/index.server'
import { sendFile } from '~/http/files.server'
import { notFound, requireTeam } from '~/http/guards.server'

/** A paper of an application for accreditation, for its workshop and for approvers. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'accreditation', ...newcomerRoles, 'maker_staff', 'approver')
  const file = await getAccreditationPaper(context, args.params.id ?? '')
  if (!file) throw notFound()
  return sendFile(file)
}
