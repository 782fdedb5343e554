import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  getMovedShop,
  getOwnShop,
  getSellerPage,
  recordShopPhoto,
  shipParcel,
  updateShop,
} from '~/domains/market/index.server'
import type { ShopInput } from '~/domains/market/schema'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { openShop as openMovedShop } from '~/routes/shop/parts/seller/open-shop.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openShop, testNow } from './open-shop'
import { buy, findProducts, system } from './purchase'

let test: TestDatabase
let seller: Context
let other: Context
let product: { id: string; slug: string; sellerId: string }

const day = 86_400_000

beforeAll(async () => {
  test = await openShop()
  await transaction(system, (tx) =>
    tx.territory.createMany({
      data: ['1730', '1706', '1733', '1726', '1706401'].map((soato) => ({
        soato,
        level: soato.length > 4 ? ('district' as const) : ('region' as const),
        ...{ nameUzLatn: soato, nameUzCyrl: soato, nameRu: soato, nameEn: soato },
        validFrom: new Date('2021-01-01'),
      })),
    }),
  )
  const [first, second] = await findProducts(2, 90)
  if (!first || !second) throw new Error('too few products')
  product = first
  seller = { ...system, personId: newId(), role: 'artisan', organisationId: first.sellerId }
  other = { ...seller, personId: newId(), organisationId: second.sellerId }
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const input: ShopInput = {
  displayName: 'Sopol uyi',
  soato: '1706401',
  languages: ['uz', 'ru'],
  about: { 'uz-Latn': 'Qoʻlda kosa yasaymiz.', 'uz-Cyrl': 'Қўлда коса ясаймиз.' },
  aboutMade: ['uz-Cyrl'],
}

async function save(changes: Partial<ShopInput> = {}): Promise<string> {
  const own = await getOwnShop(seller)
  const saved = await perform(seller, updateShop, { ...input, ...changes, version: own?.version ?? 0 })
  if (!saved.ok) throw new Error(saved.error)
  return saved.value.slug
}

describe('a shop', () => {
  it('is changed by its seller, and its earlier addresses lead on for ever', async () => {
    const { slug: before } = (await getOwnShop(seller)) ?? { slug: '' }
    const slug = await save()
    expect(slug).toMatch(/^sopol-uyi-/)
    expect(await getSellerPage(slug, 'ru')).toMatchObject({
      ...{ name: 'Sopol uyi', languages: ['uz', 'ru'], placeName: '1706401' },
      about: { lang: 'uz-Latn' },
    })
    expect(await getSellerPage(before, 'ru')).toBeNull()
    expect(await getMovedShop(before)).toBe(slug)
    const again = await save({ displayName: 'Yangi uy' })
    expect([await getMovedShop(before), await getMovedShop(slug)]).toEqual([again, again])
    expect(await save()).toBe(slug)
    expect(await getMovedShop(again)).toBe(slug)
    for (const page of ['', '/reviews?page=2', '/report/seller']) {
      const led = await openMovedShop(again, 'ru', page).catch((answer: Response) => answer)
      expect((led as Response).headers.get('location')).toBe(`/ru/market/sellers/${slug}${page}`)
    }
    await expect(openMovedShop('no-such', 'ru')).rejects.toMatchObject({ status: 404 })
  })

  it('takes its products along when it moves', async () => {
    const { regionSoato } = await transaction(system, (tx) =>
      tx.product.findUniqueOrThrow({ where: { id: product.id } }),
    )
    expect(regionSoato).toBe('1706')
  })

  it('is not saved over what another window saved', async () => {
    const own = await getOwnShop(seller)
    await save()
    const late = perform(seller, updateShop, { ...input, version: own?.version ?? 0 })
    expect(await late).toMatchObject({ ok: false, error: 'market.error.shopChanged' })
  })

  it('is nobody else’s to change, and no address of it can be taken', async () => {
    const set = (by: Context, data: object) =>
      transaction(by, (tx) => tx.seller.updateMany({ where: { id: product.sellerId }, data }))
    const approver = { ...seller, role: 'approver' as const, organisationId: null, personId: newId() }
    expect(await set(other, { displayName: 'x' })).toEqual({ count: 0 })
    await expect(set(approver, { displayName: 'x' })).rejects.toThrow(/not theirs/)
    await expect(set(seller, { status: 'suspended' })).rejects.toThrow(/seller/)
    await expect(set(seller, { languages: ['xx'] })).rejects.toThrow(/seller_languages/)
    const take = transaction(other, (tx) =>
      tx.seller.updateMany({
        where: { id: other.organisationId as string },
        data: { slug: 'ustaxona-0' },
      }),
    )
    await expect(take).rejects.toThrow()
  })

  it('shows a picture and loses it', async () => {
    const photo = { key: 'p1', width: 3, height: 2, alt: { ru: 'Печь' } }
    expect(await perform(seller, recordShopPhoto, { photo })).toMatchObject({ ok: true })
    expect((await getOwnShop(seller))?.photo).toEqual(photo)
    expect(await perform(seller, recordShopPhoto, { photo: null })).toMatchObject({ ok: true })
    expect((await getOwnShop(seller))?.photo).toBeNull()
  })

  it('says how soon it sends only of enough parcels', async () => {
    const figures = async () => {
      await save()
      const { slug } = (await getOwnShop(seller)) ?? { slug: '' }
      return (await getSellerPage(slug, 'ru'))?.figures
    }
    const send = async (after: number) => {
      const [parcel] = (await buy([product])).parcels
      const at = { ...seller, now: () => new Date(testNow.getTime() + after * day) }
      const sent = await perform(at, shipParcel, {
        parcelId: parcel?.parcelId ?? '',
        trackingNumber: 'RR123456785UZ',
      })
      if (!sent.ok) throw new Error(sent.error)
    }
    for (const days of [1, 3, 1, 4]) await send(days)
    expect(await figures()).toEqual({ delivered: 0, usualDays: null })
    await send(3)
    expect(await figures()).toEqual({ delivered: 0, usualDays: 3 })
  })
})
