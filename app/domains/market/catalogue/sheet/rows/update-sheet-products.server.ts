import type { Work } from '~/platform/work.server'
import { writeSources } from '../../../sellers/translations/rows/write-sources.server'
import { termKinds } from '../../terms/rules'
import { writeVariantTexts } from '../../variants/rows/write-variant-texts.server'
import type { ProductWrite } from '../check-product-lines'

/** Makes products say what their lines say, many at once. */
export async function updateSheetProducts(
  work: Work,
  changed: readonly Extract<ProductWrite, { kind: 'changed' }>[],
): Promise<void> {
  if (changed.length === 0) return
  const rows = changed.map(({ product, input }) => ({
    ...{ id: product.id, article: input.article ?? null, category: input.categoryCode },
    ...{ price: String(input.priceTiyin), availability: input.availability },
    stock: input.availability === 'in_stock' && !product.hasVariants ? input.stock : 0,
    ...{ lead: input.leadDays, weight: input.weightGrams },
    ...{ length: input.lengthMm, width: input.widthMm, height: input.heightMm },
  }))
  await work.tx.$executeRaw`update product p set article = x.article, category_code = x.category,
      price_tiyin = x.price, availability = x.availability::availability, stock = x.stock, lead_days = x.lead,
      weight_grams = x.weight, length_mm = x.length, width_mm = x.width, height_mm = x.height,
      version = p.version + 1, updated_at = ${work.now()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, article text, category text, price bigint,
      availability text, stock int, lead int, weight int, length int, width int, height int)
    where p.id = x.id`
  const of = { where: { productId: { in: changed.map(({ product }) => product.id) } } }
  await work.tx.productText.deleteMany(of)
  await work.tx.productText.createMany({
    data: changed.flatMap(({ product, input }) =>
      input.texts.map((text) => ({ productId: product.id, ...text })),
    ),
  })
  await writeSources(work, { productIds: changed.map(({ product }) => product.id) })
  await work.tx.productMark.deleteMany(of)
  await work.tx.productMark.createMany({
    data: changed.flatMap(({ product, input: { marks } }) =>
      termKinds.flatMap((kind) => (marks[kind] ?? []).map((code) => ({ productId: product.id, kind, code }))),
    ),
  })
  for (const { product } of changed) if (product.hasVariants) await writeVariantTexts(work, product.id)
}

/** Stock, price and number of variants; called after their products, whose price they may follow. */
export async function updateSheetVariants(
  work: Work,
  changed: readonly Extract<ProductWrite, { kind: 'variant' }>[],
): Promise<void> {
  if (changed.length === 0) return
  const rows = changed.map(({ variant, input }) => ({
    ...{ id: variant.id, article: input.article, stock: input.stock },
    price: input.priceTiyin === null ? null : String(input.priceTiyin),
  }))
  await work.tx.$executeRaw`update product v set article = x.article,
      stock = case when v.availability = 'in_stock' then x.stock else 0 end,
      price_tiyin = coalesce(x.price, p.price_tiyin), own_price = x.price is not null,
      version = v.version + 1, updated_at = ${work.now()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, article text, stock int, price bigint),
      product p
    where v.id = x.id and p.id = v.parent_id`
}
