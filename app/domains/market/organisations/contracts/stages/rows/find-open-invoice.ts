import type { LockedStage } from './lock-stage.server'

type LockedInvoice = LockedStage['invoices'][number]

/** What of an invoice has not come. */
export function openTiyin({ amountTiyin, receipts }: LockedInvoice): bigint {
  return receipts.reduce((rest, receipt) => rest - receipt.amountTiyin, amountTiyin)
}

/** The invoice of a stage by its number in the contract, while something of it is open. */
export function findOpenInvoice(stage: LockedStage, position: number): LockedInvoice | null {
  const invoice = stage.invoices.find((one) => one.position === position)
  return invoice && openTiyin(invoice) > 0n ? invoice : null
}
