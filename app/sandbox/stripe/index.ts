import { Router } from 'express'
import Stripe from 'stripe'
import type { SandboxConfig } from '../config'
import { keptIn } from '../kept-folder'
import { createStripeApi } from './api'
import { createCheckoutPages } from './checkout-page'
import { createCheckouts } from './checkouts'
import { createStripeControl } from './control'
import { createStripeSettings } from './control-settings'
import { openStripeMemory } from './memory'
import { createOutside } from './outside'
import { createOutsidePages } from './outside-page'
import { createRefunds } from './refunds'
import { createSettlements } from './settlements'
import { createWebhooks } from './webhooks'

/** Stripe: the API under `/v1`, since the SDK knows no other path, and its pages under `/stripe`. */
export function createStripeRoutes(
  config: SandboxConfig,
  baseUrl: () => string,
): { router: Router; stopSending(): void; close(): void } {
  const { state, save, close } = openStripeMemory(keptIn(config.keptFolder, 'stripe'))
  const settings = createStripeSettings(config.webhookUrl)
  const webhooks = createWebhooks(state, settings, {
    secret: config.keys.stripeWebhookSecret,
    retryMs: config.webhookRetryMs,
    apiVersion: Stripe.API_VERSION,
    onChange: save,
  })
  const settlements = createSettlements(state, settings, webhooks)
  const checkouts = createCheckouts(state, webhooks, settlements, baseUrl)
  const refunds = createRefunds(state, settings, webhooks)
  const router = Router()
  router.use((request, response, next) => {
    // Whatever was changed, by a call or on a page, was changed by a post, or emits an event.
    if (request.method === 'POST') response.once('close', save)
    next()
  })
  router.use(
    '/v1',
    createStripeApi({
      state,
      settings,
      checkouts,
      refunds,
      secretKey: config.keys.stripeSecretKey,
      hangMs: config.hangMs,
    }),
  )
  router.use('/stripe/checkout', createCheckoutPages(state, checkouts))
  const outside = createOutside(state, webhooks, refunds, settlements)
  router.use('/stripe/_control/outside', createOutsidePages(state, outside))
  router.use('/stripe/_control', createStripeControl({ state, settings, webhooks, refunds, settlements }))
  return {
    router,
    stopSending() {
      settlements.close()
      webhooks.close()
    },
    close,
  }
}
