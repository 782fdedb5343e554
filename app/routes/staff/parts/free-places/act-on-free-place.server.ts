import {
  answerQueueOffer,
  createQueueOffer,
  decidePass,
  giveFreePlace,
  preparePass,
  withdrawFreePlace,
  withdrawPass,
} from '~/domains/care/index.server'
import {
  answerChannelForm,
  firstForm,
  passForm,
  placeForm,
  seenPassForm,
  withdrawPlaceForm,
} from '~/domains/care/schema'
import { parseForm, refuseForm, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'

/** Does what a form of the page asks for; a refusal is shown with what was typed. */
export async function actOnFreePlace(context: SignedInContext, id: string, form: FormData) {
  const intent = form.get('intent')
  const done = (act: 'offer' | 'pass' | 'decide' | 'takeBack' | 'answer' | 'give' | 'withdraw') =>
    redirectWithNotice(`/${context.locale}/staff/free-places/${id}`, {
      ...{ key: `care.free.done.${act}`, tone: 'success' as const },
    })
  if (intent === 'offer') {
    const first = parseForm(form, firstForm)
    if (!first.ok) return refuseForm(first)
    const offered = await perform(context, createQueueOffer, { id, ...first.value })
    return offered.ok ? done('offer') : refuseForm(offered)
  }
  if (intent === 'pass') {
    const parsed = parseForm(form, passForm)
    if (!parsed.ok) return refuseForm(parsed)
    const prepared = await perform(context, preparePass, { id, ...parsed.value })
    return prepared.ok ? done('pass') : refuseForm(prepared)
  }
  if (intent === 'decide' || intent === 'takeBack') {
    const seen = parseForm(form, seenPassForm)
    if (!seen.ok) return refuseForm(seen)
    const command = intent === 'decide' ? decidePass : withdrawPass
    const closed = await perform(context, command, { id, ...seen.value })
    return closed.ok ? done(intent) : refuseForm(closed)
  }
  if (intent === 'answer') return recordAnswer(context, form, () => done('answer'))
  if (intent === 'give') {
    const given = await perform(context, giveFreePlace, { id })
    return given.ok ? done('give') : refuseForm(given)
  }
  if (intent !== 'withdraw') return refuseForm(unknownAct)
  const parsed = parseForm(form, withdrawPlaceForm)
  if (!parsed.ok) return refuseForm(parsed)
  const withdrawn = await perform(context, withdrawFreePlace, { id, ...parsed.value })
  return withdrawn.ok ? done('withdraw') : refuseForm(withdrawn)
}

async function recordAnswer(context: SignedInContext, form: FormData, done: () => Promise<Response>) {
  const parsed = parseForm(form, answerChannelForm.and(placeForm))
  if (!parsed.ok) return refuseForm(parsed)
  const id = String(form.get('offerId') ?? '')
  const answered = await perform(context, answerQueueOffer, { id, ...parsed.value })
  return answered.ok ? done() : refuseForm(answered, { 'care.error.placeReasonOfGuardian': 'reasonCode' })
}
