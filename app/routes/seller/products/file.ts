import type { LoaderFunctionArgs } from '@remix-run/node'
import { getProductSheet, writeProductSheet } from '~/domains/market/index.server'
import { requireTeam } from '~/http/guards.server'

/** All products of the seller with their variants, in the form that comes in again. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { products } = await getProductSheet(context, context.locale)
  return new Response(writeProductSheet(products), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hamroh-products.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
}
