import type { LoaderFunctionArgs } from '@remix-run/node'
import { caseRoles, getCaseDocument } from '~/domains/cases/index.server'
import { sendFile } from '~/http/files.server'
import { notFound, requireRole } from '~/http/guards.server'
import { requireReason } from './parts/case/read-case.server'

/** A paper of a case of the specialist's centre. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id = '', documentId = '' } = args.params
  await requireReason(context, id)
  const isThumbnail = context.url.searchParams.has('small')
  const file = await getCaseDocument(context, { caseId: id, documentId, isThumbnail })
  if (!file) throw notFound()
  return sendFile(file)
}
