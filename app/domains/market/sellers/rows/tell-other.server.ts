import { notify, type Template } from '~/domains/notifications/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Seller } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

type AskedFor = Pick<Seller, 'id' | 'personId' | 'mandateId'>
type Words = Extract<Template, `notifications.sellerFor${string}`>

/** Tells whoever asked for a shop in its seller's name what becomes of it, while the mandate is in force. */
export async function tellHolder(work: Work, seller: AskedFor, key: string, template: Words): Promise<void> {
  const mandate = await findMandate(work, seller)
  if (mandate) await tell(work, { ...seller, key, template }, mandate.holderId, mandate)
}

/** Tells the two of them what one of them did; her who did it, too, where it is about the request. */
export async function tellBoth(
  work: Work,
  seller: AskedFor,
  key: string,
  template: Words,
  isToDoer = true,
): Promise<void> {
  const mandate = await findMandate(work, seller)
  if (!mandate) return
  for (const personId of [seller.personId, mandate.holderId])
    if (isToDoer || personId !== work.personId)
      await tell(work, { ...seller, key, template }, personId, mandate)
}

interface InForce {
  id: string
  number: string
  holderId: string
}

function tell(
  work: Work,
  { key, template, personId: sellerPerson }: AskedFor & { key: string; template: Words },
  personId: string,
  { id, number }: InForce,
): Promise<number> {
  return notify<Words>(work, {
    ...{ key: `${key}:${personId}`, personId, template, variables: { mandate: number }, locale: null },
    path: personId === sellerPerson ? '/seller/apply' : `/seller/apply/${id}`,
  })
}

async function findMandate(work: Work, { mandateId }: AskedFor): Promise<InForce | null> {
  if (!mandateId) return null
  return work.asSystem(() =>
    work.tx.mandate.findFirst({
      where: { id: mandateId, status: 'in_force', validUntil: { gte: dayOf(work.now()) } },
      select: { id: true, number: true, holderId: true },
    }),
  )
}
