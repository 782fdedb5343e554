import { redirect } from '@remix-run/node'
import type { TextKey } from '~/lib/text-key'
import { noticeCookie } from './session/cookies.server'

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
  headers.append('Set-Cookie', await noticeCookie().serialize(notice))
  return redirect(to, { status: 303, headers })
}
