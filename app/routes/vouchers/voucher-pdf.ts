import type { LoaderFunctionArgs } from '@remix-run/node'
import { getVoucher } from '~/domains/vouchers/index.server'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { nameDevices } from '~/workflows/name-devices.server'
import { isoDay } from './parts/days-left.server'
import { voucherPdf } from './parts/voucher-pdf.server'

/** The voucher on one sheet, for those who bring paper. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const voucher = await getVoucher(context, args.params.id ?? '')
  if (!voucher) throw notFound()
  const nameOf = await nameDevices(context.locale, context.now())
  const pdf = await voucherPdf(context.locale, {
    number: voucher.number,
    beneficiary: voucher.beneficiary,
    device: nameOf(voucher.deviceCode),
    ceilingTiyin: voucher.ceilingTiyin,
    validUntil: isoDay(voucher.validUntil),
    status: voucher.status,
    printedAt: context.now(),
  })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${voucher.number}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
