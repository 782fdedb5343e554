import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { recordToldHandOver } from '~/domains/vouchers/index.server'
import { notFound, requireTeam } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { answerKeptSend, nothingToRead, toldAtField } from '~/http/kept-forms/kept-send.server'
import { perform } from '~/platform/perform.server'
import { actOnHandOver } from '../parts/hand-over/act-on-hand-over.server'

export const handle: RouteHandle = { takesFiles: true }

const kept = z.object({
  intent: z.enum(['handOver', 'recordAct']),
  handoverId: z.uuid(),
  toldAt: toldAtField,
})

/**
 * A hand-over that the maker's phone kept while there was no line, sent once it is back. By the same rules as the form of
 * the page; sent again it is answered alike, since the form named it.
 */
export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'maker_staff')
  const { id: deviceOrderId = '' } = args.params
  return answerKeptSend(context, args.request, async (form) => {
    form.set('deviceOrderId', deviceOrderId)
    const said = kept.safeParse(Object.fromEntries(form))
    if (!said.success) throw notFound()
    const { intent, handoverId, toldAt } = said.data
    const answer = await actOnHandOver(context, deviceOrderId, intent, form)
    if (answer.status >= 400) return answer
    await perform(context, recordToldHandOver, { deviceOrderId, handoverId, toldAt })
    return intent === 'recordAct' ? 'act' : 'sent'
  })
}

export async function loader(args: LoaderFunctionArgs) {
  await requireTeam(args, 'orders', 'maker_staff')
  throw nothingToRead()
}
