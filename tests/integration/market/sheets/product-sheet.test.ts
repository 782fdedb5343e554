import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  checkProductLines,
  createProduct,
  getOwnVariants,
  getProductSheet,
  type ProductLine,
  readProductSheet,
  saveProductLines,
  setOptions,
  updateProduct,
  writeProductSheet,
} from '~/domains/market/index.server'
import type { ProductOption } from '~/domains/market/schema'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { markLines } from '~/lib/sheet/mark-lines.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { openShop } from '../open-shop'
import { findProducts, setStock, stockOf, system } from '../purchase'

let test: TestDatabase
let seller: Context
let other: Context
let productId: string
let slug: string

beforeAll(async () => {
  test = await openShop()
  const [one, two] = await findProducts(2, 5)
  productId = one?.id ?? ''
  slug = one?.slug ?? ''
  await transaction(system, async (tx) => {
    for (const regionSoato of ['1730', '1706', '1733', '1726']) {
      const names = { nameUzLatn: 'V', nameUzCyrl: 'В', nameRu: 'О', nameEn: 'R' }
      const validFrom = new Date('2021-01-01')
      await tx.territory.create({ data: { soato: regionSoato, level: 'region', ...names, validFrom } })
    }
    const names = { nameUzLatn: 'loy', nameUzCyrl: 'лой', nameRu: 'глина', nameEn: 'clay' }
    await tx.productTerm.create({ data: { kind: 'material', code: 'clay', position: 0, ...names } })
  })
  const of = (sellerId = '') => ({ ...system, personId: newId(), role: 'artisan', organisationId: sellerId })
  seller = of(one?.sellerId)
  other = of(two?.sellerId)
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const head =
  'product;article;variant;category;price_som;availability;stock;stock_before;lead_days;weight_g;material;name_uz;description_uz;name_ru;description_ru'
const file = (...rows: string[]) => read([head, ...rows].join('\r\n'))
const taken = async (as = seller) => writeProductSheet((await getProductSheet(as, 'ru')).products)

function read(text: string): ProductLine[] {
  const lines = readProductSheet(text)
  if (typeof lines === 'string') throw new Error(lines)
  return lines
}

const check = async (lines: ProductLine[], as = seller) =>
  checkProductLines(lines, await getProductSheet(as, 'ru'))
const save = async (lines: ProductLine[], mark?: string, as = seller) =>
  perform(as, saveProductLines, { lines, mark: mark ?? markLines(await check(lines, as)), locale: 'ru' })
const faults = async (row: string) =>
  (await check(file(row))).flatMap((line) => line.faults.map(({ column, error }) => `${column} ${error}`))

const fresh = ';L-1;;ceramics;120 000;in_stock;3;;2;900;clay;Yangi lagan;Rishtonda yasalgan lagan;;'

it('takes out what comes in again as it is', async () => {
  const back = await check(read(await taken()))
  expect(back.map(({ does, faults }) => [does, faults])).toEqual([['same', []]])
})

it('adds new ones as drafts, once however often the file comes', async () => {
  const lines = file(fresh)
  expect((await check(lines)).map(({ does }) => does)).toEqual(['new'])
  expect(await save(lines)).toMatchObject({ ok: true, value: { written: 1 } })
  const made = await transaction(system, (tx) =>
    tx.product.findFirstOrThrow({ where: { article: 'L-1' }, include: { texts: true, marks: true } }),
  )
  expect(made).toMatchObject({ status: 'draft', priceTiyin: som(120_000), stock: 3, slug: 'yangi-lagan' })
  expect(made.marks).toMatchObject([{ kind: 'material', code: 'clay' }])
  expect(made.texts.find(({ locale }) => locale === 'uz-Cyrl')).toMatchObject({
    name: 'Янги лаган',
    isMade: true,
  })
  expect((await check(lines)).map(({ does }) => does)).toEqual(['same'])
  expect(await save(lines)).toMatchObject({ ok: true, value: { written: 0 } })
  expect(await transaction(system, (tx) => tx.product.count({ where: { article: 'L-1' } }))).toBe(1)
})

it('says what changes before it changes it, and leaves the stock that was not touched', async () => {
  const text = await taken()
  await setStock(productId, 2)
  const edited = read(text.replace(';34500;', ';40000;')).filter(({ cells }) => cells.product === slug)
  expect((await check(edited))[0]).toMatchObject({
    does: 'changed',
    changes: [{ column: 'price_som', before: '34500', after: '40000' }],
  })
  expect(await save(edited)).toMatchObject({ ok: true })
  expect(await stockOf(productId)).toBe(2)
  const counted = edited.map(({ line, cells }) => ({ line, cells: { ...cells, stock: '9' } }))
  expect(await save(counted)).toMatchObject({ ok: true })
  expect(await stockOf(productId)).toBe(9)
  expect((await check(counted))[0]?.does).toBe('same')
})

it('writes nothing of a report that is out of date', async () => {
  const lines = file(`${slug};;;ceramics;55000;in_stock;9;;2;400;;;;Пиала 0;Пиала для чая.`)
  const mark = markLines(await check(lines))
  await setStock(productId, 1)
  expect(await save(lines, mark)).toMatchObject({ ok: false, error: 'sheets.error.moved' })
  expect(await stockOf(productId)).toBe(1)
})

it('is of one number with what the page of the product says', async () => {
  const draft = {
    ...{ categoryCode: 'ceramics', priceTiyin: som(5_000), availability: 'in_stock' as const, stock: 1 },
    ...{ leadDays: 1, weightGrams: 100, lengthMm: null, widthMm: null, heightMm: null, marks: {} },
    texts: [{ locale: 'ru' as const, name: 'Чаша', description: 'Чаша из глины' }],
  }
  expect(await perform(seller, createProduct, { ...draft, article: 'L-1' })).toMatchObject({
    error: 'variants.error.articleTaken',
  })
  const made = await perform(seller, createProduct, { ...draft, article: 'P-1' })
  if (!made.ok) throw new Error(made.error)
  const { productId } = made.value
  const update = (article: string | null) =>
    perform(seller, updateProduct, { ...draft, productId, version: 1, seenStock: 1, article })
  expect(await update('L-1')).toMatchObject({ error: 'variants.error.articleTaken' })
  expect((await check(file(';P-1;;ceramics;5000;in_stock;1;;1;100;;;;Чаша;Чаша из глины')))[0]).toMatchObject(
    {
      does: 'same',
    },
  )
  expect(await update(null)).toMatchObject({ ok: true })
})

it('writes one file once when it is confirmed twice at once', async () => {
  const lines = file(fresh.replace('L-1', 'L-2'))
  const mark = markLines(await check(lines))
  const both = await Promise.all([save(lines, mark), save(lines, mark)])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await transaction(system, (tx) => tx.product.count({ where: { article: 'L-2' } }))).toBe(1)
})

it('refuses each line with the column and the reason', async () => {
  expect(await faults('piyola-9;;;ceramics;1000;in_stock;1;;2;400;;A b;Uzun tavsif shu yerda;;')).toEqual([
    'product sheets.error.line.product',
  ])
  expect(await faults(fresh.replace('L-1', ''))).toEqual(['article sheets.error.line.article'])
  expect(await faults(fresh.replace('L-1', 'L-9').replace('ceramics', 'no'))).toEqual([
    'category sheets.error.line.category',
  ])
  expect(await faults(fresh.replace('L-1', 'L-9').replace('clay', 'gold'))).toEqual([
    'material sheets.error.line.term',
  ])
  expect(await faults(`${slug};L-1;;ceramics;1000;in_stock;1;;2;400;;;;Пиала;Пиала для чая.`)).toEqual([
    'article variants.error.articleTaken',
  ])
  const wrong = await faults(';L-9;;ceramics;10;soon;many;;999;0;;A;;;')
  expect(wrong.map((fault) => fault.split(' ')[0]).sort()).toEqual([
    ...['availability', 'description_uz', 'lead_days', 'name_uz', 'price_som', 'stock', 'weight_g'],
  ])
  const twice = await check(file(fresh, fresh))
  expect(twice.map(({ does }) => does)).toEqual(['same', null])
  expect(twice[1]?.faults).toMatchObject([{ error: 'sheets.error.line.twice' }])
})

it('knows nobody else’s products', async () => {
  const lines = read(await taken())
  const foreign = await check(lines.slice(0, 1), other)
  expect(foreign[0]?.faults).toMatchObject([{ column: 'product', error: 'sheets.error.line.product' }])
  const stranger = { ...seller, role: 'citizen' }
  expect(await save(lines, '', stranger)).toMatchObject({ error: 'market.error.sellerNotApproved' })
})

it('lets a stopped workshop change what it has, and add nothing', async () => {
  const sheet = { ...(await getProductSheet(other, 'ru')), mayAdd: false }
  expect(checkProductLines(file(fresh), sheet)[0]?.faults).toMatchObject([
    { error: 'sheets.error.line.stopped' },
  ])
  expect(checkProductLines(read(writeProductSheet(sheet.products)), sheet)[0]?.does).toBe('same')
})

it('counts variants apart, by their number', async () => {
  const words = (text: string) => ({ 'uz-Latn': text, 'uz-Cyrl': text, ru: text, en: text })
  const values = ['s', 'm'].map((key) => ({ key, names: words(key.toUpperCase()) }))
  const options: ProductOption[] = [{ kind: null, names: words('hajm'), values }]
  const { version } = await transaction(system, (tx) =>
    tx.product.findUniqueOrThrow({ where: { id: productId } }),
  )
  expect(await perform(seller, setOptions, { productId, version, options })).toMatchObject({ ok: true })
  const all = read(await taken())
  const at = all.findIndex(({ cells }) => cells.product === slug)
  const lines = all.slice(at, at + 3)
  const [, s, m] = lines
  expect([s?.cells.variant, m?.cells.variant]).toEqual(['S', 'M'])
  const edited = lines.map((line) => {
    const set = (cells: object) => ({ ...line, cells: { ...line.cells, ...cells } })
    if (line === s) return set({ stock: '4', article: 'V-S' })
    return line === m ? set({ price_som: '77 000' }) : line
  })
  expect((await check(edited)).map(({ does }) => does)).toEqual(['same', 'changed', 'changed'])
  expect(await save(edited)).toMatchObject({ ok: true, value: { written: 2 } })
  const own = await getOwnVariants(seller, { productId, locale: 'ru' })
  expect(own?.variants).toMatchObject([
    { stock: 4, article: 'V-S', priceTiyin: null },
    { stock: 0, priceTiyin: som(77_000) },
  ])
  const byNumber = file(';V-S;;;;;6;;;;;;;;')
  expect(await save(byNumber)).toMatchObject({ ok: true, value: { written: 1 } })
  expect(await stockOf(own?.variants[0]?.id ?? '')).toBe(6)
  expect(await faults(';V-X;XL;ceramics;1000;in_stock;1;;2;400;;Nom bor;Uzun tavsif shu yerda;;')).toEqual([
    'variant sheets.error.line.newVariant',
  ])
})

it('takes 250 lines in the time of one transaction, and looks at 5,000', { timeout: 120_000 }, async () => {
  const lines = file(...Array.from({ length: 5_000 }, (_, at) => fresh.replace('L-1', `B-${at}`)))
  expect((await check(lines)).every(({ does }) => does === 'new')).toBe(true)
  expect(await save(lines.slice(0, 250))).toMatchObject({ ok: true, value: { written: 250 } })
  expect((await check(lines)).filter(({ does }) => does === 'same')).toHaveLength(250)
})
