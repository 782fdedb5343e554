import type { LoaderFunctionArgs } from '@remix-run/node'
import { listOwnOffers, writeOfferSheet } from '~/domains/makers/index.server'
import { requireTeam } from '~/http/guards.server'

/** All offers of the maker, in the form that comes in again. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'offers', 'maker_staff')
  return new Response(writeOfferSheet(await listOwnOffers(context)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hamroh-offers.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
}
