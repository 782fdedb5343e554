import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { recordToldHandOver } from '~/domains/vouchers/index.server'
import { notFound, requireTeam } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { longestValue, readPosted } from '~/http/kept-forms/read-posted.server'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { perform } from '~/platform/perform.server'
import type { FormMessage, FormReply } from '~/ui/form/page/form-reply'
import { actOnHandOver } from '../parts/hand-over/act-on-hand-over.server'

export const handle: RouteHandle = { takesFiles: true }

/** Where the clock of a phone begins that has lost its time. */
const firstYear = 1970

const kept = z.object({
  intent: z.enum(['handOver', 'recordAct']),
  handoverId: z.uuid(),
  /** By the phone's own clock. */
  toldAt: z.iso.datetime().refine((told) => new Date(told).getUTCFullYear() >= firstYear),
})

/**
 * A hand-over that the maker's phone kept while there was no line, sent once it is back. By the same rules as the form of
 * the page; sent again it is answered alike, since the form named it.
 */
export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'maker_staff')
  const { id: deviceOrderId = '' } = args.params
  // This is no page, whose form is read and looked at in front of its action.
  const { form, tooLong } = await readPosted(args.request)
  if (tooLong.length > 0) {
    const farTooLong = { key: 'forms.error.farTooLong', values: { most: longestValue } } as const
    return refused(context.locale, 422, farTooLong)
  }
  form.set('deviceOrderId', deviceOrderId)
  const said = kept.safeParse(Object.fromEntries(form))
  if (!said.success) throw notFound()
  const { intent, handoverId, toldAt } = said.data
  const answer = await actOnHandOver(context, deviceOrderId, intent, form)
  if (answer.status >= 400) {
    const { errors = {}, form: whole } = (await answer.json()) as FormReply
    return refused(context.locale, answer.status, whole ?? Object.values(errors)[0] ?? null)
  }
  await perform(context, recordToldHandOver, { deviceOrderId, handoverId, toldAt: new Date(toldAt) })
  return json({ isDone: true, message: null })
}

/** What the page would say beside its field, as words: whole, so that the host makes no page of it. */
function refused(locale: Locale, status: number, said: FormMessage | null) {
  const message = said && getT(locale)(said.key, said.values)
  const headers = { 'Content-Type': 'application/problem+json' }
  return json({ isDone: false, message }, { status, headers })
}

/** There is nothing to read here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireTeam(args, 'orders', 'maker_staff')
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
