import {
  performInThread,
  sendMessageWithPhotos,
  submitMessageReport,
  type Thread,
} from '~/domains/market/index.server'
import { reportMessageForm, sendMessageForm } from '~/domains/market/schema'
import { messageFields } from '~/views/orders/photo-fields'
import { requireBudget, takeBudget } from '../budgets.server'
import { parseForm, readFiles, refuseForm, refuseForTime, unknownAct } from '../forms.server'
import type { PageContext } from '../guards.server'
import { redirectWithNotice } from '../notices.server'

/** What the buttons of a page of messages do, for either side. */
export function actInThread(
  context: PageContext,
  thread: Thread,
  form: FormData,
): Promise<Response> | Response {
  const intent = form.get('intent')
  if (intent === 'send') return send(context, thread, form)
  return intent === 'report' ? report(context, thread, form) : refuseForm(unknownAct)
}

async function send(context: PageContext, thread: Thread, form: FormData) {
  const parsed = parseForm(form, sendMessageForm)
  if (!parsed.ok) return refuseForm(parsed)
  const seconds = await takeBudget(context, 'message', thread.parcelId)
  if (seconds > 0)
    return refuseForTime(seconds, 'messages.error.tooMany', { minutes: Math.ceil(seconds / 60) })
  const { messageKey: key, text } = parsed.value
  const files = await readFiles(form, 'photo')
  const sent = await sendMessageWithPhotos(context, { ...thread, key, text, files })
  if (!sent.ok) return refuseForm(sent, messageFields)
  return redirectWithNotice(context.url.pathname, { key: 'messages.sent', tone: 'success' })
}

async function report(context: PageContext, thread: Thread, form: FormData) {
  const parsed = parseForm(form, reportMessageForm)
  if (!parsed.ok) return refuseForm(parsed)
  await requireBudget(context, 'report')
  const reported = await performInThread(context, submitMessageReport, {
    ...{ ...thread, network: context.address },
    ...parsed.value,
  })
  if (!reported.ok) return refuseForm(reported)
  return redirectWithNotice(context.url.pathname, { key: 'voices.report.sent', tone: 'success' })
}
