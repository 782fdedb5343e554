import type { Context } from '~/domains/identity/context'
import { snapshot } from '~/platform/db.server'

/** All in tiyin, over all providers. */
export interface PaymentSums {
  paidTiyin: bigint
  /** Decided, whatever the provider made of it. */
  refundedTiyin: bigint
  refundsWaitingTiyin: bigint
  refundsFailedTiyin: bigint
  /** What the ledger says came in through the providers and stayed. */
  ledgerTiyin: bigint
  /** Codes of the providers through which anything was ever paid. */
  providers: string[]
  /** With each provider, paid less refunded is what its account in the ledger says. */
  agrees: boolean
}

type Sums = Omit<PaymentSums, 'agrees' | 'providers'>
type ProviderSums = Sums & { provider: string }

/** Payments beside the ledger's accounts of the providers, for finance officer and auditor. */
export async function getPaymentSums(context: Context): Promise<PaymentSums> {
  const rows = await snapshot(
    context,
    (tx) => tx.$queryRaw<ProviderSums[]>`
      with paid as (
        select provider, sum(amount_tiyin) as tiyin from payment_intent where status in ('paid', 'refunded') group by 1),
      refunded as (
        select i.provider, sum(r.amount_tiyin) as tiyin,
          sum(r.amount_tiyin) filter (where r.status = 'requested') as waiting,
          sum(r.amount_tiyin) filter (where r.status = 'failed') as failed
        from refund r join payment_intent i on i.id = r.payment_intent_id group by 1),
      standing as (
        select substr(code, 10) as provider, -balance_tiyin as tiyin from account where kind = 'provider')
      select provider, coalesce(paid.tiyin, 0)::bigint as "paidTiyin", coalesce(refunded.tiyin, 0)::bigint as "refundedTiyin",
        coalesce(refunded.waiting, 0)::bigint as "refundsWaitingTiyin",
        coalesce(refunded.failed, 0)::bigint as "refundsFailedTiyin",
        coalesce(standing.tiyin, 0)::bigint as "ledgerTiyin"
      from paid full join refunded using (provider) full join standing using (provider)
      order by provider`,
  )
  const sum = (name: keyof Sums) => rows.reduce((total, row) => total + row[name], 0n)
  return {
    paidTiyin: sum('paidTiyin'),
    refundedTiyin: sum('refundedTiyin'),
    refundsWaitingTiyin: sum('refundsWaitingTiyin'),
    refundsFailedTiyin: sum('refundsFailedTiyin'),
    ledgerTiyin: sum('ledgerTiyin'),
    providers: rows.map(({ provider }) => provider),
    agrees: rows.every(
      ({ paidTiyin, refundedTiyin, ledgerTiyin }) => paidTiyin - refundedTiyin === ledgerTiyin,
    ),
  }
}
