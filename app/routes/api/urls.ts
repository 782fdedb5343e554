import { route } from '@remix-run/route-config'

/** Without a language. */
export const plainUrls = [
  route('api/payments/:provider/*', 'routes/api/payment-endpoint.ts'),
  route('api/telegram/webhook', 'routes/api/telegram-webhook.ts'),
  route('api/sms/:provider/:key', 'routes/api/sms-report.ts'),
]
