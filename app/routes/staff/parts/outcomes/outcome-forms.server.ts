import { z } from 'zod'
import type { CaseFile } from '~/domains/cases/index.server'
import type { OutcomeKind } from '~/domains/services/schema'
import { voucherTermsForm } from '~/domains/vouchers/schema'
import type { Locale } from '~/i18n/locales'
import type { OutcomePreview, OutcomeTerms } from '~/workflows/cases/outcomes/outcomes.server'
import { viewCash } from './cash-view.server'
import { viewVoucher } from './voucher-view.server'

/** What the form of an approval says beside the reason, by kind of outcome. `today` is `YYYY-MM-DD`. */
export const termsForms = {
  voucher: voucherTermsForm,
  cash: () => z.object({}),
} as const satisfies Record<OutcomeKind, (today: string) => z.ZodType<OutcomeTerms>>

/** What an approval would give, fit for JSON. */
export async function viewOutcome(preview: OutcomePreview, file: CaseFile, locale: Locale) {
  return preview.kind === 'cash' ? viewCash(preview) : viewVoucher(preview, file, locale)
}
