import { type ActionFunctionArgs, json } from '@remix-run/node'
import { answerProvider } from '~/domains/payments/index.server'
import { getRequestContext } from '~/http/session/request-context.server'

/**
 * Where payment providers call: `/api/payments/<provider>`, with what each step of its protocol is named after it. A
 * signature or key is the only proof, and the provider's own adapter asks for it; there is no session.
 */
export async function action(args: ActionFunctionArgs) {
  const { status, body } = await requireProvider(args)
  return json(body, status)
}

/** A browser has nothing to see here. */
export function loader() {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}

async function requireProvider({ request, params, context: load }: ActionFunctionArgs) {
  const context = await getRequestContext(request, load)
  const { provider = '', '*': path = '' } = params
  const answer = await answerProvider(context, provider, {
    method: request.method,
    path,
    header: (name) => request.headers.get(name),
    rawBody: await request.text(),
    address: context.address,
  })
  if (!answer) throw new Response(null, { status: 404 })
  return answer
}
