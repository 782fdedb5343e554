import type { ContextWith } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { asPortal } from '../as-portal.server'
import { recordMove } from '../commands/record-move.server'
import type { KeptEvent } from '../kept-event'
import { isPaid } from '../lifecycle'
import type { PaymentPorts } from '../schema'
import { settlePayment } from './settle-payment.server'

/** Acts on an event of a payment or its page. Money that is none of ours is a matter for the finance officers. */
export async function settleFromEvent(context: ContextWith<PaymentPorts>, event: KeptEvent): Promise<string> {
  const hasPaid = event.type === 'checkoutPaid' || event.type === 'paymentSucceeded'
  const intentId = await transaction(systemScope, (tx) => findIntent(tx, event))
  if (!intentId) return hasPaid ? perform(asPortal(context), recordMove, event) : 'unknownPayment'
  const { sessionId } = event
  const settled = await settlePayment(context, { intentId, ...(sessionId && { sessionId }) })
  if (!settled.ok) throw new Error(`event of payment ${intentId}: ${settled.error}`)
  if (hasPaid && (await isSecondPayment(intentId, event)))
    return perform(asPortal(context), recordMove, event, intentId)
  return settled.value.refusal ?? settled.value.status
}

// The intent is committed before the provider hears of it, so one that is not found is not ours.
async function findIntent(
  tx: Work,
  { intentId, sessionId, paymentReference }: KeptEvent,
): Promise<string | null> {
  const select = { id: true } as const
  const known =
    (sessionId && (await tx.paymentIntent.findUnique({ where: { sessionId }, select }))) ||
    (isId(intentId) && (await tx.paymentIntent.findUnique({ where: { id: intentId }, select }))) ||
    (paymentReference && (await tx.paymentIntent.findFirst({ where: { paymentReference }, select })))
  return known ? known.id : null
}

/** Another payment names the same intent, which has its own or waits for it on another page. */
async function isSecondPayment(
  intentId: string,
  { sessionId, paymentReference }: KeptEvent,
): Promise<boolean> {
  const intent = await transaction(systemScope, (tx) =>
    tx.paymentIntent.findUniqueOrThrow({ where: { id: intentId } }),
  )
  if (isPaid(intent.status)) return Boolean(paymentReference) && intent.paymentReference !== paymentReference
  return Boolean(sessionId && intent.sessionId) && intent.sessionId !== sessionId
}
