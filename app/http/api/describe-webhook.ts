import type { webhookEvents } from '~/domains/makers/schema'

const eventWords = {
  'order.placed': 'An order came in; one with an own share comes in once that is paid.',
  'order.paid': 'The person paid her own share of an order.',
  'order.cancelled': 'An order was cancelled, or released because of the workshop.',
  'delivery.missed': 'Nobody fetched a device by its day; its person was asked what comes next.',
  'delivery.asked': 'The person asks again for a device that came back, the same way or another.',
  'handover.confirmed': 'A device was handed over.',
  'payout.sent': 'The bank says that a payment to the workshop was made.',
  'quote.asked': 'Somebody asks for a price of what no offer is.',
  'quote.taken': 'Your price was taken: there is an order on it.',
  'quote.closed': 'A request is over without you: taken back, taken elsewhere, or not answered in time.',
} as const satisfies Record<(typeof webhookEvents)[number], string>

const signedHeaders = {
  'webhook-id': 'Stays the same each time that a message is sent again.',
  'webhook-timestamp': 'Seconds since 1970 of this sending; older than five minutes is to be refused.',
  'webhook-signature': 'One or more of `v1,` and base64, with a space between, by Standard Webhooks.',
} as const

/** A message that the portal sends, to an address that a workshop added. */
export function describeWebhook(event: (typeof webhookEvents)[number]) {
  const subject = event.startsWith('quote.') ? 'quoteId' : event === 'payout.sent' ? 'payoutId' : 'orderId'
  const data = {
    ...{ type: 'object', required: [subject] },
    properties: { [subject]: { type: 'string', format: 'uuid' } },
  }
  const schema = {
    ...{ type: 'object', required: ['type', 'timestamp', 'data'] },
    properties: {
      type: { const: event },
      timestamp: { type: 'string', format: 'date-time', description: 'When it happened.' },
      data,
    },
  }
  return {
    post: {
      ...{ operationId: event, summary: eventWords[event], security: [] },
      parameters: Object.entries(signedHeaders).map(([name, description]) => ({
        ...{ name, in: 'header', required: true, description, schema: { type: 'string' } },
      })),
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: {
        '2XX': { description: 'It arrived. Anything else, or nothing in ten seconds, is sent again.' },
      },
    },
  }
}
