import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { recordToldHandOver } from '~/domains/vouchers/index.server'
import { readFormData } from '~/http/forms.server'
import { notFound, requireRole } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { getT } from '~/i18n/translator.server'
import { perform } from '~/platform/perform.server'
import type { FormReply } from '~/ui/form/page/form-reply'
import { actOnHandOver } from '../parts/hand-over/act-on-hand-over.server'

export const handle: RouteHandle = { takesFiles: true }

const kept = z.object({
  intent: z.enum(['handOver', 'recordAct']),
  handoverId: z.uuid(),
  /** By the phone's own clock. */
  toldAt: z.iso.datetime(),
})

/**
 * A hand-over that the maker's phone kept while there was no line, sent once it is back. By the same rules as the form of
 * the page; sent again it is answered alike, since the form named it.
 */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'maker_staff')
  const { id: deviceOrderId = '' } = args.params
  const form = await readFormData(args.request)
  form.set('deviceOrderId', deviceOrderId)
  const said = kept.safeParse(Object.fromEntries(form))
  if (!said.success) throw notFound()
  const { intent, handoverId, toldAt } = said.data
  const answer = await actOnHandOver(context, deviceOrderId, intent, form)
  if (answer.status >= 400) return refused(context.locale, answer)
  await perform(context, recordToldHandOver, { deviceOrderId, handoverId, toldAt: new Date(toldAt) })
  return json({ isDone: true, message: null })
}

/** What the page would say beside its field, as words. */
async function refused(locale: Parameters<typeof getT>[0], answer: Response) {
  const { errors = {}, form } = (await answer.json()) as FormReply
  const first = form ?? Object.values(errors)[0]
  const message = first ? getT(locale)(first.key, first.values) : null
  return json({ isDone: false, message }, { status: answer.status })
}

/** There is nothing to read here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'maker_staff')
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
