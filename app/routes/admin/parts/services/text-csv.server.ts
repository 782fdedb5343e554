import { placeholdersOf } from '~/domains/questions/schema'
import type { TextRow } from '~/domains/services/index.server'
import { contentLocales, defaultLocale } from '~/i18n/locales'
import { ok, type Result, refuse } from '~/lib/result'
import { csvLine, withoutGuard } from '~/lib/sheet/csv'
import { readCsv } from '~/lib/sheet/read-csv'
import { cleanText } from '~/lib/typed/clean'

/** The first names where a text stands, the others are its languages. */
const columns = ['place', ...contentLocales] as const

/** A table of texts as spreadsheets read it. */
export function writeTextTable(rows: readonly TextRow[]): string {
  const lines = rows.map(({ place, texts }) =>
    csvLine([place, ...contentLocales.map((locale) => texts[locale])]),
  )
  // The mark tells spreadsheets that it is UTF-8.
  return `\uFEFF${csvLine([...columns])}${lines.join('')}`
}

type ReadTextTableRefusal =
  | 'services.error.file.unread'
  | 'services.error.file.columns'
  | 'services.error.file.place'
  | 'services.error.file.cells'
  | 'services.error.file.empty'
  | 'services.error.file.placeholders'

/** Reads the table that came back. Its places are those of `known`; rows may be left out, and in any order. */
export function readTextTable(
  sent: string,
  known: readonly TextRow[],
): Result<TextRow[], ReadTextTableRefusal> {
  const table = readCsv(sent)
  if (!table) return refuse('services.error.file.unread')
  const [first, ...body] = table
  const head = first?.cells ?? []
  if (columns.some((name) => !head.includes(name))) {
    return refuse('services.error.file.columns', { columns: columns.join(', ') })
  }
  const byPlace = new Map(known.map((row) => [row.place, row.texts]))
  const rows: TextRow[] = []
  for (const { line, cells } of body) {
    // A text that was cut at its commas would be taken as its beginning.
    if (cells.slice(head.length).some((rest) => rest.trim() !== ''))
      return refuse('services.error.file.cells', { line })
    const cell = (name: string) => withoutGuard(cleanText(cells[head.indexOf(name)] ?? ''))
    const place = cell('place')
    const before = byPlace.get(place)
    if (!before) return refuse('services.error.file.place', { line, place: place.slice(0, 60) })
    const texts = Object.fromEntries(
      contentLocales.map((locale) => [locale, cell(locale)]),
    ) as TextRow['texts']
    const emptied = contentLocales.find((locale) => texts[locale] === '' && before[locale] !== '')
    if (emptied) return refuse('services.error.file.empty', { line, column: emptied })
    const other = contentLocales.find(
      (locale) =>
        texts[locale] !== '' && placeholdersOf(texts[locale]) !== placeholdersOf(texts[defaultLocale]),
    )
    if (other) return refuse('services.error.file.placeholders', { line, column: other })
    rows.push({ place, texts })
  }
  return ok(rows)
}
