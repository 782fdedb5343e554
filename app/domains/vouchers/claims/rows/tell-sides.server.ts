import { teamOf } from '~/domains/identity/index.server'
import { type NotifyInput, notify, type Template } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'
import type { TakenOrder } from './take-claim.server'
import { tellHeads } from './tell-heads.server'

type Told<T extends Template> = Pick<NotifyInput<T>, 'key' | 'template' | 'variables'>
type Claimed = Pick<TakenOrder, 'order'> & { claim: { id: string } }

/** The person is told, with the page of her claim. */
export async function tellPerson<T extends Template>(work: Work, of: Claimed, told: Told<T>): Promise<void> {
  const path = `/vouchers/orders/${of.order.id}/claims/${of.claim.id}`
  await notify<T>(work, { ...told, personId: of.order.personId, locale: null, path })
}

/** All who work for the maker are told. */
export async function tellMakerOfClaim<T extends Template>(
  work: Work,
  of: Claimed,
  told: Told<T>,
): Promise<void> {
  await notify<T>(work, {
    ...told,
    key: `${told.key}:maker`,
    personId: null,
    roleHolders: teamOf(of.order.makerId, 'claims'),
    locale: null,
    path: `/maker/claims/${of.claim.id}`,
  })
}

/** The heads of the centre are told. */
export function tellCentre<T extends Template>(
  work: Work,
  of: Claimed & { centreCode: string },
  told: Told<T>,
): Promise<void> {
  return tellHeads(work, { centreCode: of.centreCode, path: `/staff/claims/${of.claim.id}` }, told)
}
