import { systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import type { Text } from '../content/market/shape'
import { productTerms } from '../content/market/terms'
import { ownOption } from '../content/market/variants'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'
import { productSeedId } from './market'
import { type SeedProduct, seedProducts } from './products'
import { fourLanguages } from './texts'

interface SeedOption {
  kind: 'size' | 'colour' | null
  name: Text | null
  values: (readonly [key: string, name: Text])[]
}

/** Products of the demonstration artisans that come in variants since: dresses in sizes, bowls in colours and volumes. */
function planVariants(): { product: SeedProduct; options: SeedOption[] }[] {
  const oldest = (sellerSlug: string, fits: (product: SeedProduct) => boolean) =>
    seedProducts()
      .filter((each) => each.sellerSlug === sellerSlug && each.status === 'published')
      .filter((each) => each.availability === 'in_stock' && fits(each))
      .toSorted((a, b) => b.ageDays - a.ageDays || (a.slug < b.slug ? -1 : 1))
  const size = optionOf('size', ['s', 'm', 'l', 'xl'])
  const colour = optionOf('colour', ['white', 'blue', 'light-blue'])
  const volume: SeedOption = {
    kind: null,
    name: ownOption.name,
    values: ownOption.values.map((name) => [name[0], name]),
  }
  const worn = ({ marks }: SeedProduct) => marks.filter(({ kind }) => kind === 'size').length === 4
  const [dress, robe] = oldest('gulchehra-atlas', worn)
  const [bowl, dish] = oldest('alisher-sopol', () => true)
  return [
    ...(dress ? [{ product: dress, options: [size] }] : []),
    ...(robe ? [{ product: robe, options: [size, optionOf('colour', ['red', 'blue'])] }] : []),
    ...(bowl ? [{ product: bowl, options: [colour, volume] }] : []),
    ...(dish ? [{ product: dish, options: [colour] }] : []),
  ]
}

function optionOf(kind: 'size' | 'colour', codes: readonly string[]): SeedOption {
  const values = productTerms[kind].filter(([code]) => codes.includes(code))
  return { kind, name: null, values: values.map(([code, name]) => [code, name]) }
}

/** Some products that sold already get variants. Those that have them stay. */
export async function seedVariants(day: SeedDay): Promise<void> {
  await transaction(
    systemContext(() => day.now, 'seed'),
    async (work) => {
      for (const planned of planVariants()) await seedVariantsOf(work, planned, day)
    },
  )
}

async function seedVariantsOf(
  { tx }: Work,
  { product, options }: ReturnType<typeof planVariants>[number],
  day: SeedDay,
): Promise<void> {
  const parentId = productSeedId(product.slug)
  const parent = await tx.product.findUniqueOrThrow({ where: { id: parentId } })
  if ((await tx.product.count({ where: { parentId } })) > 0) return
  const kept = options.map(({ kind, name, values }) => ({
    kind,
    names: name ? fourLanguages(name) : {},
    values: values.map(([key, words]) => ({ key, names: fourLanguages(words) })),
  }))
  await tx.product.update({
    where: { id: parentId },
    data: { hasVariants: true, stock: 0, options: kept, updatedAt: day.now },
  })
  const [first, second] = options
  const combinations = (first?.values ?? []).flatMap((one) =>
    (second?.values ?? [['', null] as const]).map((other) => [one, other] as const),
  )
  for (const [index, [[firstKey, firstName], [secondKey, secondName]]] of combinations.entries()) {
    const id = seedId(`variant:${product.slug}:${firstKey}:${secondKey}`)
    const { sellerId, categoryCode, regionSoato, priceTiyin, availability, leadDays, weightGrams } = parent
    // Every fourth is sold out, the last one costs more.
    const isDearer = index === combinations.length - 1
    await tx.product.create({
      data: {
        ...{ id, parentId, firstKey, secondKey, slug: `${product.slug.slice(0, 64)}-${id.slice(-12)}` },
        ...{ sellerId, categoryCode, regionSoato, availability, leadDays, weightGrams },
        stock: index % 4 === 2 ? 0 : 3 + index,
        priceTiyin: isDearer ? priceTiyin + priceTiyin / 10n : priceTiyin,
        ownPrice: isDearer,
        status: 'published',
        ...{ createdAt: day.now, updatedAt: day.now },
      },
    })
    const names = [firstName, ...(secondName ? [secondName] : [])].map(fourLanguages)
    await tx.productText.createMany({
      data: product.texts.map(({ locale, name, isMade }) => {
        const named = `${name}: ${names.map((words) => words[locale]).join(', ')}`
        return { productId: id, locale, name: named, description: named, isMade }
      }),
    })
  }
}
