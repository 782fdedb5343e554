import { largeScale, openSheet } from '~/http/sheet/open-sheet.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import type { ShownVoucherStatus } from '../tones'
import { type AskAt, help, smallPrint } from './voucher-sheet.server'

export interface VoucherSheet {
  number: string
  /** Whom the device is for; null when that is the holder, who needs no name on her own paper. */
  beneficiary: { family: string; given: string; patronymic: string | null } | null
  device: string
  ceilingTiyin: bigint
  /** `YYYY-MM-DD` */
  validUntil: string
  status: ShownVoucherStatus
  printedAt: Date
  /** Where its holder asks; null when that is not known. */
  askAt: AskAt | null
  /** For those who read badly. */
  isLarge: boolean
}

const rules = ['covers', 'rest', 'code', 'end'] as const

/** One tagged A4 sheet that a screen reader can read, in the reader's language. */
export async function voucherPdf(locale: Locale, sheet: VoucherSheet): Promise<Buffer> {
  const t = getT(locale)
  const format = createFormat(locale)
  const title = t('vouchers.pdf.title', { number: sheet.number })
  const paper = openSheet(locale, title, sheet.isLarge ? largeScale : 1)
  paper.add('brand', t('layout.brand'))
  paper.add('title', title)
  paper.add('lead', sheet.device)
  paper.addQr(sheet.number, t('vouchers.voucher.qrLabel', { number: sheet.number }))
  for (const [label, value] of [
    [t('vouchers.voucher.number'), sheet.number],
    ...(sheet.beneficiary ? [[t('vouchers.voucher.for'), format.personName(sheet.beneficiary)]] : []),
    [t('vouchers.voucher.ceiling'), format.money(sheet.ceilingTiyin)],
    [t('vouchers.voucher.validUntil'), format.dateLong(sheet.validUntil)],
    [t('vouchers.pdf.state'), t(`vouchers.status.${sheet.status}`)],
  ]) {
    paper.add('fact', `${label}: ${value}`)
  }
  paper.add('heading', t('vouchers.rules.title'))
  for (const rule of rules) paper.add('text', `– ${t(`vouchers.rules.${rule}`)}`)
  paper.add('heading', t('vouchers.pdf.help'))
  for (const line of help(locale, sheet.askAt)) paper.add('text', line)
  for (const line of smallPrint(locale, sheet)) paper.add('small', line)
  return paper.finish()
}
