import type { CaseFile } from '~/domains/applications/index.server'
import { awardMonths, type GrantAwardError, grantAwardIn } from '~/domains/care/index.server'
import type { Context } from '~/domains/identity/context'
import { type BenefitSum, getBenefitSum } from '~/domains/services/index.server'
import type { OutcomeOf } from '~/domains/services/schema'
import { ownValue } from '~/lib/own-value'
import { ok, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { asSystem } from '~/platform/system-scope.server'
import type { OutcomeHandler } from './outcome'

export type CashError = 'applications.error.noSum' | GrantAwardError

export interface CashPreview {
  kind: 'cash'
  /** What a month pays; null when no parameter says it. */
  sum: BenefitSum | null
  months: number
  fromOn: Date
  untilOn: Date
}

async function previewCash(
  context: Context,
  file: CaseFile,
  { months }: OutcomeOf<'cash'>,
): Promise<CashPreview> {
  const today = dayOf(context.now())
  const sum = await getBenefitSum(file.serviceCode, today)
  return { kind: 'cash', sum, months, ...awardMonths(today, months) }
}

/** Money a month, for some months, to the account that the application names. */
export const cashOutcome: OutcomeHandler<'cash', Record<never, never>, CashPreview, CashError> = {
  preview: previewCash,
  prepare: async (today, serviceCode) => {
    const sum = await getBenefitSum(serviceCode, today)
    return {
      obstacle: () => (sum ? ok(null) : refuse('applications.error.noSum')),
      give: async (tx, context, taken, { months, account }) => {
        if (!sum) throw new Error('cash: an obstacle was not seen')
        const { id: applicationId, applicantId: personId, submission } = taken
        const award = {
          ...{ applicationId, personId, serviceCode, monthlyTiyin: sum.toTiyin },
          ...awardMonths(today, months),
          account: ownValue(submission.answers, account),
        }
        // As the portal: what another centre granted is hidden from this one and still counts.
        const granted = await asSystem(tx, () => grantAwardIn(tx, context, award))
        return granted.ok ? ok({ id: granted.value.id, number: null }) : granted
      },
    }
  },
}
