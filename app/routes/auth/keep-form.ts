import { type ActionFunctionArgs, json } from '@remix-run/node'
import { keepUnsent } from '~/http/kept-forms/keep-unsent.server'
import { getRequestContext } from '~/http/session/request-context.server'

/** A page leaves because its session has ended: what stands in its form waits for the person it was made for. */
export async function action({ request, context: load }: ActionFunctionArgs) {
  const page = await keepUnsent(await getRequestContext(request, load), request)
  if (!page) throw new Response(null, { status: 400 })
  return json({ page }, { headers: { 'Cache-Control': 'no-store' } })
}
