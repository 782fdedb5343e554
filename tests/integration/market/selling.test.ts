import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  addPhoto,
  createProduct,
  getOwnProduct,
  getProduct,
  listOwnProducts,
  listProducts,
  removePhoto,
  reorderPhotos,
  setProductStatus,
  submitSeller,
  updateProduct,
} from '~/domains/market/index.server'
import { type ProductInput, productForm } from '~/domains/market/schema'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { pictureNames } from '~/platform/uploads/picture-forms'
import type { TestDatabase } from '../../setup/database-per-test'
import { openShop } from './open-shop'
import { findProducts, system } from './purchase'

let test: TestDatabase
let media: string
let seller: Context

beforeAll(async () => {
  // The environment is read once, so it comes first.
  media = await mkdtemp(path.join(tmpdir(), 'hamroh-media-'))
  process.env.MEDIA_DIR = media
  test = await openShop()
  await transaction(system, (tx) =>
    tx.territory.createMany({
      data: ['1730', '1706', '1733', '1726'].map((soato) => ({
        soato,
        level: 'region' as const,
        nameUzLatn: soato,
        nameUzCyrl: soato,
        nameRu: soato,
        nameEn: soato,
        validFrom: new Date('2021-01-01'),
      })),
    }),
  )
  await transaction(system, (tx) =>
    tx.territory.create({
      data: {
        soato: '1730224',
        level: 'district',
        parentSoato: '1730',
        nameUzLatn: 'Rishton',
        nameUzCyrl: 'Риштон',
        nameRu: 'Риштан',
        nameEn: 'Rishton',
        validFrom: new Date('2021-01-01'),
      },
    }),
  )
  const [product] = await findProducts(1)
  seller = { ...system, personId: newId(), role: 'artisan', organisationId: product?.sellerId ?? null }
})

afterAll(async () => {
  await closeDatabase()
  await rm(media, { recursive: true, force: true })
  await test?.drop()
})

const input = (more: Record<string, unknown> = {}): ProductInput =>
  productForm('in_stock').parse({
    categoryCode: 'ceramics',
    priceTiyin: '120 000',
    availability: 'in_stock',
    stock: '5',
    leadDays: '2',
    weightGrams: '900',
    texts: [{ locale: 'uz-Latn', name: 'Ko‘za, feruza sir', description: 'Suv salqin turadigan koʻza.' }],
    ...more,
  })

/** A picture that says where it was taken. */
const picture = (width = 1600, height = 1200) =>
  sharp({ create: { width, height, channels: 3, background: '#1c5fa8' } })
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '41/1 18/1 0/1' } })
    .jpeg()
    .toBuffer()
const alt = { 'uz-Latn': 'Koʻza oldidan' }

let weight = 900
/** Another one each time: a second press of one button makes no second draft. */
async function create(): Promise<{ productId: string; slug: string }> {
  weight += 1
  const created = await perform(seller, createProduct, input({ weightGrams: String(weight) }))
  if (!created.ok) throw new Error(created.error)
  return created.value
}

describe('a product', () => {
  it('is made once by two presses of one button, and twice by two wishes', async () => {
    const twice = await Promise.all([1, 2].map(() => perform(seller, createProduct, input())))
    const [one, other] = twice.map((made) => (made.ok ? made.value : null))
    expect(one).not.toBeNull()
    expect(other).toEqual(one)
    const another = await perform(seller, createProduct, input({ stock: '6' }))
    expect(another.ok && another.value.productId).not.toBe(one?.productId)
  })

  it('is written, shown with a picture, found, changed and hidden by its seller', async () => {
    const { productId, slug } = await create()
    expect(slug).toMatch(/^koza-feruza-sir/)
    expect(await perform(seller, setProductStatus, { productId, move: 'publish' })).toMatchObject({
      error: 'market.error.photoMissing',
    })
    expect(await addPhoto(seller, { productId, bytes: await picture(), alt })).toMatchObject({ ok: true })
    expect(await perform(seller, setProductStatus, { productId, move: 'publish' })).toMatchObject({
      ok: true,
      value: { status: 'published' },
    })
    const found = await listProducts({ q: 'КЎЗА', page: 1, locale: 'uz-Latn' })
    expect(found.items.map((item) => item.slug)).toContain(slug)
    const own = await getOwnProduct(seller, productId)
    if (!own) throw new Error('not found')
    const change = {
      ...input({ priceTiyin: '130000' }),
      productId,
      version: own.version,
      seenStock: own.stock,
    }
    expect(await perform(seller, updateProduct, change)).toMatchObject({ ok: true })
    expect(await perform(seller, updateProduct, change)).toMatchObject({
      error: 'market.error.productChanged',
    })
    expect((await getProduct(slug, 'ru'))?.priceTiyin).toBe(13_000_000n)
    expect(await perform(seller, setProductStatus, { productId, move: 'hide' })).toMatchObject({
      ok: true,
      value: { status: 'hidden' },
    })
    expect(await getProduct(slug, 'ru')).toBeNull()
  })

  it('keeps the sales of the time in which its form was open', async () => {
    const { productId } = await create()
    const own = await getOwnProduct(seller, productId)
    await transaction(system, (tx) => tx.product.update({ where: { id: productId }, data: { stock: 3 } }))
    const change = { ...input({ stock: '10' }), productId, version: own?.version ?? 0, seenStock: 5 }
    expect(await perform(seller, updateProduct, change)).toMatchObject({ ok: true })
    expect((await getOwnProduct(seller, productId))?.stock).toBe(8)
  })

  it('is nobody else’s', async () => {
    const { productId } = await create()
    const other: Context = { ...seller, organisationId: newId() }
    const bytes = await picture()
    const change = { ...input(), productId, version: 1, seenStock: 5 }
    expect(await perform(other, updateProduct, change)).toMatchObject({
      error: 'market.error.productNotFound',
    })
    expect(await perform(other, setProductStatus, { productId, move: 'hide' })).toMatchObject({
      error: 'market.error.productNotFound',
    })
    expect(await addPhoto(other, { productId, bytes, alt })).toMatchObject({
      error: 'market.error.productNotFound',
    })
    expect(await getOwnProduct(other, productId)).toBeNull()
    expect(await perform(other, createProduct, input())).toMatchObject({
      error: 'market.error.sellerNotApproved',
    })
    expect((await listOwnProducts(other, { status: null, page: 1, locale: 'ru' })).total).toBe(0)
  })
})

