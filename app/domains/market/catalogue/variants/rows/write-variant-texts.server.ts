import type { Work } from '~/platform/work.server'
import { nameVariant, variantValues } from '../name-variant'
import { readOptions } from '../schema'

/** Names the variants after their product, in its languages. Call it after every change of its texts or options. */
export async function writeVariantTexts(work: Work, productId: string): Promise<void> {
  const product = await work.tx.product.findUniqueOrThrow({
    where: { id: productId },
    select: {
      options: true,
      texts: { select: { locale: true, name: true, isMade: true } },
      // One that was retired keeps the name under which it was sold.
      variants: { where: { retiredAt: null }, select: { id: true, firstKey: true, secondKey: true } },
    },
  })
  if (product.variants.length === 0) return
  const options = readOptions(product.options)
  const rows = product.variants.flatMap(({ id, firstKey, secondKey }) =>
    product.texts.map(({ locale, name, isMade }) => {
      const keys = { firstKey: firstKey ?? '', secondKey: secondKey ?? '' }
      const named = nameVariant(name, variantValues(options, keys, locale))
      return { productId: id, locale, name: named, description: named, isMade }
    }),
  )
  const ids = product.variants.map(({ id }) => id)
  await work.tx.productText.deleteMany({ where: { productId: { in: ids } } })
  await work.tx.productText.createMany({ data: rows })
}
