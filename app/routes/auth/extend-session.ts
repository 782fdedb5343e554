import { type ActionFunctionArgs, json } from '@remix-run/node'
import { getRequestContext } from '~/http/session/request-context.server'
import { readSessionState } from '~/http/session/session-state.server'

/** The "stay signed in" button of the idle warning. Being read keeps a session awake; the answer tells for how long. */
export async function action({ request, context: load }: ActionFunctionArgs) {
  const { session, now } = await getRequestContext(request, load)
  if (!session) throw new Response(null, { status: 401 })
  return json(await readSessionState(request, session, now()), { headers: { 'Cache-Control': 'no-store' } })
}
