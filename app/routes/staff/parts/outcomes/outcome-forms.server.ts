import { z } from 'zod'
import { assessmentForm, itemsForm, noteForm, planForm, sentForm, unitsForm } from '~/domains/care/schema'
import type { CaseFile } from '~/domains/cases/index.server'
import type { Outcome, OutcomeKind, OutcomeOf } from '~/domains/services/schema'
import { voucherTermsForm } from '~/domains/vouchers/schema'
import type { Locale } from '~/i18n/locales'
import type { OutcomePreview, OutcomeTerms } from '~/workflows/cases/outcomes/outcomes.server'
import { viewCash } from './cash-view.server'
import { viewProvision } from './provision-view.server'
import { viewVoucher } from './voucher-view.server'

type TermsForm<Kind extends OutcomeKind> = (
  outcome: OutcomeOf<Kind>,
  today: string,
) => z.ZodType<OutcomeTerms>

/** What the form of an approval says beside the reason, by kind of outcome. `today` is `YYYY-MM-DD`. */
const termsForms = {
  voucher: (_, today) => voucherTermsForm(today),
  cash: () => z.object({}),
  status: () => noteForm,
  assessment: () => assessmentForm,
  plan: planForm,
  contract: () => noteForm,
  referral: () => sentForm,
  queue: () => noteForm,
  appointment: () => noteForm,
  'service-voucher': unitsForm,
  placement: () => sentForm,
  'in-kind': () => itemsForm,
} as const satisfies { [Kind in OutcomeKind]: TermsForm<Kind> }

export function termsFormOf(outcome: Outcome, today: string): z.ZodType<OutcomeTerms> {
  return (termsForms[outcome.kind] as TermsForm<OutcomeKind>)(outcome, today)
}

/** The fields that refusals of handlers belong to. */
export const fieldsOfTerms = {
  'care.error.resultMissing': 'result',
  'care.error.organisationMissing': 'organisationId',
  'care.error.itemsMissing': 'items',
  'applications.error.deviceUnnamed': 'deviceCode',
  'vouchers.error.repairedMissing': 'repairsOrderId',
  'vouchers.error.repairedUnderWarranty': 'repairsOrderId',
}

/** What an approval would give, fit for JSON. */
export async function viewOutcome(preview: OutcomePreview, file: CaseFile, locale: Locale) {
  if (preview.kind === 'cash') return viewCash(preview)
  return preview.kind === 'voucher' ? viewVoucher(preview, file, locale) : viewProvision(preview, locale)
}
