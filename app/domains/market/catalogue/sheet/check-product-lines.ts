import { z } from 'zod'
import {
  type CheckedLine,
  faultIn,
  findChanges,
  firstOfColumns,
  type LineFault,
} from '~/lib/sheet/line-report'
import { termKinds } from '../terms/rules'
import { articleInput } from '../variants/schema'
import { optionalPriceInput, productForm, stockInput, withOtherScript } from '../writing/schema'
import {
  cellsOf,
  cellsOfVariant,
  codesOf,
  columnOfIssue,
  dataColumns,
  fieldsOf,
  type ProductColumn,
  type ProductLine,
  type SheetInput,
  type SheetProduct,
  type SheetVariant,
  textCells,
} from './product-sheet'

/** What a file is looked at against: the seller's own products, and what there is to choose of. */
export interface ProductSheet {
  products: SheetProduct[]
  /** Categories that hold products. */
  categories: ReadonlySet<string>
  /** Words that the lists offer, as `kind code`. */
  terms: ReadonlySet<string>
  /** A workshop that was stopped adds nothing. */
  mayAdd: boolean
}

export type ProductWrite =
  | { kind: 'new'; input: SheetInput }
  | { kind: 'changed'; product: SheetProduct; input: SheetInput }
  | { kind: 'variant'; variant: SheetVariant; input: VariantInput }

type VariantInput = Pick<SheetVariant, 'article' | 'stock' | 'priceTiyin'>

/** A line with what it would write; null when it writes nothing. */
export type CheckedProductLine = CheckedLine & { write: ProductWrite | null }

type Fault = LineFault<ProductColumn>
interface Known {
  product: SheetProduct
  /** Null where the line is of the product itself. */
  variant: SheetVariant | null
}

/** Each line by itself, against the seller's products as they are. */
export function checkProductLines(lines: readonly ProductLine[], sheet: ProductSheet): CheckedProductLine[] {
  const check = createCheck(sheet)
  return lines.map(check)
}

function createCheck(sheet: ProductSheet): (line: ProductLine) => CheckedProductLine {
  const bySlug = new Map<string, Known>()
  const byArticle = new Map<string, Known>()
  for (const product of sheet.products) {
    for (const variant of [null, ...product.variants]) {
      const { slug, article } = variant ?? product
      bySlug.set(slug, { product, variant })
      if (article) byArticle.set(article, { product, variant })
    }
  }
  const seenIds = new Set<string>()
  const seenArticles = new Set<string>()

  return ({ line, cells }) => {
    const article = cells.article
    const known = cells.product ? bySlug.get(cells.product) : byArticle.get(article)
    const faults = faultsOfKey()
    const id = idOf(known)
    if (id) seenIds.add(id)
    if (article) seenArticles.add(article)
    const checked = known?.variant
      ? checkVariant(cells, known.product, known.variant)
      : checkProduct(cells, known?.product ?? null, sheet)
    const all = firstOfColumns([...faults, ...checked.faults])
    const title = (known?.variant?.values || nameOf(cells) || known?.product.slug || article).slice(0, 80)
    if (all.length > 0 || !checked.write)
      return { line, title, does: null, changes: [], faults: all, write: null }
    const { changes } = checked
    const does = !known ? 'new' : changes.length > 0 ? 'changed' : 'same'
    return { line, title, does, changes, faults: [], write: does === 'same' ? null : checked.write }

    function faultsOfKey(): Fault[] {
      const found: Fault[] = []
      if (cells.product && !known) found.push({ column: 'product', error: 'sheets.error.line.product' })
      if (!cells.product && !known && cells.variant)
        found.push({ column: 'variant', error: 'sheets.error.line.newVariant' })
      if (!cells.product && !article) found.push({ column: 'article', error: 'sheets.error.line.article' })
      if (!known && !sheet.mayAdd) found.push({ column: 'product', error: 'sheets.error.line.stopped' })
      if (seenIds.has(idOf(known) ?? '') || (article && seenArticles.has(article)))
        found.push({ column: cells.product ? 'product' : 'article', error: 'sheets.error.line.twice' })
      const holder = article ? byArticle.get(article) : undefined
      if (known && holder && idOf(holder) !== idOf(known))
        found.push({ column: 'article', error: 'variants.error.articleTaken', details: { article } })
      return found
    }
  }
}

