import type { LoaderFunctionArgs } from '@remix-run/node'
import { getRenewalPaper } from '~/domains/vouchers/index.server'
import { sendFile } from '~/http/files.server'
import { notFound, requireSignedIn } from '~/http/guards.server'

/** A paper that the person put to her request. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const file = await getRenewalPaper(context, args.params.paperId ?? '')
  if (!file) throw notFound()
  return sendFile(file)
}
