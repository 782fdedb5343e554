import type { LoaderFunctionArgs } from '@remix-run/node'
import { getSellerParcel } from '~/domains/market/index.server'
import { notFound, requireTeam } from '~/http/guards.server'
import { pdfResponse } from '~/http/sheet/pdf-response'
import { packingSlip } from '../parts/slip/packing-slip.server'

/** What is put into a parcel and on it, to be printed. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'artisan')
  const parcel = await getSellerParcel(context, args.params.id ?? '')
  // Of what was called off nothing is packed.
  if (!parcel || parcel.status === 'cancelled') throw notFound()
  const pdf = await packingSlip(parcel, context.locale, context.now())
  return pdfResponse(pdf, parcel.number.replace('/', '-'))
}
