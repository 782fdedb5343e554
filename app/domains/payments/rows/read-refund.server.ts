import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

export type RefundWithIntent = Prisma.RefundGetPayload<{ include: { intent: true } }>

export function readRefund(work: Work, id: string): Promise<RefundWithIntent | null> {
  return work.tx.refund.findUnique({ where: { id }, include: { intent: true } })
}

/** The provider's id of the payment that goes back. */
export function referenceOf(refund: RefundWithIntent): string {
  const reference = refund.intent.paymentReference
  if (!reference) throw new Error(`refund ${refund.id}: the payment has no reference at the provider`)
  return reference
}
