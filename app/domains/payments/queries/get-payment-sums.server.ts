import type { Context } from '~/domains/identity/context'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import { transaction } from '~/platform/db.server'
import { stripeProvider } from '../rules'

/** All in tiyin. */
export interface PaymentSums {
  paidTiyin: bigint
  /** Decided, whatever the provider made of it. */
  refundedTiyin: bigint
  refundsWaitingTiyin: bigint
  refundsFailedTiyin: bigint
  /** What the ledger says came in through the provider and stayed. */
  ledgerTiyin: bigint
  /** Paid less refunded is what the ledger says. */
  agrees: boolean
}

/** Payments beside the ledger's account of the provider, for finance officer and auditor. */
export async function getPaymentSums(context: Context): Promise<PaymentSums> {
  return transaction(context, async (tx) => {
    const paid = await tx.paymentIntent.aggregate({
      where: { status: { in: ['paid', 'refunded'] } },
      _sum: { amountTiyin: true },
    })
    const refunds = await tx.refund.groupBy({ by: ['status'], _sum: { amountTiyin: true } })
    const sumOf = (status: string) => refunds.find((group) => group.status === status)?._sum.amountTiyin ?? 0n
    const paidTiyin = paid._sum.amountTiyin ?? 0n
    const refundedTiyin = sumOf('requested') + sumOf('completed') + sumOf('failed')
    const ledgerTiyin = -(await getBalance(tx, accountCode.provider(stripeProvider)))
    return {
      paidTiyin,
      refundedTiyin,
      refundsWaitingTiyin: sumOf('requested'),
      refundsFailedTiyin: sumOf('failed'),
      ledgerTiyin,
      agrees: paidTiyin - refundedTiyin === ledgerTiyin,
    }
  })
}
