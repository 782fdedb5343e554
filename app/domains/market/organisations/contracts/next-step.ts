import type { ContractSide, ContractStageStatus, PurchaseContractStatus } from '~/platform/prisma/enums'
import { isUndelivered } from './stages/lifecycle'

type NextStep =
  | 'propose'
  | 'proposeAgain'
  | 'waitTerms'
  | 'waitAgain'
  | 'accept'
  | 'acceptLast'
  | 'waitOther'
  | 'deliver'
  | 'deliverLate'
  | 'deliverAgain'
  | 'confirmReceipt'
  | 'waitAnswer'
  | 'waitPayment'
  | 'answer'
  | 'pay'
  | 'waitReceipt'
  | 'waitDelivery'
  | 'waitLate'
  | 'endWaits'
  | 'endAsked'
  | 'letGo'
  | 'ended'
  | 'completed'

/** Steps that the side which reads takes itself; a delivery is one once its day is over. */
const own: ReadonlySet<NextStep> = new Set([
  ...(['propose', 'proposeAgain', 'accept', 'acceptLast', 'deliverLate', 'deliverAgain'] as const),
  ...(['confirmReceipt', 'answer', 'pay', 'endAsked'] as const),
])

/** Whether the side that reads must act, and is not waiting. */
export const isOwnStep = (step: NextStep): boolean => own.has(step)

interface StageState {
  /** From 0. */
  position: number
  status: ContractStageStatus
  /** Midnight UTC of its last day. */
  dueOn: Date
  invoices: readonly InvoiceState[]
}

interface InvoiceState {
  amountTiyin: bigint
  transfers: readonly { saidAt: Date }[]
  receipts: readonly { saidAt: Date; amountTiyin: bigint }[]
}

interface ContractState {
  status: PurchaseContractStatus
  /** Whether the seller has proposed terms. */
  isProposed: boolean
  /** Whether the organisation asked for others. */
  isReturned: boolean
  hasAccepted: Record<ContractSide, boolean>
  endSide: ContractSide | null
  runningAt: Date | null
  stages: readonly StageState[]
}

/** What comes next, and of which stage (its position) where it is one of the stages. */
interface Next {
  step: NextStep
  stage: number | null
}

/** A stage that was not delivered by its day. */
export const isLateStage = ({ status, dueOn }: Pick<StageState, 'status' | 'dueOn'>, today: Date): boolean =>
  isUndelivered(status) && dueOn < today

/** What of an invoice has not come, in tiyin. */
export const openOf = ({ amountTiyin, receipts }: Pick<InvoiceState, 'amountTiyin' | 'receipts'>): bigint =>
  receipts.reduce((rest, receipt) => rest - receipt.amountTiyin, amountTiyin)

/** The organisation said that it sent money, and the seller has said nothing of it since. */
export function isUnanswered({ transfers, receipts }: InvoiceState): boolean {
  const answered = Math.max(0, ...receipts.map(({ saidAt }) => saidAt.getTime()))
  return transfers.some(({ saidAt }) => saidAt.getTime() > answered)
}

/** What comes next of a contract for the side that reads it on a day. */
export function nextStep(contract: ContractState, side: ContractSide, today: Date): Next {
  const { status, endSide, runningAt } = contract
  if (status === 'completed') return { step: 'completed', stage: null }
  if (status === 'ended') return { step: runningAt ? 'ended' : 'letGo', stage: null }
  if (status !== 'running') return { step: termsStep(contract, side), stage: null }
  if (endSide) return { step: endSide === side ? 'endWaits' : 'endAsked', stage: null }
  return side === 'seller' ? sellerStep(contract.stages, today) : buyerStep(contract.stages, today)
}

function termsStep(
  { status, isProposed, isReturned, hasAccepted }: ContractState,
  side: ContractSide,
): NextStep {
  if (isReturned) return side === 'seller' ? 'proposeAgain' : 'waitAgain'
  if (!isProposed) return side === 'seller' ? 'propose' : 'waitTerms'
  if (hasAccepted[side]) return 'waitOther'
  return status === 'agreed' ? 'acceptLast' : 'accept'
}

/** The first stage of which something is so. */
function firstOf(
  step: NextStep,
  stages: readonly StageState[],
  is: (stage: StageState) => boolean,
): Next | null {
  const found = stages.find(is)
  return found ? { step, stage: found.position } : null
}

const openInvoices = ({ invoices }: StageState) => invoices.filter((invoice) => openOf(invoice) > 0n)

function sellerStep(stages: readonly StageState[], today: Date): Next {
  return (
    firstOf('deliverAgain', stages, ({ status }) => status === 'refused') ??
    firstOf('confirmReceipt', stages, (stage) => openInvoices(stage).some(isUnanswered)) ??
    firstOf('deliverLate', stages, (stage) => isLateStage(stage, today)) ??
    firstOf('deliver', stages, ({ status }) => isUndelivered(status)) ??
    firstOf('waitAnswer', stages, ({ status }) => status === 'delivered') ??
    firstOf('waitPayment', stages, (stage) => openInvoices(stage).length > 0) ?? {
      step: 'completed',
      stage: null,
    }
  )
}

function buyerStep(stages: readonly StageState[], today: Date): Next {
  return (
    firstOf('answer', stages, ({ status }) => status === 'delivered') ??
    firstOf('pay', stages, (stage) => openInvoices(stage).some((invoice) => !isUnanswered(invoice))) ??
    firstOf('waitLate', stages, (stage) => isLateStage(stage, today)) ??
    firstOf('waitDelivery', stages, ({ status }) => isUndelivered(status)) ??
    firstOf('waitReceipt', stages, (stage) => openInvoices(stage).length > 0) ?? {
      step: 'completed',
      stage: null,
    }
  )
}

/** What stands open when a contract has ended: of what was accepted, and what was paid for what was not. In tiyin. */
export function owedAtEnd(stages: readonly StageState[]): { byBuyer: bigint; bySeller: bigint } {
  const owed = { byBuyer: 0n, bySeller: 0n }
  for (const { status, invoices } of stages)
    for (const invoice of invoices) {
      if (status === 'accepted') owed.byBuyer += openOf(invoice)
      else if (status !== 'paid') owed.bySeller += invoice.amountTiyin - openOf(invoice)
    }
  return owed
}
