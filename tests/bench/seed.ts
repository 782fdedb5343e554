import { systemContext } from '~/domains/identity/context'
import { allowLongTransactions, closeDatabase, type Tx, transaction } from '~/platform/db.server'
import { seedMakers } from '../../prisma/seed/makers'
import { seedMarket } from '../../prisma/seed/market'
import { seedPersons, sellerPersons } from '../../prisma/seed/persons'
import { seedReference } from '../../prisma/seed/reference'
import { seedSearch } from '../../prisma/seed/search'
import { seedDayOf } from '../../prisma/seed/seed-day'
import { seedServices } from '../../prisma/seed/services'

const mostProducts = 10_000

/** The public part of the demonstration data, with products copied until there are 10,000. */
async function seed(): Promise<void> {
  const portal = systemContext()
  const day = seedDayOf(new Date())
  for (const part of [seedReference, seedServices, seedMakers, seedPersons]) {
    await transaction(portal, (tx) => part(tx, day))
  }
  await transaction(portal, (tx) => seedMarket(tx, { sellerPersons: sellerPersons(day), day }))
  await transaction(portal, copyProducts)
  await seedSearch(day)
}

async function copyProducts(db: Tx): Promise<void> {
  const originals = await db.product.findMany({
    where: { status: 'published' },
    include: { texts: true, photos: true },
    orderBy: { slug: 'asc' },
  })
  const missing = mostProducts - originals.length
  for (let round = 0; round * originals.length < missing; round++) {
    const copies = originals
      .slice(0, missing - round * originals.length)
      .map((original) => ({ ...original, copy: crypto.randomUUID() }))
    await db.product.createMany({
      data: copies.map(({ copy, texts: _, photos: __, ...columns }) => ({
        ...columns,
        id: copy,
        slug: `${columns.slug}-${round + 2}`,
      })),
    })
    await db.productText.createMany({
      data: copies.flatMap(({ copy, texts }) => texts.map((text) => ({ ...text, productId: copy }))),
    })
    await db.productPhoto.createMany({
      data: copies.flatMap(({ copy, photos }) =>
        photos.map((photo) => ({
          ...photo,
          alt: photo.alt ?? {},
          id: crypto.randomUUID(),
          productId: copy,
        })),
      ),
    })
  }
}

// All copies are one transaction.
allowLongTransactions(600_000)
seed()
  .then(closeDatabase)
  .catch((error) => {
    console.error(error)
    process.exit(1)
  })
