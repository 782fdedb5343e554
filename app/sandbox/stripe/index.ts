import { Router } from 'express'
import Stripe from 'stripe'
import type { SandboxConfig } from '../config'
import { createStripeApi } from './api'
import { createCheckoutPages } from './checkout-page'
import { createCheckouts } from './checkouts'
import { createStripeControl } from './control'
import { createStripeSettings } from './control-settings'
import { createRefunds } from './refunds'
import { createStripeState } from './state'
import { createWebhooks } from './webhooks'

/** Stripe: the API under `/v1`, since the SDK knows no other path, and its pages under `/stripe`. */
export function createStripeRoutes(
  config: SandboxConfig,
  baseUrl: () => string,
): { router: Router; close(): void } {
  const state = createStripeState()
  const settings = createStripeSettings(config.webhookUrl)
  const webhooks = createWebhooks(state, settings, {
    secret: config.keys.stripeWebhookSecret,
    retryMs: config.webhookRetryMs,
    apiVersion: Stripe.API_VERSION,
  })
  const checkouts = createCheckouts(state, webhooks, baseUrl)
  const refunds = createRefunds(state, settings, webhooks)
  const router = Router()
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
  router.use('/stripe/_control', createStripeControl({ state, settings, webhooks, refunds }))
  return { router, close: webhooks.close }
}
