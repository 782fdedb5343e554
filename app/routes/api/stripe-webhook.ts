import { type ActionFunctionArgs, json } from '@remix-run/node'
import { recordProviderEvent } from '~/domains/payments/index.server'
import { getRequestContext } from '~/http/request-context.server'

/** Where Stripe posts its events. The signature over the body as received is the only key; there is no session. */
export async function action(args: ActionFunctionArgs) {
  const event = await requireSignedEvent(args)
  return json({ received: true, repeated: event.repeated })
}

/** A browser has nothing to see here. */
export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}

// Answers 200 only once the event stands in the database: what is not kept, Stripe sends again.
async function requireSignedEvent({ request, context: load }: ActionFunctionArgs) {
  const context = await getRequestContext(request, load)
  const rawBody = await request.text()
  const signature = request.headers.get('Stripe-Signature') ?? undefined
  const recorded = await recordProviderEvent(context, { rawBody, signature })
  if (!recorded.ok) throw new Response(null, { status: 400 })
  return recorded.value
}
