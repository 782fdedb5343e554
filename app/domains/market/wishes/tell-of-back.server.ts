import type { Context } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { inRounds, performEach } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { chooseColumn } from '../catalogue/local-text'
import { sellsOn } from '../sellers/rest'

const atOnce = 500

/** Tells who waited for a product that it is there again, once each: she waits no more then. */
export async function tellOfBack(context: Context): Promise<void> {
  const due = inRounds(() => transaction(context, listDue))
  await performEach(context, tell, due)
}

async function listDue({ tx, now }: Work): Promise<string[]> {
  const rows = await tx.productWait.findMany({
    where: {
      product: {
        ...{ status: 'published', retiredAt: null, seller: sellsOn(dayOf(now())) },
        OR: [{ availability: 'made_to_order' }, { stock: { gt: 0 } }],
      },
    },
    orderBy: { id: 'asc' },
    take: atOnce,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

async function tell(work: Work, id: string): Promise<void> {
  const waits = await work.tx.productWait.findUnique({
    where: { id },
    select: {
      personId: true,
      product: { select: { slug: true, texts: { select: { locale: true, name: true } } } },
    },
  })
  const { count } = await work.tx.productWait.deleteMany({ where: { id } })
  if (!waits || count === 0) return
  const { personId, product } = waits
  await notify(work, {
    key: `productWait:${id}:back`,
    personId,
    template: 'notifications.productBack',
    // As after an order: in the language that most read.
    variables: { name: chooseColumn(product.texts, 'name', 'uz-Latn').text },
    locale: null,
    path: `/market/products/${product.slug}`,
  })
}
