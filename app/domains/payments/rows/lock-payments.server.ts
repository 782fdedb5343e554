import type { Work } from '~/platform/work.server'

/**
 * Locks whatever can still be paid for a cart or voucher, before the locks of these themselves: a settlement takes
 * them in this order too.
 */
export async function lockPayments(work: Work, onceId: string): Promise<void> {
  await work.asSystem(
    () => work.tx.$executeRaw`select 1 from payment_intent where once_id = ${onceId}::uuid
      and status in ('created', 'open', 'unresolved') order by id for update`,
  )
}
