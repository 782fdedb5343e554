import { json } from '@remix-run/node'
import { z } from 'zod'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import type { FormMessage, FormReply } from '~/ui/form/page/form-reply'
import { longestValue, readPosted } from './read-posted.server'

/** Where the clock of a phone begins that has lost its time. */
const firstYear = 1970

/** When it was kept, by the phone's own clock. */
export const toldAtField = z.iso
  .datetime()
  .transform((told) => new Date(told))
  .refine((told) => told.getUTCFullYear() >= firstYear)

/**
 * Answers the script that sends what a phone kept while there was no line (`entry.client/kept`): how it went, or what the
 * page would have said beside its field. `act` answers with a refused form as the page's own action does.
 */
export async function answerKeptSend(
  { locale }: { locale: Locale },
  request: Request,
  act: (form: FormData) => Promise<Response | 'sent' | 'act'>,
): Promise<Response> {
  // This is no page, whose form is read and looked at in front of its action.
  const { form, tooLong } = await readPosted(request)
  if (tooLong.length > 0)
    return refused(locale, 422, { key: 'forms.error.farTooLong', values: { most: longestValue } })
  const answer = await act(form)
  if (!(answer instanceof Response)) return json({ isDone: true, state: answer, message: null })
  const { errors = {}, form: whole } = (await answer.json()) as FormReply
  return refused(locale, answer.status, whole ?? Object.values(errors)[0] ?? null)
}

/** As words: whole, so that the host makes no page of it. */
function refused(locale: Locale, status: number, said: FormMessage | null): Response {
  const message = said && getT(locale)(said.key, said.values)
  const headers = { 'Content-Type': 'application/problem+json' }
  return json({ isDone: false, message }, { status, headers })
}

/** There is nothing to read where kept things are sent. */
export const nothingToRead = () => new Response(null, { status: 405, headers: { Allow: 'POST' } })
