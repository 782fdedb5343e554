import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { ContentLocale } from '~/i18n/locales'
import { messageToCyrillic } from '~/i18n/uzbek/message-to-cyrillic'

// In the project, wherever this is built to.
const folder = path.resolve('prisma/seed/content')

/** Rows of a tab-separated file in `content/`, keyed by its first line. Lines that begin with # say where it is from. */
export function readRows(file: string): Record<string, string>[] {
  const lines = readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const head = (lines[0] ?? '').split('\t')
  return lines.slice(1).map((line) => {
    const cells = line.split('\t')
    if (cells.length !== head.length) throw new Error(`${file}: ${cells.length} cells in: ${line}`)
    return Object.fromEntries(head.map((name, index) => [name, cells[index] ?? '']))
  })
}

/** Names of the files in a folder of `content/`. */
export function listContent(name: string): string[] {
  return readdirSync(path.join(folder, name))
}

/** A JSON file in `content/`, checked against its schema. */
export function readContent<T extends z.ZodType>(file: string, schema: T): z.output<T> {
  const text = readFileSync(path.join(folder, file), 'utf8')
  try {
    return checkContent(file, JSON.parse(text), schema)
  } catch (error) {
    throw error instanceof SyntaxError ? new Error(`${file}: ${error.message}`) : error
  }
}

/** What stands in a file, as the schema wants it. Throws with the file's name and each place that is wrong. */
export function checkContent<T extends z.ZodType>(file: string, content: unknown, schema: T): z.output<T> {
  const { data, error } = schema.safeParse(content)
  if (error) throw new Error(`${file}:\n${z.prettifyError(error)}`)
  return data
}

/** The same text in the three languages that are written by hand; Uzbek in Cyrillic is made from the Latin. */
export const handWritten = z.strictObject({
  'uz-Latn': z.string().min(1),
  ru: z.string().min(1),
  en: z.string().min(1),
})

export type HandWritten = z.infer<typeof handWritten>

// Borrowed words of these texts that lose a soft sign in Latin.
const moreStems = new Map([
  ['byustgalter', 'бюстгальтер'],
  ['gilza', 'гильза'],
  ['grifel', 'грифель'],
  ['insult', 'инсульт'],
])

export function inFourLanguages(text: HandWritten): Record<ContentLocale, string> {
  return { ...text, 'uz-Cyrl': messageToCyrillic(text['uz-Latn'], moreStems) }
}

/** A day of the calendar, as `@db.Date` columns hold it. */
export function day(text: string): Date {
  return new Date(`${text}T00:00:00Z`)
}

/** The name columns of a row. */
export function names(row: Record<string, string>) {
  return {
    nameUzLatn: row.name_uz_latn ?? '',
    nameUzCyrl: row.name_uz_cyrl ?? '',
    nameRu: row.name_ru ?? '',
    nameEn: row.name_en ?? '',
  }
}
