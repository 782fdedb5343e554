import type { SerializeFrom } from '@remix-run/node'
import type { ComponentType } from 'react'
import type { OutcomeKind } from '~/domains/services/schema'
import { CashObstacles, CashSummary, CashTerms } from './cash'
import type { viewOutcome } from './outcome-forms.server'
import { ProvisionObstacles, ProvisionSummary, ProvisionTermsFields } from './provision'
import { VoucherObstacles, VoucherSummary, VoucherTerms } from './voucher'

/** What the form of an approval asks of one kind of outcome alone. */
export interface TermsProps<View> {
  view: View
}

export type OutcomeView = SerializeFrom<Awaited<ReturnType<typeof viewOutcome>>>

interface OutcomeParts {
  Obstacles: ComponentType<{ view: never; isChecked: boolean }>
  Summary: ComponentType<{ view: never }>
  Terms: ComponentType<TermsProps<never>>
}

const provision: OutcomeParts = {
  Obstacles: ProvisionObstacles,
  Summary: ProvisionSummary,
  Terms: ProvisionTermsFields,
}

const parts = {
  voucher: { Obstacles: VoucherObstacles, Summary: VoucherSummary, Terms: VoucherTerms },
  cash: { Obstacles: CashObstacles, Summary: CashSummary, Terms: CashTerms },
  status: provision,
  assessment: provision,
  plan: provision,
  contract: provision,
  referral: provision,
  queue: provision,
  appointment: provision,
  'service-voucher': provision,
  placement: provision,
  'in-kind': provision,
} as const satisfies Record<OutcomeKind, OutcomeParts>

/** What the page of an approval shows of its outcome, by kind. */
export function outcomePartsOf(kind: OutcomeKind) {
  return parts[kind] as unknown as {
    Obstacles: ComponentType<{ view: OutcomeView; isChecked: boolean }>
    Summary: ComponentType<{ view: OutcomeView }>
    Terms: ComponentType<TermsProps<OutcomeView>>
  }
}
