import { Router } from 'express'
import Stripe from 'stripe'
import type { SandboxConfig } from '../config'
import { keptIn } from '../kit/memory'
import { createRequestLog } from '../kit/request-log'
import type { StandIn } from '../kit/stand-in'
import { createStripeApi } from './api'
import { createCheckoutPages } from './checkout-page'
import { createCheckouts } from './checkouts'
import { createStripeControl } from './control'
import { openStripeMemory } from './memory'
import { createOutside } from './outside'
import { createOutsidePages } from './outside-page'
import { createRefunds } from './refunds'
import { createSettlements } from './settlements'
import { createWebhooks } from './webhooks'

/** Stripe: the API under `/v1`, since the SDK knows no other path, and its pages under `/stripe`. */
export function createStripe(config: SandboxConfig, baseUrl: () => string): StandIn {
  const { state, save, close } = openStripeMemory(keptIn(config.keptFolder, 'stripe'))
  const log = createRequestLog()
  const control = createStripeControl(config.webhookUrl, log, () => parts)
  const { settings } = control
  const webhooks = createWebhooks(state, settings, {
    secret: config.keys.stripeWebhookSecret,
    retryMs: config.webhookRetryMs,
    apiVersion: Stripe.API_VERSION,
    onChange: save,
  })
  const settlements = createSettlements(state, settings, webhooks)
  const checkouts = createCheckouts(state, webhooks, settlements, baseUrl)
  const refunds = createRefunds(state, settings, webhooks)
  const parts = { state, webhooks, refunds, settlements }
  const router = Router()
  router.use(['/v1', '/stripe'], (request, response, next) => {
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
      slowMs: config.slowMs,
      hangMs: config.hangMs,
    }),
  )
  router.use('/stripe/checkout', createCheckoutPages(state, checkouts))
  const outside = createOutside(state, webhooks, refunds, settlements)
  router.use('/stripe/_control/outside', createOutsidePages(state, outside))
  router.use('/stripe/_control', control.router)
  return {
    calls: { paths: ['/v1'], log },
    router,
    page: {
      path: '/stripe/_control',
      title: 'sandbox.stripe.control.title',
      about: 'sandbox.index.stripe',
    },
    stop() {
      settlements.close()
      webhooks.close()
    },
    close,
  }
}
