import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import QRCode from 'qrcode'
import type { Locale } from '~/i18n/locales'
import { isPrintable, printable } from './printable'

const require = createRequire(import.meta.url)
const font = (name: string) => require.resolve(`@expo-google-fonts/noto-sans/${name}.ttf`)
const margin = 56
const qrSize = 130
const textWidth = 595 - 2 * margin

/** How a line of a sheet looks, and what it is to a screen reader. */
const styles = {
  brand: ['P', 'text', 11],
  title: ['H1', 'bold', 22],
  lead: ['P', 'bold', 15],
  heading: ['H2', 'bold', 14],
  fact: ['P', 'text', 12],
  text: ['P', 'text', 11],
  small: ['P', 'text', 9],
} as const satisfies Record<string, readonly [tag: string, font: 'text' | 'bold', size: number]>

export interface Sheet {
  add(style: keyof typeof styles, text: string): void
  /** In the upper corner of the first page; called before text has come down to its lower edge. */
  addQr(content: string, alt: string): Promise<void>
  finish(): Promise<Buffer>
}

/** A tagged A4 document that a screen reader can read, in the reader's language. */
export function openSheet(locale: Locale, title: string): Sheet {
  const document = new PDFDocument({
    ...{ size: 'A4', margin, pdfVersion: '1.7', tagged: true, displayTitle: true },
    lang: locale,
    info: { Title: title },
  })
  const done = collect(document)
  document.registerFont('text', font('400Regular/NotoSans_400Regular'))
  document.registerFont('bold', font('700Bold/NotoSans_700Bold'))
  const root = document.struct('Document')
  document.addStructure(root)
  let isFirstPage = true
  document.on('pageAdded', () => {
    isFirstPage = false
  })
  return {
    add(style, text) {
      const [tag, face, size] = styles[style]
      // What the font cannot draw is still read out and copied as it is.
      const told = isPrintable(text) ? {} : { actual: text }
      root.add(
        document.struct(tag, told, () => {
          // What stands beside the code keeps clear of it: names of devices are long.
          const isBeside = isFirstPage && document.y < margin + qrSize
          const width = isBeside ? textWidth - qrSize - 16 : textWidth
          document
            .font(face)
            .fontSize(size)
            .text(printable(text), { width, paragraphGap: size * 0.6 })
        }),
      )
    },
    async addQr(content, alt) {
      const qr = await QRCode.toBuffer(content, { margin: 2, scale: 8, errorCorrectionLevel: 'M' })
      const draw = () => document.image(qr, margin + textWidth - qrSize, margin, { width: qrSize })
      root.add(document.struct('Figure', { alt }, draw))
    },
    finish() {
      root.end()
      document.end()
      return done
    },
  }
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}
