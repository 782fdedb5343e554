import type { ActionFunctionArgs } from '@remix-run/node'
import { systemContext } from '~/domains/identity/context'
import { isReportKey, recordDeliveryReport, type SmsProvider } from '~/domains/notifications/index.server'
import { perform } from '~/platform/perform.server'

/** Where Eskiz and Play Mobile post delivery reports: `/api/sms/<provider>/<key>`. They sign nothing, so the path is the key. */
export async function action(args: ActionFunctionArgs) {
  const provider = requireReportKey(args)
  const known = await perform(systemContext(), recordDeliveryReport, {
    provider,
    body: await readBody(args.request),
  })
  return new Response(null, { status: known ? 200 : 400 })
}

/** A browser has nothing to see here. */
export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}

function requireReportKey({ params }: ActionFunctionArgs): SmsProvider {
  const { provider, key } = params
  if (!isReportKey(provider, key)) throw new Response(null, { status: 404 })
  return provider
}

// JSON, or a form: both are seen in the wild. Anything else is not a report.
async function readBody(request: Request): Promise<unknown> {
  const text = await request.text()
  try {
    return JSON.parse(text)
  } catch {
    return Object.fromEntries(new URLSearchParams(text))
  }
}
