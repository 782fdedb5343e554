import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { systemContext } from '~/domains/identity/context'
import { getSession } from '~/domains/identity/index.server'
import { readCookie, sessionCookie } from '~/http/session/cookies.server'
import { readSessionState } from '~/http/session/session-state.server'
import { perform } from '~/platform/perform.server'

/** How the session stands, asked by a page that is still open. Asking does not keep it awake. */
export async function loader({ request }: LoaderFunctionArgs) {
  const token = await readCookie<string>(sessionCookie(), request)
  const now = new Date()
  const session = token
    ? await perform(
        systemContext(() => now),
        getSession,
        token,
      )
    : null
  return json(await readSessionState(request, session, now), { headers: { 'Cache-Control': 'no-store' } })
}
