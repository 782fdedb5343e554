import type pg from 'pg'

/** What orders are made of. */
export interface BulkProduct {
  id: string
  /** Number of its seller. */
  shop: number
  region: string
  priceTiyin: bigint
  grams: number
  leadDays: number
  isToOrder: boolean
  /** Milliseconds. */
  createdAt: number
  name: string
  locale: string
}

const atOnce = 20_000

type Row = [
  ...[id: string, shop: number, goods: number, price: string, grams: number],
  ...[leadDays: number, isToOrder: boolean, createdAt: Date],
]

/** The products of `bulk_product` in their order. Their words and places are each one text in memory. */
export async function readProducts(client: pg.Client): Promise<BulkProduct[]> {
  const { rows: goods } = await client.query<{ number: number; name: string; locale: string }>(
    'select number, name, locale from bulk_goods',
  )
  const names = new Map(goods.map((one) => [one.number, one]))
  const { rows: shops } = await client.query<{ number: number; region: string }>(
    'select number, region from bulk_shop',
  )
  const regions = new Map(shops.map(({ number, region }) => [number, region]))
  const products: BulkProduct[] = []
  for (;;) {
    const { rows } = await client.query<Row>({
      text: `select id, shop, goods, price_tiyin, weight_grams, lead_days, to_order, created_at from bulk_product
        where number > $1 order by number limit ${atOnce}`,
      values: [products.length],
      rowMode: 'array',
    })
    for (const [id, shop, number, price, grams, leadDays, isToOrder, createdAt] of rows) {
      const { name = '', locale = '' } = names.get(number) ?? {}
      products.push({
        ...{
          id,
          shop,
          region: regions.get(shop) ?? '',
          priceTiyin: BigInt(price),
          grams,
          leadDays,
          isToOrder,
        },
        ...{ createdAt: createdAt.getTime(), name, locale },
      })
    }
    if (rows.length < atOnce) return products
  }
}
