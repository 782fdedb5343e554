import { joinNumbers } from '~/i18n/keep-numbers-whole'
import type { Locale } from '~/i18n/locales'
import { openDocument } from './open-document.server'
import { printable } from './printable'

const margin = 48
const gutter = 24
const width = (595 - 2 * margin - gutter) / 2
const bottom = 842 - margin

const styles = {
  title: ['H1', 'bold', 15],
  heading: ['H2', 'bold', 11],
  text: ['P', 'text', 9.5],
} as const satisfies Record<string, readonly [tag: string, font: 'text' | 'bold', size: number]>

export interface ColumnLine {
  style: keyof typeof styles
  text: string
}

/** A tagged A4 document in two languages, line beside line: the left column is the document's own language. */
export function openColumns(title: string, languages: readonly [Locale, Locale]) {
  const { raw: document, tag, finish } = openDocument(languages[0], title, margin)
  return {
    add(...lines: readonly [left: ColumnLine, right: ColumnLine]): void {
      const drawn = lines.map(({ style, text }) => {
        const [name, face, size] = styles[style]
        const shown = joinNumbers(printable(text))
        const height = document.font(face).fontSize(size).heightOfString(shown, { width })
        return { name, face, size, shown, height, actual: shown === text ? undefined : text }
      })
      const size = Math.max(...drawn.map((one) => one.size))
      const height = Math.max(...drawn.map((one) => one.height))
      // A heading stays with what follows.
      const isHeading = lines[0].style !== 'text'
      const above = isHeading ? size * 0.6 : 0
      if (document.y + above + height + (isHeading ? 40 : 0) > bottom) document.addPage()
      const top = document.y + above
      for (const [at, one] of drawn.entries()) {
        const write = () =>
          document
            .font(one.face)
            .fontSize(one.size)
            .text(one.shown, margin + at * (width + gutter), top, { width })
        tag(one.name, write, { lang: languages[at], ...(one.actual && { actual: one.actual }) })
      }
      document.y = top + height + size * 0.4
    },
    finish,
  }
}
