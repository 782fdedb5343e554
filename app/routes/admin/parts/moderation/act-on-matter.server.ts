import { decideReview } from '~/domains/makers/index.server'
import { decideReviewForm } from '~/domains/makers/schema'
import {
  decideMessage,
  decideProductQuestion,
  decideProductReview,
  keepReported,
  takeDownProduct,
} from '~/domains/market/index.server'
import {
  decideMessageForm,
  decideVoiceForm,
  deskTextInput,
  type ReportedKind,
  type VoiceDecision,
} from '~/domains/market/schema'
import { type NotAccepted, parseForm, readHiddenNumber, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { ownValue } from '~/lib/own-value'
import type { Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'

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

const acts: Record<string, Act> = {
  deviceReview: onDeviceReview,
  productReview: keepOr('review', onVoice(decideProductReview)),
  productQuestion: keepOr('question', onVoice(decideProductQuestion)),
  parcelMessage: keepOr('message', onMessage),
  product: keepOr('product', onProduct),
  seller: keepOr('seller', () => Promise.resolve(unknownAct)),
}

/** What was reported is kept in the same way, whatever it is. */
function keepOr(kind: ReportedKind, otherwise: Act): Act {
  return async (context, form) => {
    if (form.get('move') !== 'keep') return otherwise(context, form)
    const kept = await perform(context, keepReported, {
      kind,
      id: String(form.get(kind === 'message' ? 'messageId' : 'voiceId')),
    })
    return kept.ok ? { ok: true, notice: notices.keep } : kept
  }
}

async function onProduct(context: SignedInContext, form: FormData): Promise<Acted> {
  const parsed = parseForm(form, deskTextInput)
  if (!parsed.ok) return parsed
  const productId = String(form.get('voiceId'))
  const down = await perform(context, takeDownProduct, { productId, reason: parsed.value.text })
  return down.ok ? { ok: true, notice: 'admin.product.isDown' } : down
}

async function onMessage(context: SignedInContext, form: FormData): Promise<Acted> {
  const parsed = parseForm(form, decideMessageForm)
  if (!parsed.ok) return parsed
  const version = readHiddenNumber(form, 'version')
  const done = await perform(context, decideMessage, { ...parsed.value, version })
  return done.ok ? { ok: true, notice: notices[parsed.value.move] } : done
}

async function onDeviceReview(context: SignedInContext, form: FormData): Promise<Acted> {
  const parsed = parseForm(form, decideReviewForm)
  if (!parsed.ok) return parsed
  const done = await perform(context, decideReview, parsed.value)
  return done.ok ? { ok: true, notice: notices[parsed.value.move] } : done
}

type DecideVoice = (work: Work, decision: VoiceDecision) => Promise<Result<null>>

/** What is decided in the same way, whatever it is. */
function onVoice(command: DecideVoice): Act {
  return async (context, form) => {
    const parsed = parseForm(form, decideVoiceForm)
    if (!parsed.ok) return parsed
    const { voiceId, move, reasonCode = null, note } = parsed.value
    const version = readHiddenNumber(form, 'version')
    const done = await perform(context, command, { voiceId, move, reasonCode, note, version })
    return done.ok ? { ok: true, notice: notices[move] } : done
  }
}
