import type { StripeSettings } from './control-settings'
import { makeIntent, putCharge, refusalOf } from './intents'
import type { Session, Settling, StripeState } from './state'
import type { Webhooks } from './webhooks'

export interface Settlements {
  /** The money is there at once. */
  settleNow(session: Session): Promise<void>
  /** As with a bank transfer: the payer is done, how it ends is known later. Survives a restart. */
  settleLater(session: Session, outcome: Settling['outcome']): Promise<void>
  /** Ends a payment that is on its way; nothing when it is not. */
  end(sessionId: string, outcome: Settling['outcome']): Promise<void>
  close(): void
}

export function createSettlements(
  state: StripeState,
  settings: StripeSettings,
  webhooks: Webhooks,
): Settlements {
  const timers = new Map<string, NodeJS.Timeout>()

  function wait(sessionId: string, { at, outcome }: Settling): void {
    const timer = setTimeout(() => void end(sessionId, outcome), Math.max(0, at - Date.now()))
    timer.unref()
    timers.set(sessionId, timer)
  }

  async function end(sessionId: string, outcome: Settling['outcome']): Promise<void> {
    const session = state.sessions.get(sessionId)
    clearTimeout(timers.get(sessionId))
    timers.delete(sessionId)
    if (!state.settling.delete(sessionId) || !session) return
    if (outcome === 'succeeded') return succeed(session, 'checkout.session.async_payment_succeeded')
    const intent = makeIntent(state, session)
    Object.assign(intent, {
      status: 'requires_payment_method',
      last_payment_error: refusalOf('payment_failed'),
    })
    await Promise.all([
      webhooks.emit('payment_intent.payment_failed', intent),
      webhooks.emit('checkout.session.async_payment_failed', session),
    ])
  }

  async function succeed(session: Session, type: string): Promise<void> {
    const intent = makeIntent(state, session)
    const charge = putCharge(state, intent)
    session.payment_status = 'paid'
    await Promise.all([
      webhooks.emit('charge.succeeded', charge),
      webhooks.emit('payment_intent.succeeded', intent),
      webhooks.emit(type, session),
    ])
  }

  for (const [sessionId, settling] of state.settling) wait(sessionId, settling)

  return {
    settleNow: (session) => succeed(session, 'checkout.session.completed'),
    settleLater(session, outcome) {
      const settling = { at: Date.now() + settings.settleMs, outcome }
      state.settling.set(session.id, settling)
      wait(session.id, settling)
      return webhooks.emit('checkout.session.completed', session)
    },
    end,
    close() {
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
