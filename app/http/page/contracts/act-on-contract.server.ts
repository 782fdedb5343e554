import {
  answerContractEnd,
  closeContract,
  confirmContract,
  returnContract,
  sendContractCode,
} from '~/domains/market/index.server'
import {
  answerContractEndForm,
  closeContractForm,
  confirmContractForm,
  returnContractForm,
} from '~/domains/market/schema'
import { ownValue } from '~/lib/own-value'
import { perform } from '~/platform/perform.server'
import { parseForm, refuseForm, unknownAct } from '../../forms.server'
import type { SignedInContext } from '../../guards.server'
import { redirectWithNotice } from '../../notices.server'

interface Posted {
  contractId: string
  form: FormData
}

/** What the buttons of a contract's page do, by the name of the button. */
const contractActions = {
  async code(context: SignedInContext, { contractId }: Posted) {
    const sent = await perform(context, sendContractCode, { contractId })
    if (!sent.ok) return refuseForm(sent)
    return redirectWithNotice(context.url.pathname, { key: 'contracts.confirm.sent', tone: 'success' })
  },

  async confirm(context: SignedInContext, { contractId, form }: Posted) {
    const parsed = parseForm(form, confirmContractForm)
    if (!parsed.ok) return refuseForm(parsed)
    const confirmed = await perform(context, confirmContract, { contractId, ...parsed.value })
    if (!confirmed.ok) return refuseForm(confirmed, { 'contracts.error.wrongCode': 'code' })
    const key = confirmed.value.isRunning ? 'contracts.confirm.running' : 'contracts.confirm.done'
    return redirectWithNotice(context.url.pathname, { key, tone: 'success' })
  },

  async return(context: SignedInContext, { contractId, form }: Posted) {
    const parsed = parseForm(form, returnContractForm)
    if (!parsed.ok) return refuseForm(parsed)
    const returned = await perform(context, returnContract, { contractId, ...parsed.value })
    if (!returned.ok) return refuseForm(returned)
    return redirectWithNotice(context.url.pathname, { key: 'contracts.change.done', tone: 'success' })
  },

  async close(context: SignedInContext, { contractId, form }: Posted) {
    const parsed = parseForm(form, closeContractForm)
    if (!parsed.ok) return refuseForm(parsed)
    const closed = await perform(context, closeContract, { contractId, ...parsed.value })
    if (!closed.ok) return refuseForm(closed)
    const key = closed.value.isOver ? 'contracts.close.done' : 'contracts.close.asked'
    return redirectWithNotice(context.url.pathname, { key, tone: 'info' })
  },

  async answer(context: SignedInContext, { contractId, form }: Posted) {
    const parsed = parseForm(form, answerContractEndForm)
    if (!parsed.ok) return refuseForm(parsed)
    const answered = await perform(context, answerContractEnd, { contractId, ...parsed.value })
    if (!answered.ok) return refuseForm(answered)
    const key = parsed.value.answer === 'end' ? 'contracts.close.done' : 'contracts.end.goesOn'
    return redirectWithNotice(context.url.pathname, { key, tone: 'info' })
  },
}

/** For either side: which one it is, the command asks. */
export function actOnContract(
  context: SignedInContext,
  contractId: string,
  form: FormData,
): Promise<Response> | Response {
  const act = ownValue(contractActions, String(form.get('intent')))
  return act ? act(context, { contractId, form }) : refuseForm(unknownAct)
}
