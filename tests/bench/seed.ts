import { systemContext } from '~/domains/identity/context'
import { allowLongTransactions, closeDatabase, transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import { refreshSearch } from '~/workflows/search/refresh-search.server'

const mostProducts = 10_000

/** Products of the catalogue copied until there are 10,000, each to be found. */
async function seed(): Promise<void> {
  const portal = systemContext()
  await transaction(portal, copyProducts)
  await refreshSearch(portal)
}

async function copyProducts(db: Work): Promise<void> {
  const originals = await db.product.findMany({
    where: { status: 'published', parentId: null, hasVariants: false },
    include: { texts: true, photos: true },
    orderBy: { slug: 'asc' },
  })
  const missing = mostProducts - originals.length
  for (let round = 0; round * originals.length < missing; round++) {
    const copies = originals
      .slice(0, missing - round * originals.length)
      .map((original) => ({ ...original, copy: crypto.randomUUID() }))
    await db.product.createMany({
      data: copies.map(({ copy, texts: _, photos: __, options: ___, ...columns }) => ({
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
