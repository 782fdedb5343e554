import {
  readLineSheet,
  type SheetFault,
  type SheetLine,
  type SheetShape,
  writeLineSheet,
} from '~/lib/sheet/line-sheet'
import { termKinds } from '../terms/rules'
import type { ProductMarks } from '../terms/schema'
import type { ProductTextInput } from '../writing/schema'

/** What the columns of texts end in, and the language that it stands for. */
export const sheetLocales = { uz: 'uz-Latn', uz_cyrl: 'uz-Cyrl', ru: 'ru', en: 'en' } as const
const languages = Object.keys(sheetLocales) as (keyof typeof sheetLocales)[]

/** What a seller says of her product, or of a variant of one, in a file: the names are the same in every language. */
export const productColumns = [
  ...(['product', 'article', 'variant', 'category', 'price_som', 'availability', 'stock'] as const),
  ...(['stock_before', 'lead_days', 'weight_g', 'length_cm', 'width_cm', 'height_cm'] as const),
  ...termKinds,
  ...(['name_uz', 'name_uz_cyrl', 'name_ru', 'name_en'] as const),
  ...(['description_uz', 'description_uz_cyrl', 'description_ru', 'description_en'] as const),
] as const
export type ProductColumn = (typeof productColumns)[number]
export type ProductLine = SheetLine<ProductColumn>

/** What a line changes; the others say which product it is. */
export const dataColumns = productColumns.filter(
  (column) => !['product', 'variant', 'stock_before'].includes(column),
)

/** At most so many lines in a file. */
export const mostProductLines = 5_000
/** Octets. */
export const mostProductFileBytes = 10 * 1024 * 1024

const shape: SheetShape<ProductColumn> = {
  columns: productColumns,
  needed: ['product', 'article', 'category', 'price_som', 'availability', 'stock', 'lead_days', 'weight_g'],
  mostLines: mostProductLines,
}

/** The lines of a file, or why it is none of ours. */
export function readProductSheet(text: string): ProductLine[] | SheetFault {
  return readLineSheet(text, shape)
}

interface SheetColumns {
  article?: string | null
  categoryCode: string
  priceTiyin: bigint
  availability: 'in_stock' | 'made_to_order'
  stock: number
  leadDays: number
  weightGrams: number
  /** Millimetres; null when she does not say. */
  lengthMm: number | null
  widthMm: number | null
  heightMm: number | null
  marks: ProductMarks
  texts: readonly ProductTextInput[]
}

/** What a file says of a product, read. */
export interface SheetInput extends SheetColumns {
  texts: ProductTextInput[]
}

export interface SheetVariant {
  id: string
  slug: string
  article: string | null
  stock: number
  /** Tiyin; null for its product's. */
  priceTiyin: bigint | null
  /** Its values in words, as the file names it. */
  values: string
}

/** A product of the seller as it stands now. */
export interface SheetProduct extends SheetColumns {
  id: string
  slug: string
  hasVariants: boolean
  /** Those that are offered. */
  variants: SheetVariant[]
}

/** A seller's products as spreadsheets read them, each before its variants. */
export function writeProductSheet(products: readonly SheetProduct[]): string {
  const rows = products.flatMap((product) => [
    { ...cellsOf(product, product), product: product.slug },
    ...product.variants.map((variant) => ({
      ...cellsOfVariant(variant, product),
      ...{ product: variant.slug, variant: variant.values },
    })),
  ])
  return writeLineSheet(productColumns, rows)
}

/** What stands in a line of this product; what was made of the other script is left out. */
export function cellsOf(
  said: SheetColumns,
  { hasVariants }: Pick<SheetProduct, 'hasVariants'>,
): Record<ProductColumn, string> {
  const isCounted = said.availability === 'in_stock' && !hasVariants
  const stock = isCounted ? String(said.stock) : ''
  return {
    ...empty,
    ...{ article: said.article ?? '', category: said.categoryCode, price_som: inSom(said.priceTiyin) },
    ...{ availability: said.availability, stock, stock_before: stock },
    ...{ lead_days: String(said.leadDays), weight_g: String(said.weightGrams) },
    length_cm: inCentimetres(said.lengthMm),
    width_cm: inCentimetres(said.widthMm),
    height_cm: inCentimetres(said.heightMm),
    ...Object.fromEntries(termKinds.map((kind) => [kind, [...(said.marks[kind] ?? [])].sort().join(' ')])),
    ...textCells(said.texts.filter(({ isMade }) => !isMade)),
  }
}

/** The columns of texts alone, the made ones too. */
export function textCells(texts: readonly ProductTextInput[]): Record<string, string> {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const text = texts.find(({ locale }) => locale === sheetLocales[language])
      return [
        [`name_${language}`, text?.name ?? ''],
        [`description_${language}`, text?.description ?? ''],
      ]
    }),
  )
}

/** What stands in a line of a variant: the rest is its product's. */
export function cellsOfVariant(
  variant: Pick<SheetVariant, 'article' | 'stock' | 'priceTiyin'>,
  { availability }: Pick<SheetProduct, 'availability'>,
): Record<ProductColumn, string> {
  const stock = availability === 'in_stock' ? String(variant.stock) : ''
  const price = variant.priceTiyin === null ? '' : inSom(variant.priceTiyin)
  return { ...empty, article: variant.article ?? '', price_som: price, stock, stock_before: stock }
}

const empty = Object.fromEntries(productColumns.map((column) => [column, ''])) as Record<
  ProductColumn,
  string
>

function inSom(tiyin: bigint): string {
  return String(tiyin / 100n)
}

/** With the decimal comma of spreadsheets that part cells by semicolons. */
function inCentimetres(millimetres: number | null): string {
  return millimetres === null ? '' : String(millimetres / 10).replace('.', ',')
}

/** The texts of a line, as the form of a product takes them. */
export function textsOf(cells: ProductLine['cells']) {
  return languages
    .map((language) => ({
      locale: sheetLocales[language],
      name: cells[`name_${language}`],
      description: cells[`description_${language}`],
    }))
    .filter(({ name, description }) => name + description !== '')
}

/** In which column the file says what a field of the form asks. */
const columnOfField: Record<string, ProductColumn> = {
  ...{ categoryCode: 'category', priceTiyin: 'price_som', price: 'price_som', availability: 'availability' },
  ...{ stock: 'stock', leadDays: 'lead_days', weightGrams: 'weight_g', article: 'article' },
  ...{ lengthMm: 'length_cm', widthMm: 'width_cm', heightMm: 'height_cm' },
}

/** The column that an issue of the form is about. */
export function columnOfIssue(path: readonly PropertyKey[], cells: ProductLine['cells']): ProductColumn {
  const [first, second, part] = path.map(String)
  if (first === 'marks') return termKinds.find((kind) => kind === second) ?? 'material'
  if (first === 'texts') {
    const locale = textsOf(cells)[Number(second)]?.locale
    const language = languages.find((each) => sheetLocales[each] === locale) ?? 'uz'
    return part === 'description' ? `description_${language}` : `name_${language}`
  }
  return Object.entries(columnOfField).find(([field]) => field === first)?.[1] ?? 'product'
}

/** The fields of the form that are one cell each. */
export function fieldsOf(cells: ProductLine['cells']) {
  const given = Object.entries(columnOfField).map(([field, column]) => [field, cells[column] || undefined])
  const marks = Object.fromEntries(termKinds.map((kind) => [kind, codesOf(cells[kind])]))
  return { ...Object.fromEntries(given), marks, texts: textsOf(cells) }
}

/** Codes of a cell, parted by spaces or commas. */
export function codesOf(cell: string): string[] {
  return cell
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
}
