import { joinNumbers } from '~/i18n/keep-numbers-whole'
import type { Locale } from '~/i18n/locales'
import { openDocument } from './open-document.server'
import { printable } from './printable'
import { qrPath } from './qr-path.server'

const margin = 56
const qrSize = 130
const textWidth = 595 - 2 * margin
const bottom = 842 - margin

/** How a line of a sheet looks, and what it is to a screen reader. */
const styles = {
  brand: ['P', 'text', 11],
  title: ['H1', 'bold', 22],
  lead: ['P', 'bold', 15],
  heading: ['H2', 'bold', 14],
  entry: ['H3', 'bold', 12],
  fact: ['P', 'text', 12],
  text: ['P', 'text', 11],
  small: ['P', 'text', 9],
} as const satisfies Record<string, readonly [tag: string, font: 'text' | 'bold', size: number]>

/** Lines that what follows belongs to, in their own sizes: what they keep free above, and must have room for below. */
const leading: Partial<Record<keyof typeof styles, { above: number; after: number }>> = {
  heading: { above: 0, after: 4 },
  entry: { above: 0.8, after: 3 },
}

export interface Sheet {
  add(style: keyof typeof styles, text: string): void
  /** In the upper corner of the first page; called before text has come down to its lower edge. */
  addQr(content: string, alt: string): void
  finish(): Promise<Buffer>
}

/** By how much a sheet in large print grows: about 16 points for what is read. */
export const largeScale = 1.5
const smallestLarge = 16

/** A tagged A4 document that a screen reader can read, in the reader's language; `scale` makes its text larger. */
export function openSheet(locale: Locale, title: string, scale = 1): Sheet {
  const { raw: document, tag: write, figure, finish } = openDocument(locale, title, margin)
  let isFirstPage = true
  document.on('pageAdded', () => {
    isFirstPage = false
  })
  return {
    add(style, text) {
      const [tag, face, points] = styles[style]
      const size = scale > 1 ? Math.max(points * scale, smallestLarge) : points
      const drawn = joinNumbers(printable(text))
      // What the font cannot draw is still read out and copied as it is.
      const told = drawn === text ? {} : { actual: text }
      // What stands beside the code keeps clear of it: names of devices are long.
      const isBeside = isFirstPage && document.y < margin + qrSize
      const width = isBeside ? textWidth - qrSize - 16 : textWidth
      document.font(face).fontSize(size)
      // A paragraph stays in one piece, and a heading with what follows.
      const room = document.heightOfString(drawn, { width }) + size * (leading[style]?.after ?? 0)
      const above = size * (leading[style]?.above ?? 0)
      if (document.y + above + room > bottom && room < bottom - margin) document.addPage()
      else document.y += above
      write(tag, () => document.text(drawn, { width, paragraphGap: size * 0.6 }), told)
    },
    addQr(content, alt) {
      const { size, path } = qrPath(content)
      const draw = () =>
        document
          .save()
          .translate(margin + textWidth - qrSize, margin)
          .scale(qrSize / size)
          .path(path)
          .fill('#000000')
          .restore()
      figure(alt, draw)
    },
    finish,
  }
}
