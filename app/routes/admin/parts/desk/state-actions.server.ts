import { createStateCustomer, decideStateCustomer } from '~/domains/market/index.server'
import { stateEndForm, stateGroundForm } from '~/domains/market/schema'
import { parseForm, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'

interface Posted {
  purchaserId: string
  form: FormData
  /** Path of the organisation's page. */
  home: string
}

type Move = 'prepare' | 'confirm' | 'withdraw' | 'end'

const done = (home: string, move: Move) =>
  redirectWithNotice(home, { key: `state.desk.done.${move}`, tone: 'success' })

/** What the desk does about an organisation as a customer of the State, by the name of the button. */
export const stateActions = {
  async statePrepare(context: SignedInContext, { purchaserId, form, home }: Posted) {
    const parsed = parseForm(form, stateGroundForm)
    if (!parsed.ok) return refuseForm(parsed)
    const prepared = await perform(context, createStateCustomer, { purchaserId, ...parsed.value })
    return prepared.ok ? done(home, 'prepare') : refuseForm(prepared)
  },

  async stateConfirm(context: SignedInContext, { purchaserId, home }: Posted) {
    const decided = await perform(context, decideStateCustomer, { purchaserId, move: 'confirm' })
    return decided.ok ? done(home, 'confirm') : refuseForm(decided)
  },

  async stateWithdraw(context: SignedInContext, { purchaserId, home }: Posted) {
    const decided = await perform(context, decideStateCustomer, { purchaserId, move: 'withdraw' })
    return decided.ok ? done(home, 'withdraw') : refuseForm(decided)
  },

  async stateEnd(context: SignedInContext, { purchaserId, form, home }: Posted) {
    const parsed = parseForm(form, stateEndForm)
    if (!parsed.ok) return refuseForm(parsed)
    const ended = await perform(context, decideStateCustomer, { purchaserId, move: 'end', ...parsed.value })
    return ended.ok ? done(home, 'end') : refuseForm(ended)
  },
}
