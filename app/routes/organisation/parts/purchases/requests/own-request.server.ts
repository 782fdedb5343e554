import { getPriceRequest, type OwnPriceRequest } from '~/domains/market/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'

/** The organisation's request at this address, and where its page is. */
export async function readOwnRequest(
  context: SignedInContext,
  id: string | undefined,
): Promise<{ request: OwnPriceRequest; home: string }> {
  const request = await getPriceRequest(context, id ?? '')
  if (!request) throw notFound()
  return { request, home: `/${context.locale}/organisation/purchases/requests/${request.id}` }
}
