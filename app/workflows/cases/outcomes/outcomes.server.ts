import type { ProvisionTerms } from '~/domains/care/index.server'
import type { CaseFile } from '~/domains/cases/index.server'
import type { Context } from '~/domains/identity/context'
import type { OutcomeKind } from '~/domains/services/schema'
import { type CashError, type CashPreview, cashOutcome } from './cash.server'
import type { OutcomeHandler } from './outcome'
import { type ProvisionError, type ProvisionPreview, provisionOutcomes } from './provisions.server'
import { type VoucherError, type VoucherPreview, type VoucherTerms, voucherOutcome } from './voucher.server'

/** What every kind of outcome does when a case is approved. */
export const outcomes = {
  voucher: voucherOutcome,
  cash: cashOutcome,
  ...provisionOutcomes,
} as const satisfies Record<OutcomeKind, unknown>

export type { CashPreview, ProvisionPreview, VoucherPreview }
export type OutcomeError = VoucherError | CashError | ProvisionError
/** What whoever approves says beside the reason; each kind takes its own. */
export type OutcomeTerms = Partial<VoucherTerms> & ProvisionTerms
export type OutcomePreview = VoucherPreview | CashPreview | ProvisionPreview

type AnyHandler = OutcomeHandler<OutcomeKind, OutcomeTerms, OutcomePreview, OutcomeError>

export function handlerOf(kind: OutcomeKind): AnyHandler {
  return outcomes[kind] as unknown as AnyHandler
}

/** What an approval would give, for a case the caller has open. */
export function previewOutcome(context: Context, file: CaseFile): Promise<OutcomePreview> {
  const { outcome } = file.definition
  return handlerOf(outcome.kind).preview(context, file, outcome)
}
