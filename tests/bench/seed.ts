import { systemContext } from '~/domains/identity/context'
import { closeDatabase, type Tx, transaction } from '~/platform/db.server'
import { seedMakers } from '../../prisma/seed/makers'
import { seedMarket } from '../../prisma/seed/market'
import { seedPersons, sellerPersons } from '../../prisma/seed/persons'
import { seedReference } from '../../prisma/seed/reference'
import { seedSearch } from '../../prisma/seed/search'
import { seedDayOf } from '../../prisma/seed/seed-day'
import { seedServices } from '../../prisma/seed/services'

/** The public part of the demonstration data, with products copied until there are 1,000. */
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
  const missing = 1000 - (await db.product.count({ where: { status: 'published' } }))
  const originals = await db.product.findMany({
    where: { status: 'published' },
    include: { texts: true, photos: true },
    take: Math.max(0, missing),
    orderBy: { slug: 'asc' },
  })
  for (let round = 0; round * originals.length < missing; round++) {
    for (const { id, texts, photos, ...columns } of originals.slice(0, missing - round * originals.length)) {
      const copy = crypto.randomUUID()
      await db.product.create({ data: { ...columns, id: copy, slug: `${columns.slug}-${round + 2}` } })
      await db.productText.createMany({ data: texts.map((text) => ({ ...text, productId: copy })) })
      await db.productPhoto.createMany({
        data: photos.map((photo) => ({
          ...photo,
          alt: photo.alt ?? {},
          id: crypto.randomUUID(),
          productId: copy,
        })),
      })
    }
  }
}

seed()
  .then(closeDatabase)
  .catch((error) => {
    console.error(error)
    process.exit(1)
  })
