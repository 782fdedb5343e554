import { redirect } from '@remix-run/node'
import type { TextKey } from '~/lib/text-key'
import { openJson, sealJson } from '~/platform/crypto.server'
import { dropCookie, noticeCookie, readCookie } from './session/cookies.server'

/** A message the next page shows once: a key of the catalogues and its placeholders. */
export interface Notice {
  key: TextKey
  values?: Record<string, string | number>
  tone: 'success' | 'info' | 'warning'
}

/** Sends the browser on (303) with a message for the next page. */
export async function redirectWithNotice(
  to: string,
  notice: Notice,
  headers = new Headers(),
): Promise<Response> {
  headers.append('Set-Cookie', await keepNotice(notice))
  return redirect(to, { status: 303, headers })
}

// Sealed, for a new key of a program stands in one; and for a minute, also for who kept the cookie itself.
const place = { table: 'notice', column: 'message', row: 'cookie' }
const keptMs = 60_000

/** The header that keeps a message for the next page. */
export function keepNotice(notice: Notice): Promise<string> {
  return noticeCookie().serialize(sealJson({ notice, until: Date.now() + keptMs }, place))
}

/** The message that this browser is to be shown; null where there is none, or it is old. */
export async function readNotice(request: Request): Promise<Notice | null> {
  const sealed = await readCookie<unknown>(noticeCookie(), request)
  if (typeof sealed !== 'string') return null
  try {
    const { notice, until } = openJson<{ notice: Notice; until: number }>(sealed, place)
    return until >= Date.now() ? notice : null
  } catch {
    // A key that was rotated away, or somebody's own making.
    return null
  }
}

/** The header by which a message that was shown is gone. */
export function forgetNotice(): Promise<string> {
  return dropCookie(noticeCookie())
}
