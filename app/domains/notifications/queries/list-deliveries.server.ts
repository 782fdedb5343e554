import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
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
  /** In the provider's word, `noAddress` or `tooMany`; null unless failed or skipped. */
  failureCode: string | null
  createdAt: Date
  /** Null until sent. */
  sentAt: Date | null
}

export const deliverySorts = ['at', 'sent'] as const

interface DeliveryFilter {
  page: number
  subject?: string
  status?: MessageStatus
  /** Null for the latest first. */
  by?: (typeof deliverySorts)[number] | null
  descending?: boolean
}

function orderBy({ by, descending }: DeliveryFilter): Prisma.MessageOrderByWithRelationInput[] {
  const sort = by === null || by === undefined || descending ? 'desc' : 'asc'
  return [by === 'sent' ? { sentAt: { sort, nulls: 'last' } } : { createdAt: sort }, { id: sort }]
}

/**
 * The delivery log for administrator and auditor (a person sees her own rows): of one subject
 * (`application:<id>`), of one status, or all. Pages count from 1.
 */
export async function listDeliveries(
  context: Context,
  filter: DeliveryFilter,
): Promise<{ items: DeliveryRow[]; total: number; pageSize: number }> {
  const where = {
    ...(filter.subject && { key: { startsWith: `${filter.subject}:` } }),
    ...(filter.status && { status: filter.status }),
  }
  return transaction(context, async (tx) => {
    const total = await tx.message.count({ where })
    const items = await tx.message.findMany({
      where,
      orderBy: orderBy(filter),
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
