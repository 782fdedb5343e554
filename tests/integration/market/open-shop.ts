import { systemContext } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { transaction } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { openDatabase } from '../ledger/open-database'

/** The day on which the tests of the market take place. */
export const testNow = new Date('2026-11-21T09:00:00Z')

const regions = ['1730', '1706', '1733', '1726']

/** A database with four sellers in four regions and one product of each. */
export async function openShop(): Promise<TestDatabase> {
  const test = await openDatabase()
  await transaction(systemContext(seededClock), async (tx) => {
    const names = {
      nameUzLatn: 'Kulolchilik',
      nameUzCyrl: 'Кулолчилик',
      nameRu: 'Керамика',
      nameEn: 'Ceramics',
    }
    await tx.category.create({ data: { code: 'ceramics', ...names, position: 0 } })
    for (const [index, regionSoato] of regions.entries()) {
      const sellerId = newId()
      await tx.seller.create({
        data: {
          id: sellerId,
          slug: `ustaxona-${index}`,
          displayName: `Ustaxona ${index}`,
          personId: newId(),
          soato: regionSoato,
          about: {},
          status: 'pending',
        },
      })
      await tx.seller.update({ where: { id: sellerId }, data: { status: 'approved', verifiedAt: testNow } })
      await tx.product.create({
        data: {
          id: newId(),
          slug: `piyola-${index}`,
          sellerId,
          categoryCode: 'ceramics',
          regionSoato,
          priceTiyin: som(34_500 + 7_250 * index),
          availability: 'in_stock',
          stock: 20,
          leadDays: 2,
          weightGrams: 400 * (index + 1),
          status: 'published',
          texts: {
            createMany: { data: [{ locale: 'ru', name: `Пиала ${index}`, description: 'Пиала для чая.' }] },
          },
        },
      })
    }
  })
  return test
}
