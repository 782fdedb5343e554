import { route } from '@remix-run/route-config'

export const urls = [route('developers', 'routes/api/developers.tsx')]

/** Without a language. */
export const plainUrls = [
  route('api/payments/:provider/*', 'routes/api/payment-endpoint.ts'),
  route('api/telegram/webhook', 'routes/api/telegram-webhook.ts'),
  route('api/newsletter/end/:secret', 'routes/api/end-newsletter.ts'),
  route('api/sms/:provider/:key', 'routes/api/sms-report.ts'),
  route('api/v1/openapi.json', 'routes/api/v1/open-api.ts'),
  route('api/v1/offers', 'routes/api/v1/offers.ts'),
  route('api/v1/offers/:id', 'routes/api/v1/offer.ts'),
  route('api/v1/offers/:id/:act', 'routes/api/v1/offer-act.ts'),
  route('api/v1/orders', 'routes/api/v1/orders.ts'),
  route('api/v1/orders/:id', 'routes/api/v1/order.ts'),
  route('api/v1/orders/:id/:act', 'routes/api/v1/order-act.ts'),
  route('api/v1/quotes', 'routes/api/v1/quotes.ts'),
  route('api/v1/quotes/:id/:act', 'routes/api/v1/quote-act.ts'),
  route('api/v1/referrals', 'routes/api/v1/referrals.ts'),
  route('api/v1/referrals/:id', 'routes/api/v1/referral.ts'),
  route('api/v1/referrals/:id/:act', 'routes/api/v1/referral-act.ts'),
]
