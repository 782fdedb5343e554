import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import QRCode from 'qrcode'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import type { VoucherStatus } from '~/platform/prisma/enums'
import { isPrintable, printable } from './printable'
import { type AskAt, help, smallPrint } from './voucher-sheet.server'

export interface VoucherSheet {
  number: string
  /** Whom the device is for; null when that is the holder, who needs no name on her own paper. */
  beneficiary: { family: string; given: string; patronymic: string | null } | null
  device: string
  ceilingTiyin: bigint
  /** `YYYY-MM-DD` */
  validUntil: string
  status: VoucherStatus
  printedAt: Date
  /** Where its holder asks; null when that is not known. */
  askAt: AskAt | null
}

const require = createRequire(import.meta.url)
const font = (name: string) => require.resolve(`@expo-google-fonts/noto-sans/${name}.ttf`)
const rules = ['covers', 'rest', 'code', 'end'] as const
const margin = 56
const qrSize = 130
const textWidth = 595 - 2 * margin

/** One tagged A4 sheet that a screen reader can read, in the reader's language. */
export async function voucherPdf(locale: Locale, sheet: VoucherSheet): Promise<Buffer> {
  const t = getT(locale)
  const format = createFormat(locale)
  const qr = await QRCode.toBuffer(sheet.number, { margin: 2, scale: 8, errorCorrectionLevel: 'M' })
  const title = t('vouchers.pdf.title', { number: sheet.number })
  const document = new PDFDocument({
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: locale,
    info: { Title: title },
  })
  const done = collect(document)
  document.registerFont('text', font('400Regular/NotoSans_400Regular'))
  document.registerFont('bold', font('700Bold/NotoSans_700Bold'))
  const root = document.struct('Document')
  document.addStructure(root)
  const add = (tag: string, style: 'text' | 'bold', size: number, text: string) => {
    // What the font cannot draw is still read out and copied as it is.
    const told = isPrintable(text) ? {} : { actual: text }
    root.add(
      document.struct(tag, told, () => {
        // What stands beside the code keeps clear of it: names of devices are long.
        const width = document.y < margin + qrSize ? textWidth - qrSize - 16 : textWidth
        document
          .font(style)
          .fontSize(size)
          .text(printable(text), { width, paragraphGap: size * 0.6 })
      }),
    )
  }
  add('P', 'text', 11, t('layout.brand'))
  add('H1', 'bold', 22, title)
  add('P', 'bold', 15, sheet.device)
  root.add(
    document.struct('Figure', { alt: t('vouchers.voucher.qrLabel', { number: sheet.number }) }, () => {
      document.image(qr, margin + textWidth - qrSize, margin, { width: qrSize })
    }),
  )
  for (const [label, value] of [
    [t('vouchers.voucher.number'), sheet.number],
    ...(sheet.beneficiary ? [[t('vouchers.voucher.for'), format.personName(sheet.beneficiary)]] : []),
    [t('vouchers.voucher.ceiling'), format.money(sheet.ceilingTiyin)],
    [t('vouchers.voucher.validUntil'), format.dateLong(sheet.validUntil)],
    [t('vouchers.pdf.state'), t(`vouchers.status.${sheet.status}`)],
  ]) {
    add('P', 'text', 12, `${label}: ${value}`)
  }
  add('H2', 'bold', 14, t('vouchers.rules.title'))
  for (const rule of rules) add('P', 'text', 11, `– ${t(`vouchers.rules.${rule}`)}`)
  add('H2', 'bold', 14, t('vouchers.pdf.help'))
  for (const line of help(locale, sheet.askAt)) add('P', 'text', 11, line)
  for (const line of smallPrint(locale, sheet)) add('P', 'text', 9, line)
  root.end()
  document.end()
  return done
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}
