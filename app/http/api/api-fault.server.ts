import { json } from '@remix-run/node'
import { getT } from '~/i18n/translator.server'
import type { TextKey } from '~/lib/text-key'

/** How a program is told no: a code, the same in English, and by what we find it again. */
export function apiFault(
  { requestId }: { requestId: string },
  status: number,
  error: TextKey,
  headers: Record<string, string> = {},
  fields?: Record<string, string>,
): Response {
  const body = { error, message: getT('en')(error), ...(fields && { fields }), requestId }
  return json(body, { status, headers })
}
