import { teamOf } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { Work } from '~/platform/work.server'

interface OrderOfAct {
  id: string
  number: string
  personId: string
  makerId: string
  voucherId: string
}

interface Told {
  key: string
  template:
    | 'notifications.deviceActSent'
    | 'notifications.deviceActConfirmed'
    | 'notifications.deviceActRefused'
}

/** An act waits: her centre is asked, and she is told what is said of her. */
export async function tellOfAct(
  work: Work,
  { actId, order, confirmBy }: { actId: string; order: OrderOfAct; confirmBy: Date },
): Promise<void> {
  const centreCode = await work.asSystem(() => findCentre(work, order.voucherId))
  const key = `handoverAct:${actId}:recorded`
  for (const role of ['inson_specialist', 'inson_head'] as const) {
    await notify(work, {
      key: `${key}:${role}`,
      personId: null,
      roleHolders: { role, organisationId: centreCode },
      template: 'notifications.deviceActWaits',
      variables: { number: order.number, confirmByOn: isoDay(confirmBy) },
      locale: null,
      path: `/staff/hand-overs/${actId}`,
      channels: ['portal'],
    })
  }
  await tellPersonOfAct(work, order, { key, template: 'notifications.deviceActSent' })
}

async function findCentre(work: Work, voucherId: string): Promise<string> {
  const voucher = await work.tx.voucher.findUniqueOrThrow({
    where: { id: voucherId },
    select: { entitlement: { select: { applicationId: true } } },
  })
  const found = await work.tx.case.findUnique({ where: { id: voucher.entitlement.applicationId } })
  return found?.centreCode ?? ''
}

export async function tellPersonOfAct(work: Work, order: OrderOfAct, told: Told): Promise<void> {
  const { id, number, personId } = order
  await notify(work, {
    ...told,
    ...{ personId, variables: { number }, locale: null, path: `/vouchers/orders/${id}` },
  })
}

export async function tellMakerOfAct(work: Work, order: OrderOfAct, told: Told): Promise<void> {
  const { id, number, makerId } = order
  await notify(work, {
    ...told,
    key: `${told.key}:maker`,
    personId: null,
    roleHolders: teamOf(makerId, 'orders'),
    variables: { number },
    locale: null,
    path: `/maker/orders/${id}`,
  })
}
