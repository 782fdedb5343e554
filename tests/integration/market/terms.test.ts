import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  changeTerm,
  createProduct,
  createTerm,
  deleteDraft,
  getOwnProduct,
  getProduct,
  listTerms,
  updateProduct,
} from '~/domains/market/index.server'
import { productForm } from '~/domains/market/schema'
import { newId } from '~/lib/ids'
import { forgetCached } from '~/platform/cache.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openMarket } from './open-market'
import { system } from './purchase'

let test: TestDatabase
let seller: Context
const admin: Context = { ...system, personId: newId(), role: 'administrator' }
const names = (name: string) => ({ nameUzLatn: name, nameUzCyrl: name, nameRu: name, nameEn: name })

beforeAll(async () => {
  test = await openMarket()
  const { id } = await transaction(system, (tx) =>
    tx.seller.findFirstOrThrow({ where: { status: 'approved' } }),
  )
  seller = { ...system, personId: newId(), role: 'artisan', organisationId: id }
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const input = (more: Record<string, unknown> = {}) =>
  productForm('in_stock').parse({
    categoryCode: 'ceramics',
    priceTiyin: '120 000',
    availability: 'in_stock',
    stock: '5',
    leadDays: '2',
    weightGrams: '900',
    texts: [{ locale: 'uz-Latn', name: `Koʻza ${newId().slice(-6)}`, description: 'Suv salqin turadi.' }],
    ...more,
  })

async function create(more: Record<string, unknown>): Promise<string> {
  const created = await perform(seller, createProduct, input(more))
  if (!created.ok) throw new Error(created.error)
  return created.value.productId
}

describe('what a product is said to be', () => {
  it('goes with a draft that is thrown away', async () => {
    const productId = await create({ marks: { material: ['clay'], school: ['rishton'] } })
    expect(await perform(seller, deleteDraft, { productId })).toMatchObject({ ok: true })
    expect(await getOwnProduct(seller, productId)).toBeNull()
  })

  it('is written, changed and shown in the reader’s language', async () => {
    const productId = await create({
      marks: { material: ['clay', 'clay'], school: ['rishton'] },
      lengthMm: '32,5',
      heightMm: '1,2 m',
    })
    expect(await getOwnProduct(seller, productId)).toMatchObject({
      marks: { material: ['clay'], school: ['rishton'] },
      lengthMm: 325,
      widthMm: null,
      heightMm: 1200,
    })
    const own = await getOwnProduct(seller, productId)
    const changed = await perform(seller, updateProduct, {
      ...input({ marks: { material: ['clay'], colour: ['blue', 'white'] }, widthMm: '10 sm' }),
      ...{ productId, version: own?.version ?? 0, seenStock: 5 },
    })
    expect(changed).toMatchObject({ ok: true })
    expect((await getOwnProduct(seller, productId))?.marks).toEqual({
      material: ['clay'],
      colour: expect.arrayContaining(['blue', 'white']),
    })
    const { slug } = await transaction(system, (tx) =>
      tx.product.findFirstOrThrow({
        where: { status: 'published', marks: { some: { kind: 'school', code: 'rishton' } } },
      }),
    )
    const page = await getProduct(slug, 'ru')
    expect(page?.marks).toContainEqual({ kind: 'school', code: 'rishton', name: 'Риштанская керамика' })
  })

  it('is of one school, of known words and of sensible measures', async () => {
    const faults = (more: Record<string, unknown>) =>
      productForm('in_stock')
        .safeParse({ ...input(), priceTiyin: '1000', stock: '1', leadDays: '1', weightGrams: '1', ...more })
        .error?.issues.map(({ message }) => message)
    expect(faults({ marks: { school: ['rishton', 'chust'] } })).toContain('market.error.tooManyMarks')
    expect(faults({ lengthMm: '0' })).toContain('market.error.measure.tooSmall')
    expect(faults({ lengthMm: '200 m' })).toContain('market.error.measure.tooLarge')
    expect(
      await perform(seller, createProduct, input({ marks: { material: ['kryptonite'] } })),
    ).toMatchObject({
      error: 'market.error.term',
    })
    const two = transaction(system, async (tx) => {
      const { id } = await tx.product.findFirstOrThrow({ where: { marks: { none: {} } } })
      for (const code of ['rishton', 'chust'])
        await tx.productMark.create({ data: { productId: id, kind: 'school', code } })
    })
    await expect(two).rejects.toThrow()
  })
})

describe('a list of words', () => {
  it('is kept by the administrator: a word that is retired stays with who has it, and is chosen no more', async () => {
    const added = await perform(admin, createTerm, { kind: 'material', code: 'jade', ...names('Nefrit') })
    expect(added).toMatchObject({ ok: true })
    const twin = { kind: 'material' as const, code: 'other', ...names('NEFRIT') }
    expect(await perform(admin, createTerm, twin)).toMatchObject({ error: 'market.error.termTaken' })
    for (const [code, name] of [
      ['cotton-mixed', '100% toza paxta'],
      ['cotton-all', '100% paxta'],
    ] as const)
      expect(
        await perform(admin, createTerm, { kind: 'material', code, ...names(name) }),
        name,
      ).toMatchObject({
        ok: true,
      })
    const productId = await create({ marks: { material: ['jade'] } })
    const word = { kind: 'material' as const, code: 'jade', ...names('Yashma') }
    const retired = await perform(admin, changeTerm, { ...word, version: 1, isRetired: true })
    expect(retired).toMatchObject({ ok: true })
    forgetCached('market')
    expect(await listTerms('en')).toContainEqual({
      ...{ kind: 'material', code: 'jade' },
      ...{ name: 'Yashma', isRetired: true },
    })
    const kept = await perform(seller, updateProduct, {
      ...input({ marks: { material: ['jade'] } }),
      ...{ productId, version: 1, seenStock: 5 },
    })
    expect(kept).toMatchObject({ ok: true })
    expect(await perform(seller, createProduct, input({ marks: { material: ['jade'] } }))).toMatchObject({
      error: 'market.error.term',
    })
    const forced = transaction(system, async (tx) => {
      const { id } = await tx.product.findFirstOrThrow({ where: { marks: { none: {} } } })
      await tx.productMark.create({ data: { productId: id, kind: 'material', code: 'jade' } })
    })
    await expect(forced).rejects.toThrow()
  })

  it('is found by what its words are called now', async () => {
    const [{ count }] = await transaction(
      system,
      (tx) => tx.$queryRaw<[{ count: bigint }]>`
        select count(*) from search_document d join product_mark m on m.product_id::text = d.ref
        where d.kind = 'product' and m.kind = 'material' and m.code = 'jade' and d::text ilike '%yashm%'`,
    )
    expect(Number(count)).toBeGreaterThan(0)
  })
})
