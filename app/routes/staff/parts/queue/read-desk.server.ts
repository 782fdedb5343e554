import type { SignedInContext } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { nameDevices } from '~/views/names/name-devices.server'

/** What a list of a desk shows of devices: what waits, or what is over, and how many there are. */
export async function readDesk<Found extends { total: number; openTotal: number }>(
  context: SignedInContext,
  perPage: number,
  find: (context: SignedInContext, asked: { isOpen: boolean; page: number }) => Promise<Found>,
) {
  const query = context.url.searchParams
  const isOpen = query.get('show') !== 'closed'
  const asked = readList(query, [])
  const [found, nameOf] = await Promise.all([
    find(context, { isOpen, page: asked.page }),
    nameDevices(context.locale, context.now()),
  ])
  const { total, openTotal } = found
  return { found, nameOf, listing: { isOpen, openTotal, list: listed(asked, total, perPage) } }
}
