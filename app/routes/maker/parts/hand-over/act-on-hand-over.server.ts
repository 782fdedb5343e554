import { sendHandoverCode, withdrawRecordedAct } from '~/domains/vouchers/index.server'
import { handOverInput, handoverActInput } from '~/domains/vouchers/schema'
import { requireBudget } from '~/http/budgets.server'
import { listFiles, parseForm, refuseField, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { submitAct, submitHandOver } from '~/workflows/device-orders/submit-hand-over.server'

const intents = ['handOver', 'recordAct', 'withdrawAct', 'sendCode'] as const
type HandOverIntent = (typeof intents)[number]

export const isHandOver = (intent: string): intent is HandOverIntent =>
  (intents as readonly string[]).includes(intent)

/** What a maker does to hand a device over: by the person's code, or by a signed act that her centre confirms. */
export async function actOnHandOver(
  context: SignedInContext,
  deviceOrderId: string,
  intent: HandOverIntent,
  form: FormData,
) {
  const page = `/${context.locale}/maker/orders/${deviceOrderId}`
  const answer = (done: Result<unknown>) =>
    done.ok
      ? redirectWithNotice(page, { key: `maker.done.${intent}`, tone: 'success' })
      : refuseForm(done, fieldOf(done.error))
  if (intent === 'withdrawAct') return answer(await perform(context, withdrawRecordedAct, { deviceOrderId }))
  if (intent === 'sendCode') return answer(await perform(context, sendHandoverCode, { deviceOrderId }))
  const [file] = listFiles(form, 'photo')
  if (file) await requireBudget(context, 'upload')
  const photo = file ? { bytes: Buffer.from(await file.arrayBuffer()), name: file.name } : null
  if (intent === 'handOver') {
    const parsed = parseForm(form, handOverInput)
    // The code itself is not shown again: it is typed anew, from what the person shows.
    return parsed.ok ? answer(await submitHandOver(context, parsed.value, photo)) : refuseForm(parsed)
  }
  const parsed = parseForm(form, handoverActInput)
  if (!parsed.ok) return refuseForm(parsed)
  if (!photo) return refuseField('photo', 'vouchers.error.photoMissing')
  return answer(await submitAct(context, parsed.value, photo))
}

function fieldOf(error: string): string | undefined {
  if (error === 'vouchers.error.wrongCode' || error === 'vouchers.error.tooManyCodes') return 'code'
  if (error === 'vouchers.error.serialTaken' || error === 'vouchers.error.otherSerial') return 'serialNumber'
  // What is said of a file stands beside it.
  return /^applications\.error\.file/.test(error) ? 'photo' : undefined
}
