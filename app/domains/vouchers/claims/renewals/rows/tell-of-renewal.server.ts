import { type NotifyInput, notify, type Template } from '~/domains/notifications/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { Work } from '~/platform/work.server'
import { tellHeads } from '../../rows/tell-heads.server'
import type { WrittenRenewal } from './write-renewal.server'

type Told<T extends Template> = Pick<NotifyInput<T>, 'key' | 'template' | 'variables'>

/** The person is told, with the page of what she asked for; of a protected case in the portal alone. */
export async function tellPersonOfRenewal<T extends Template>(
  work: Work,
  { order, isProtected }: { order: { id: string; personId: string }; isProtected: boolean },
  told: Told<T>,
): Promise<void> {
  const path = `/vouchers/orders/${order.id}/renewal`
  await notify<T>(work, {
    ...{ ...told, personId: order.personId, locale: null, path },
    ...(isProtected && { channels: ['portal'] as const }),
  })
}

/** The heads of the centre that decides are told, with its page there. */
export function tellCentreOfRenewal<T extends Template>(
  work: Work,
  { renewalId, centreCode }: { renewalId: string; centreCode: string },
  told: Told<T>,
): Promise<void> {
  return tellHeads(work, { centreCode, path: `/staff/renewals/${renewalId}` }, told)
}

/** Both sides are told of what was asked for, or appealed. */
export async function tellOfAsking(
  work: Work,
  { id, decideBy }: WrittenRenewal,
  of: { order: { id: string; personId: string; number: string }; isProtected: boolean; centreCode: string },
): Promise<void> {
  const told = {
    key: `deviceRenewal:${id}:asked`,
    template: 'notifications.deviceRenewalAsked',
    variables: { number: of.order.number, decideByOn: isoDay(decideBy) },
  } as const
  await tellPersonOfRenewal(work, of, told)
  await tellCentreOfRenewal(work, { renewalId: id, centreCode: of.centreCode }, told)
}
