import { askCeiling, withdrawCeiling } from '~/domains/vouchers/index.server'
import { askCeilingForm } from '~/domains/vouchers/schema'
import { parseForm, refuseForm, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'
import { appealCeiling } from '~/workflows/vouchers/quotes/appeal-ceiling.server'

/** What the buttons of the page of a price above the ceiling do. */
export async function actOnCeiling(
  context: SignedInContext,
  { voucherId, quoteId }: { voucherId: string; quoteId: string },
  form: FormData,
) {
  const intent = form.get('intent')
  const done = (what: 'ask' | 'withdraw' | 'appeal') =>
    redirectWithNotice(`/${context.locale}/vouchers/${voucherId}/quotes/${quoteId}`, {
      ...{ key: `quotes.ceiling.done.${what}`, tone: 'success' },
    })
  if (intent === 'withdraw') {
    const withdrawn = await perform(context, withdrawCeiling, { voucherId })
    return withdrawn.ok ? done(intent) : refuseForm(withdrawn)
  }
  if (intent !== 'ask' && intent !== 'appeal') return refuseForm(unknownAct)
  const parsed = parseForm(form, askCeilingForm)
  if (!parsed.ok) return refuseForm(parsed)
  const { text } = parsed.value
  if (intent === 'ask') {
    const asked = await perform(context, askCeiling, { voucherId, quoteId, text })
    return asked.ok ? done(intent) : refuseForm(asked)
  }
  const ceilingId = String(form.get('ceilingId') ?? '')
  const appealed = await perform(context, appealCeiling, { voucherId, ceilingId, text })
  return appealed.ok ? done(intent) : refuseForm(appealed)
}
