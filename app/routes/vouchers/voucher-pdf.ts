import type { LoaderFunctionArgs } from '@remix-run/node'
import { getDecidingCentre } from '~/domains/cases/index.server'
import { getTerritory } from '~/domains/reference/index.server'
import { getVoucher } from '~/domains/vouchers/index.server'
import { notFound, type PageContext, requireSignedIn } from '~/http/guards.server'
import { pdfResponse } from '~/http/sheet/pdf-response'
import { isoDay } from '~/lib/figures/iso-day'
import { nameDevices } from '~/views/names/name-devices.server'
import { voucherPdf } from './parts/paper/voucher-pdf.server'
import type { AskAt } from './parts/paper/voucher-sheet.server'
import { shownVoucherStatus } from './parts/tones'

/** The voucher on paper, in large print by `?large`. */
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
    status: shownVoucherStatus(voucher),
    printedAt: context.now(),
    askAt: await findAskAt(context, voucher.applicationId),
    isLarge: context.url.searchParams.has('large'),
  })
  return pdfResponse(pdf, voucher.number)
}

async function findAskAt(context: PageContext, applicationId: string): Promise<AskAt | null> {
  const centre = await getDecidingCentre(context, applicationId)
  if (!centre) return null
  const { locale } = context
  const { code, phone, opensAt, closesAt } = centre
  const place = await getTerritory(code)
  const address = [place?.region?.names[locale], place?.names[locale], centre.address[locale]]
  return { address: address.filter(Boolean).join(', '), phone, opensAt, closesAt }
}
