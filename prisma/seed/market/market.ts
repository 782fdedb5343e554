import { addDays } from '~/platform/clock.server'
import type { ProductTermKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { categories } from '../content/market/categories'
import { categoryTree } from '../content/market/category-tree'
import { sellerRequirements } from '../content/market/seller-requirements'
import type { Text } from '../content/market/shape'
import { productTerms } from '../content/market/terms'
import { placePictures } from '../pictures/picture-files'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'
import { type SeedProduct, seedProducts } from './products'
import { seedSellers } from './sellers'
import { fourLanguages } from './texts'

export interface MarketSeedOptions {
  /** The person behind each workshop, by its slug. */
  sellerPersons: ReadonlyMap<string, string>
  day: SeedDay
}

/** 15 categories, 60 sellers, 408 products of which 400 are on sale. Rows that are there stay. */
export async function seedMarket(db: Work, options: MarketSeedOptions): Promise<void> {
  await db.category.createMany({ data: categoryRows(), skipDuplicates: true })
  await db.productTerm.createMany({ data: termRows(), skipDuplicates: true })
  await seedSellerRows(db, options)
  await db.sellerRequirement.createMany({ data: requirementRows(options.day), skipDuplicates: true })
  await seedProductRows(db, seedProducts(), options.day)
}

/** Puts the pictures of all products into a folder. `kept` = where those of earlier seedings are; null = nowhere. */
export function seedPictures(mediaFolder: string, kept: string | null): void {
  const drawings = new Map(
    seedProducts().flatMap(({ photos }) => photos.map(({ key, svg }) => [key, svg] as const)),
  )
  placePictures(drawings, mediaFolder, kept)
}

/** The id of a seeded workshop. */
export function sellerSeedId(slug: string): string {
  return seedId(`seller:${slug}`)
}

/** Each before the ones that stand in it. */
function categoryRows() {
  const names = new Map(categories.map(({ code, name }) => [code, name]))
  const rows = categoryTree.flatMap(({ code, name, about, holds }) => [
    { code, name, about, parentCode: null as string | null },
    ...holds.map(([child, text]) => ({
      ...{ code: child, name: names.get(child) ?? name, about: text },
      parentCode: code,
    })),
  ])
  return rows.map(({ name, about, ...row }, position) => ({
    ...row,
    ...namesOf(name),
    about: fourLanguages(about),
    position,
  }))
}

function namesOf(text: Text) {
  const names = fourLanguages(text)
  return {
    nameUzLatn: names['uz-Latn'],
    nameUzCyrl: names['uz-Cyrl'],
    nameRu: names.ru,
    nameEn: names.en,
  }
}

function termRows() {
  return Object.entries(productTerms).flatMap(([kind, terms]) =>
    terms.map(([code, name], position) => ({
      kind: kind as ProductTermKind,
      code,
      ...namesOf(name),
      position,
    })),
  )
}

/** Of the sellers, those where at least half of the staff have disabilities. */
const enterprises = new Set(['gijduvon-koza', 'nukus-orme', 'iliq-sim'])

async function seedSellerRows(db: Work, { sellerPersons, day }: MarketSeedOptions): Promise<void> {
  const rows = seedSellers().map(({ slug, displayName, soato, about }, index) => ({
    id: sellerSeedId(slug),
    slug,
    displayName,
    personId: sellerPersons.get(slug) ?? '',
    soato,
    about,
    // Made as the shop's form makes it.
    aboutMade: ['uz-Cyrl'],
    ...shopOf(slug, index),
    kind: enterprises.has(slug) ? ('enterprise' as const) : ('artisan' as const),
    status: 'pending' as const,
    createdAt: addDays(day.now, -340 - index),
  }))
  await db.seller.createMany({ data: rows, skipDuplicates: true })
  for (const { id, createdAt } of rows) {
    const verifiedAt = addDays(createdAt, 10)
    await db.seller.updateMany({ where: { id, status: 'pending' }, data: { status: 'approved', verifiedAt } })
  }
}

/** In force since a month ago: who sells already was asked for nothing. */
function requirementRows({ today }: SeedDay) {
  const fromOn = addDays(today, -30)
  return sellerRequirements.map(([kind, code], position) => ({ kind, code, fromOn, position }))
}

/** What some of the workshops say besides: most speak two languages, every third shows a piece of hers. */
function shopOf(slug: string, index: number) {
  const languages = [['uz', 'ru'], ['uz'], ['uz', 'ru', 'en'], ['uz', 'tg', 'ru']][index % 4] ?? []
  const photo =
    index % 3 === 0 ? seedProducts().find(({ sellerSlug }) => sellerSlug === slug)?.photos[0] : null
  if (!photo) return { languages }
  return { languages, photoKey: photo.key, photoWidth: 1200, photoHeight: 900, photoAlt: photo.alt }
}

async function seedProductRows(db: Work, products: SeedProduct[], day: SeedDay): Promise<void> {
  const sellers = new Map(seedSellers().map((seller) => [seller.slug, seller]))
  const rows = products.map((product) => {
    const { texts, photos: _, marks: __, ageDays, sellerSlug, ...columns } = product
    const seller = sellers.get(sellerSlug)
    const at = addDays(day.now, -ageDays)
    return {
      ...columns,
      id: productSeedId(product.slug),
      sellerId: sellerSeedId(sellerSlug),
      regionSoato: (seller?.soato ?? '').slice(0, 4),
      createdAt: at,
      updatedAt: at,
    }
  })
  await db.product.createMany({ data: rows, skipDuplicates: true })
  await db.productText.createMany({
    data: products.flatMap(({ slug, texts }) =>
      texts.map((text) => ({ productId: productSeedId(slug), ...text })),
    ),
    skipDuplicates: true,
  })
  await db.productMark.createMany({
    data: products.flatMap(({ slug, marks }) =>
      marks.map((mark) => ({ productId: productSeedId(slug), ...mark })),
    ),
    skipDuplicates: true,
  })
  await db.productPhoto.createMany({ data: products.flatMap(photoRows), skipDuplicates: true })
}

function photoRows({ slug, photos }: SeedProduct) {
  return photos.map(({ key, alt }, position) => ({
    id: seedId(`photo:${slug}:${position}`),
    productId: productSeedId(slug),
    storageKey: key,
    width: 1200,
    height: 900,
    alt,
    position,
  }))
}

/** The id of a seeded product. */
export function productSeedId(slug: string): string {
  return seedId(`product:${slug}`)
}
