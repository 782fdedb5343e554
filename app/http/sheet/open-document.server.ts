import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { Locale } from '~/i18n/locales'

const require = createRequire(import.meta.url)
const font = (name: string) => require.resolve(`@expo-google-fonts/noto-sans/${name}.ttf`)

export interface TaggedDocument {
  raw: PDFKit.PDFDocument
  /** What is written, and what it is to a screen reader. */
  tag(tag: string, write: () => unknown, told?: { actual?: string; alt?: string; lang?: Locale }): void
  /** What is drawn, in words. */
  figure(alt: string, draw: () => unknown): void
  finish(): Promise<Buffer>
}

/** A tagged A4 document with the portal's fonts (`text`, `bold`), in the reader's language. */
export function openDocument(locale: Locale, title: string, margin: number): TaggedDocument {
  const raw = new PDFDocument({
    ...{ size: 'A4', margin, pdfVersion: '1.7', tagged: true, displayTitle: true },
    lang: locale,
    info: { Title: title },
  })
  const done = collect(raw)
  raw.registerFont('text', font('400Regular/NotoSans_400Regular'))
  raw.registerFont('bold', font('700Bold/NotoSans_700Bold'))
  const root = raw.struct('Document')
  raw.addStructure(root)
  const tag: TaggedDocument['tag'] = (name, write, told = {}) => {
    root.add(raw.struct(name, told, () => void write()))
  }
  return {
    raw,
    tag,
    figure: (alt, draw) => tag('Figure', draw, { alt }),
    finish() {
      root.end()
      raw.end()
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
