import { buyersOf, type TeamArea } from '~/domains/identity/index.server'
import { notify, type Template, type TemplateVariables } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../../../notify-seller.server'

type RequestTemplate = Extract<Template, `notifications.price${string}`>

interface Told<T extends RequestTemplate> {
  /** What happened: with the request it names the notice. */
  step: string
  template: T
  variables: TemplateVariables[T]
}

/** Tells those of the team who do something about it. */
export function tellBuyers<T extends RequestTemplate>(
  work: Work,
  { id, purchaserId }: { id: string; purchaserId: string },
  { area, step, template, variables, except = [] }: Told<T> & { area: TeamArea; except?: readonly string[] },
): Promise<number> {
  return notify<T>(work, {
    ...{ key: `priceRequest:${id}:${step}`, personId: null, locale: null, template, variables },
    roleHolders: { ...buyersOf(purchaserId, area), except },
    path: `/organisation/purchases/requests/${id}`,
  })
}

/** Tells a seller's people. */
export function tellAskedSeller<T extends RequestTemplate>(
  work: Work,
  { id, sellerId }: { id: string; sellerId: string },
  { step, template, variables }: Told<T>,
): Promise<number> {
  const key = `priceRequest:${id}:${step}:${sellerId}`
  return notifySeller<T>(work, { key, sellerId, template, variables, path: `/seller/requests/${id}` })
}

/** Sellers who wait for a word learn that the request is over. */
export async function tellWaitingSellers(
  work: Work,
  { id, number }: { id: string; number: string },
  exceptSellerId: string | null = null,
): Promise<void> {
  const waiting = await work.asSystem(() =>
    work.tx.priceAnswer.findMany({
      where: { requestId: id, status: { in: ['offered', 'again'] } },
      select: { sellerId: true },
      orderBy: { id: 'asc' },
    }),
  )
  for (const { sellerId } of waiting) {
    if (sellerId === exceptSellerId) continue
    const over = { step: 'over', template: 'notifications.priceRequestOver', variables: { number } } as const
    await tellAskedSeller(work, { id, sellerId }, over)
  }
}
