import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Channel, MessageStatus } from '~/platform/prisma/enums'
import { deliveryPageSize } from '../schema'

/** One line of the delivery log, without address and text. */
export interface DeliveryRow {
  id: string
  key: string
  /** Null for a guest. */
  personId: string | null
  channel: Channel
  template: string
  locale: string
  status: MessageStatus
  attempts: number
  /** In the provider's word, or `noAddress`; null unless failed or skipped. */
  failureCode: string | null
  createdAt: Date
  /** Null until sent. */
  sentAt: Date | null
}

/**
 * The delivery log for administrator and auditor (a person sees her own rows), the latest first: of one subject
 * (`application:<id>`), of one status, or all. Pages count from 1.
 */
export async function listDeliveries(
  context: Context,
  filter: { page: number; subject?: string; status?: MessageStatus },
): Promise<{ items: DeliveryRow[]; total: number; pageSize: number }> {
  const where = {
    ...(filter.subject && { key: { startsWith: `${filter.subject}:` } }),
    ...(filter.status && { status: filter.status }),
  }
  return transaction(context, async (tx) => {
    const total = await tx.message.count({ where })
    const items = await tx.message.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (filter.page - 1) * deliveryPageSize,
      take: deliveryPageSize,
      select: {
        id: true,
        key: true,
        personId: true,
        channel: true,
        template: true,
        locale: true,
        status: true,
        attempts: true,
        failureCode: true,
        createdAt: true,
        sentAt: true,
      },
    })
    return { items, total, pageSize: deliveryPageSize }
  })
}