function idOf(known: Known | undefined): string | undefined {
  return known?.variant?.id ?? known?.product.id
}

function nameOf(cells: ProductLine['cells']): string {
  return cells.name_uz || cells.name_uz_cyrl || cells.name_ru || cells.name_en
}

interface Checked extends Pick<CheckedLine, 'changes'> {
  faults: Fault[]
  write: ProductWrite | null
}

// Made once: a schema takes longer to make than a line to read.
const countedForm = productForm('in_stock')
const uncountedForm = productForm('made_to_order')

function checkProduct(
  typed: ProductLine['cells'],
  before: SheetProduct | null,
  { categories, terms }: ProductSheet,
): Checked {
  const cells = { ...typed, availability: typed.availability.toLowerCase() }
  const hasVariants = before?.hasVariants ?? false
  const faults: Fault[] = []
  // Of what comes in variants each of them has its own stock.
  const isUncounted = hasVariants || cells.availability === 'made_to_order'
  const form = isUncounted ? uncountedForm : countedForm
  const given = { ...fieldsOf(cells), stock: stockOf(cells, before?.stock) }
  const parsed = form.safeParse(given)
  for (const issue of parsed.error?.issues ?? []) faults.push(faultOf(issue, cells))
  if (cells.category && !categories.has(cells.category))
    faults.push({ column: 'category', error: 'sheets.error.line.category' })
  for (const kind of termKinds) {
    const unknown = codesOf(cells[kind]).find(
      (code) => !terms.has(`${kind} ${code}`) && !before?.marks[kind]?.includes(code),
    )
    if (unknown)
      faults.push({ column: kind, error: 'sheets.error.line.term', details: { code: unknown.slice(0, 40) } })
  }
  if (faults.length > 0 || !parsed.success) return { faults, changes: [], write: null }
  const texts = withOtherScript(parsed.data.texts)
  const input = { ...parsed.data, texts }
  const changes = findChanges(dataColumns, before && cellsOf(before, before), cellsOf(input, { hasVariants }))
  return {
    faults,
    changes: before && changes.length > 0 ? [...changes, ...madeChanges(before, input, changes)] : changes,
    write: before ? { kind: 'changed', product: before, input } : { kind: 'new', input },
  }
}

/** What is made of the other script is told as well: a product on sale reads otherwise at once. */
function madeChanges(before: SheetProduct, input: SheetInput, said: readonly { column: string }[]) {
  const was = textCells(before.texts)
  const now = textCells(input.texts)
  return findChanges(Object.keys(now), was, now).filter(
    ({ column, after }) => after !== '' && !said.some((change) => change.column === column),
  )
}

const variantForm = z.object({ article: articleInput, price: optionalPriceInput, stock: stockInput })

function checkVariant(cells: ProductLine['cells'], product: SheetProduct, variant: SheetVariant): Checked {
  const isCounted = product.availability === 'in_stock'
  const { article, price_som: price } = cells
  const stock = isCounted ? stockOf(cells, variant.stock) : '0'
  const parsed = variantForm.safeParse({ article, price, stock })
  if (!parsed.success)
    return { faults: parsed.error.issues.map((issue) => faultOf(issue, cells)), changes: [], write: null }
  const input = { article: parsed.data.article, stock: parsed.data.stock, priceTiyin: parsed.data.price }
  return {
    faults: [],
    changes: findChanges(dataColumns, cellsOfVariant(variant, product), cellsOfVariant(input, product)),
    write: { kind: 'variant', variant, input },
  }
}

/** A number that was not touched since the file was taken out stays as it is now: sales since then are not undone. */
function stockOf(cells: ProductLine['cells'], now: number | undefined): string {
  const isUntouched = cells.stock !== '' && cells.stock === cells.stock_before
  return isUntouched && now !== undefined ? String(now) : cells.stock
}

function faultOf(issue: z.core.$ZodIssue, cells: ProductLine['cells']): Fault {
  return faultIn(columnOfIssue(issue.path, cells), issue)
}
