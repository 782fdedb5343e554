import { markMilestone, recordDelay } from '~/domains/vouchers/index.server'
import { delayForm, milestoneForm } from '~/domains/vouchers/schema'
import { parseForm, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'

const intents = ['markStep', 'delay'] as const
type MakingIntent = (typeof intents)[number]

export const isMaking = (intent: string): intent is MakingIntent =>
  (intents as readonly string[]).includes(intent)

/** What a maker says of the making: a step is done, or it comes later. */
export async function actOnMaking(
  context: SignedInContext,
  deviceOrderId: string,
  intent: MakingIntent,
  form: FormData,
) {
  const today = isoDayOf(context.now())
  const page = `/${context.locale}/maker/orders/${deviceOrderId}`
  const done = redirectWithNotice.bind(null, page, { key: `making.done.${intent}`, tone: 'success' })
  if (intent === 'markStep') {
    const parsed = parseForm(form, milestoneForm(today))
    if (!parsed.ok) return refuseForm(parsed)
    const marked = await perform(context, markMilestone, { deviceOrderId, ...parsed.value })
    return marked.ok ? done() : refuseForm(marked, fieldOf)
  }
  const parsed = parseForm(form, delayForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const said = await perform(context, recordDelay, { deviceOrderId, ...parsed.value })
  return said.ok ? done() : refuseForm(said, fieldOf)
}

const fieldOf = {
  'making.error.dayOutside': 'doneOn',
  'making.error.noSuchStep': 'code',
  'making.error.expectedEarlier': 'expectedOn',
}
