import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { isFreshSession, openOwnExport } from '~/domains/identity/index.server'
import { notFound, requireSignedIn, type SignedInContext } from '~/http/guards.server'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'

/** The file of her own export, to who has just signed in; 404 for somebody else's and after its day. */
export async function openOwnData(
  args: LoaderFunctionArgs,
): Promise<{ context: SignedInContext; bytes: Buffer }> {
  const context = await requireSignedIn(args)
  const { id } = args.params
  if (!isFreshSession(context.session, context.now())) throw redirect(`/${context.locale}/account/data`)
  const key = isId(id) ? await perform(context, openOwnExport, id) : null
  const file = key && (await context.ports.files.get(key))
  if (!file) throw notFound()
  return { context, bytes: file.bytes }
}
