import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { systemContext } from '~/domains/identity/context'
import { endSubscription, getSubscription } from '~/domains/market/index.server'
import { perform } from '~/platform/perform.server'

/**
 * Where a mail program posts that its reader wants no more letters (RFC 8058): with no session and no origin, known by
 * the secret of her letters alone, which do nothing but this. Posted again it is answered alike.
 */
export async function action({ params }: ActionFunctionArgs) {
  const ended = await perform(systemContext(), endSubscription, { secret: params.secret ?? '' })
  return new Response(null, { status: ended.ok ? 200 : 404 })
}

/** Who opens the address in a browser is asked once more. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { secret = '' } = params
  const found = await getSubscription(systemContext().now(), { secret })
  if (!found) throw new Response(null, { status: 404 })
  return redirect(`/${found.locale}/newsletter/end/${secret}`)
}
