import { type ActionFunctionArgs, json } from '@remix-run/node'
import { getRequestContext } from '~/http/request-context.server'

/** The "stay signed in" button of the idle warning. Being read keeps a session awake; the answer tells until when. */
export async function action({ request, context: load }: ActionFunctionArgs) {
  const { session } = await getRequestContext(request, load)
  if (!session) throw new Response(null, { status: 401 })
  return json({ expiresAt: session.idleExpiresAt })
}
