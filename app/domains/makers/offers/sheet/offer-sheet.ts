import { csvLine, withoutGuard } from '~/lib/sheet/csv'
import { readCsv } from '~/lib/sheet/read-csv'
import { cleanText } from '~/lib/typed/clean'
import type { OwnOffer } from '../schema'

/** Names of the columns, in every language the same, so that a file that was taken out comes in again. */
export const offerColumns = [
  'offer',
  'version',
  'device',
  'title_uz',
  'title_ru',
  'title_en',
  'description_uz',
  'description_ru',
  'description_en',
  'price_som',
  'making_days',
  'warranty_months',
  'measured',
  'regions',
  'state',
  'by_post',
] as const

export type OfferColumn = (typeof offerColumns)[number]

/** At most so many lines in a file. */
export const mostOfferLines = 500
/** Octets. */
export const mostOfferFileBytes = 500_000

/** A line of the file by its columns; an absent column is empty. */
export interface OfferLine {
  /** As a spreadsheet counts: the heading is 1. */
  line: number
  cells: Record<OfferColumn, string>
}

/** A maker's offers as spreadsheets read them. */
export function writeOfferSheet(offers: readonly OwnOffer[]): string {
  // The mark tells spreadsheets that it is UTF-8.
  const lines = offers.map(cellsOf).map((cells) => csvLine(offerColumns.map((column) => cells[column])))
  return `\uFEFF${csvLine([...offerColumns])}${lines.join('')}`
}

/** What a line of the file says of an offer. */
export function cellsOf({ title, description, hasEnglish, ...offer }: OwnOffer): Record<OfferColumn, string> {
  return {
    offer: offer.id,
    version: String(offer.version),
    device: offer.deviceCode,
    title_uz: title['uz-Latn'],
    title_ru: title.ru,
    title_en: hasEnglish ? title.en : '',
    description_uz: description['uz-Latn'],
    description_ru: description.ru,
    description_en: hasEnglish ? description.en : '',
    price_som: String(offer.priceTiyin / 100n),
    making_days: String(offer.makingDays),
    warranty_months: String(offer.warrantyMonths),
    measured: offer.homeVisit ? 'home' : 'workshop',
    by_post: offer.byPost ? 'yes' : 'no',
    regions: offer.regions.join(' '),
    state: offer.status,
  }
}

/** In which column the file says what a field of the form asks. */
export const columnsOfForm = new Map<string, OfferColumn>([
  ['titleUz', 'title_uz'],
  ['titleRu', 'title_ru'],
  ['titleEn', 'title_en'],
  ['descriptionUz', 'description_uz'],
  ['descriptionRu', 'description_ru'],
  ['descriptionEn', 'description_en'],
  ['priceTiyin', 'price_som'],
  ['makingDays', 'making_days'],
  ['warrantyMonths', 'warranty_months'],
  ['measured', 'measured'],
  ['byPost', 'by_post'],
  ['regions', 'regions'],
])

/** A line of the file as the fields of the form say it. */
export function fieldsOf(cells: Record<OfferColumn, string>): Record<string, string> {
  return Object.fromEntries([...columnsOfForm].map(([name, column]) => [name, cells[column]]))
}

export type OfferSheetFault =
  | 'makers.error.file.unread'
  | 'makers.error.file.columns'
  | 'makers.error.file.empty'
  | 'makers.error.file.tooMany'

const needed: readonly OfferColumn[] = offerColumns.filter(
  (column) =>
    !['offer', 'version', 'title_en', 'description_en', 'by_post', 'regions', 'state'].includes(column),
)

/** The lines of a file, or why it is none of ours. */
export function readOfferSheet(text: string): OfferLine[] | OfferSheetFault {
  const rows = readCsv(text)
  if (!rows) return 'makers.error.file.unread'
  const [head, ...body] = rows
  const names = (head?.cells ?? []).map((name) => cleanText(name).trim().toLowerCase())
  if (needed.some((column) => !names.includes(column))) return 'makers.error.file.columns'
  if (body.length === 0) return 'makers.error.file.empty'
  if (body.length > mostOfferLines) return 'makers.error.file.tooMany'
  return body.map(({ line, cells: row }) => {
    const cell = (column: OfferColumn) => withoutGuard(cleanText(row[names.indexOf(column)] ?? '').trim())
    const cells = Object.fromEntries(offerColumns.map((column) => [column, cell(column)]))
    return { line, cells: cells as OfferLine['cells'] }
  })
}