describe('a picture', () => {
  // As the decoder calls them.
  const formats: Record<string, string> = { '.avif': 'heif', '.jpg': 'jpeg', '.webp': 'webp' }

  it('is drawn anew in three widths and the forms that browsers read, without what its file knew', async () => {
    const { productId } = await create()
    const added = await addPhoto(seller, { productId, bytes: await picture(), alt })
    if (!added.ok) throw new Error(added.error)
    const files = (await readdir(media)).filter((file) => file.startsWith(added.value.key)).sort()
    expect(files).toEqual(pictureNames(added.value.key, [320, 640, 1200]).sort())
    for (const file of files) {
      const { exif, format, width } = await sharp(await readFile(path.join(media, file))).metadata()
      expect({ exif, format, width }).toEqual({
        exif: undefined,
        format: formats[path.extname(file)],
        width: Number(/-(\d+)\./.exec(file)?.[1]),
      })
    }
  })

  it('is refused when it is no picture, too small, or not described', async () => {
    const { productId } = await create()
    const refused = async (bytes: Buffer, words: Record<string, string> = alt) => {
      const answer = await addPhoto(seller, { productId, bytes, alt: words })
      return answer.ok ? 'ok' : answer.error
    }
    const whole = await picture()
    expect(await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
      'market.error.photoKind',
    )
    expect(await refused(whole.subarray(0, 2000))).toBe('market.error.photoBroken')
    expect(await refused(await picture(300, 900))).toBe('market.error.photoTooSmall')
    expect(await refused(await picture(3200, 322)), 'as the browser made it smaller').toBe(
      'market.error.photoNarrow',
    )
    expect(await refused(whole, { 'uz-Latn': ' ' })).toBe('market.error.alt.missing')
    expect(await refused(Buffer.alloc(10 * 1024 * 1024 + 1))).toBe('market.error.photoTooLarge')
  })

  it('can be moved and taken away, but not the last one of what is on sale', async () => {
    const { productId } = await create()
    for (let count = 0; count < 3; count++) await addPhoto(seller, { productId, bytes: await picture(), alt })
    const ids = (await getOwnProduct(seller, productId))?.photos.map(({ id }) => id) ?? []
    const reversed = [...ids].reverse()
    expect(await perform(seller, reorderPhotos, { productId, photoIds: reversed })).toMatchObject({
      ok: true,
    })
    expect((await getOwnProduct(seller, productId))?.photos.map(({ id }) => id)).toEqual(reversed)
    expect(await perform(seller, reorderPhotos, { productId, photoIds: ids.slice(1) })).toMatchObject({
      ok: false,
    })
    await perform(seller, setProductStatus, { productId, move: 'publish' })
    const before = (await readdir(media)).length
    for (const photoId of ids.slice(0, 2))
      expect(await perform(seller, removePhoto, { productId, photoId })).toMatchObject({ ok: true })
    expect((await readdir(media)).length).toBe(before - 2 * pictureNames('', [320, 640, 1200]).length)
    expect(await perform(seller, removePhoto, { productId, photoId: ids[2] ?? '' })).toMatchObject({
      error: 'market.error.photoMissing',
    })
  })
})

it('takes one request of a person who wants to sell', async () => {
  const person: Context = { ...system, personId: newId(), role: 'citizen' }
  const request = { displayName: 'Yangi ustaxona', soato: '1730224', about: { 'uz-Latn': 'Kulolmiz.' } }
  const nowhere = { ...request, soato: '1730999' }
  expect(await perform(person, submitSeller, nowhere)).toMatchObject({ error: 'market.error.sellerDistrict' })
  const answers = await Promise.all([
    perform(person, submitSeller, request),
    perform(person, submitSeller, request),
  ])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
})
