import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { getSession } from '~/domains/identity/index.server'
import { readCookie, sessionCookie } from '~/http/cookies.server'
import { readSessionState } from '~/http/session-state.server'

/** How the session stands, asked by a page that is still open. Asking does not keep it awake. */
export async function loader({ request }: LoaderFunctionArgs) {
  const token = await readCookie<string>(sessionCookie(), request)
  const now = new Date()
  const session = token ? await getSession(token, now, 'look') : null
  return json(await readSessionState(request, session, now), { headers: { 'Cache-Control': 'no-store' } })
}
