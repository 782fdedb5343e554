import { openOf } from '../../next-step'
import type { LockedStage } from './lock-stage.server'

type LockedInvoice = LockedStage['invoices'][number]

/** The invoice of a stage by its number in the contract, while something of it is open. */
export function findOpenInvoice(stage: LockedStage, position: number): LockedInvoice | null {
  const invoice = stage.invoices.find((one) => one.position === position)
  return invoice && openOf(invoice) > 0n ? invoice : null
}
