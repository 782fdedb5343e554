import {
  readLineSheet,
  type SheetFault,
  type SheetLine,
  type SheetShape,
  writeLineSheet,
} from '~/lib/sheet/line-sheet'
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

export type OfferLine = SheetLine<OfferColumn>

/** A maker's offers as spreadsheets read them. */
export function writeOfferSheet(offers: readonly OwnOffer[]): string {
  return writeLineSheet(offerColumns, offers.map(cellsOf))
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

const optional: readonly OfferColumn[] = [
  ...(['offer', 'version', 'title_en', 'description_en', 'by_post', 'regions', 'state'] as const),
]

const shape: SheetShape<OfferColumn> = {
  columns: offerColumns,
  needed: offerColumns.filter((column) => !optional.includes(column)),
  mostLines: mostOfferLines,
}

/** The lines of a file, or why it is none of ours. */
export function readOfferSheet(text: string): OfferLine[] | SheetFault {
  return readLineSheet(text, shape)
}
