import { decideReview } from '~/domains/makers/index.server'
import { decideReviewForm } from '~/domains/makers/schema'
import { decideProductReview } from '~/domains/market/index.server'
import { decideVoiceForm } from '~/domains/market/schema'
import { type NotAccepted, parseForm, readHiddenNumber, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { ownValue } from '~/lib/own-value'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'

type Acted = { ok: true; notice: TextKey } | NotAccepted
type Act = (context: SignedInContext, form: FormData) => Promise<Acted>

/** What the desk decided about something; its form says of which kind it is. */
export function actOnMatter(context: SignedInContext, form: FormData): Promise<Acted> {
  const act = ownValue(acts, String(form.get('kind')))
  return act ? act(context, form) : Promise.resolve(unknownAct)
}

const notices = {
  hide: 'voices.desk.didHide',
  show: 'voices.desk.didShow',
  keep: 'voices.desk.didKeep',
} as const

const acts: Record<string, Act> = { deviceReview: onDeviceReview, productReview: onProductReview }

async function onDeviceReview(context: SignedInContext, form: FormData): Promise<Acted> {
  const parsed = parseForm(form, decideReviewForm)
  if (!parsed.ok) return parsed
  const done = await perform(context, decideReview, parsed.value)
  return done.ok ? { ok: true, notice: notices[parsed.value.move] } : done
}

async function onProductReview(context: SignedInContext, form: FormData): Promise<Acted> {
  const parsed = parseForm(form, decideVoiceForm)
  if (!parsed.ok) return parsed
  const { voiceId, move, reasonCode = null, note } = parsed.value
  const done = await perform(context, decideProductReview, {
    ...{ reviewId: voiceId, move, reasonCode, note },
    version: readHiddenNumber(form, 'version'),
  })
  return done.ok ? { ok: true, notice: notices[move] } : done
}
