import type { LoaderFunctionArgs } from '@remix-run/node'
import { fillerRoles, getOwnDocument } from '~/domains/applications/index.server'
import { sendFile } from '~/http/files.server'
import { notFound, requireRole } from '~/http/guards.server'

/** A paper of the person's own application. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const { id = '', documentId = '' } = args.params
  const file = await getOwnDocument(context, { applicationId: id, documentId })
  if (!file) throw notFound()
  return sendFile(file)
}
