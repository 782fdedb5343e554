import type { ParcelContact, ParcelView } from '~/domains/market/index.server'
import { openSheet } from '~/http/sheet/open-sheet.server'
import { isPrintable } from '~/http/sheet/printable'
import { absoluteUrl } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { nameAddress } from '~/views/names/name-address.server'
import { wordLines } from '~/views/orders/word-parcel.server'

/**
 * A sheet for one parcel: above, whom it goes to, to be cut off and put on it; below, what belongs into it, for whoever
 * packs and whoever opens it. No price stands on it: it may be a gift.
 */
export async function packingSlip(
  parcel: ParcelView & { contact: ParcelContact },
  locale: Locale,
  printedAt: Date,
): Promise<Buffer> {
  const t = getT(locale)
  const { phone, name, dateLong, number } = createFormat(locale)
  const { contact } = parcel
  const title = t('seller.slip.title', { number: parcel.number })
  const sheet = openSheet(locale, title)
  sheet.add('brand', 'Hamroh')
  sheet.add('title', parcel.number)
  const [orderNumber = ''] = parcel.number.split('/')
  sheet.addQr(absoluteUrl(`/${locale}/orders/${orderNumber}`), t('seller.slip.qr'))
  sheet.add('heading', t('seller.slip.to'))
  sheet.add('lead', name(contact.name))
  sheet.add('lead', phone(contact.phone))
  const address = await nameAddress(contact, locale)
  sheet.add('lead', address)
  if (contact.note) sheet.add('fact', t('seller.slip.note', { note: contact.note }))
  sheet.add('fact', t('seller.slip.from', { seller: name(parcel.seller.name) }))
  sheet.add('heading', t('seller.slip.contents'))
  for (const line of wordLines(parcel, locale)) {
    sheet.add('fact', t('seller.slip.line', { quantity: number(line.quantity), name: line.name }))
  }
  if (contact.gift) {
    sheet.add('heading', t('checkout.gift.title'))
    sheet.add('lead', contact.gift)
  }
  sheet.add('text', t('seller.slip.open'))
  if (![address, contact.note ?? '', contact.gift ?? '', contact.name].every(isPrintable)) {
    sheet.add('small', t('vouchers.pdf.notPrinted'))
  }
  sheet.add('small', t('vouchers.pdf.printed', { date: dateLong(printedAt) }))
  return sheet.finish()
}
