import type { ActionFunctionArgs } from '@remix-run/node'
import {
  advanceAppointment,
  deskMoves,
  giveTicket,
  takeNextVisitor,
} from '~/domains/appointments/index.server'
import { deskForm, walkInForm } from '~/domains/appointments/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'

/** What the desk's buttons do. */
export async function actAtDesk(
  { request }: ActionFunctionArgs,
  context: SignedInContext,
): Promise<Response> {
  const form = await readFormData(request)
  const intent = String(form.get('intent') ?? '')
  const desk = /^[1-9]\d?$/.exec(String(form.get('desk') ?? ''))?.[0] ?? '1'
  const to = `/${context.locale}/staff/reception?desk=${desk}`
  if (intent === 'call') {
    const parsed = parseForm(form, deskForm)
    if (!parsed.ok) return refuseForm(parsed)
    const called = await perform(context, takeNextVisitor, parsed.value)
    if (!called.ok) return refuseForm(called)
    const values = { ticket: called.value.ticket, desk }
    return redirectWithNotice(to, { key: 'staff.reception.done.call', values, tone: 'success' })
  }
  if (intent === 'walkIn') {
    const parsed = parseForm(form, walkInForm)
    if (!parsed.ok) return refuseForm(parsed)
    const added = await perform(context, giveTicket, parsed.value)
    if (!added.ok) return refuseForm(added)
    return redirectWithNotice(to, {
      key: 'staff.reception.done.walkIn',
      values: added.value,
      tone: 'success',
    })
  }
  const move = deskMoves.find((one) => one === intent)
  if (!move) return refuseForm(unknownAct)
  const moved = await perform(context, advanceAppointment, { id: String(form.get('id') ?? ''), move })
  if (!moved.ok) return refuseForm(moved)
  return redirectWithNotice(to, { key: `staff.reception.done.${move}`, values: moved.value, tone: 'success' })
}
