import { awardMonths, type GrantAwardError, grantAward } from '~/domains/care/index.server'
import type { CaseFile } from '~/domains/cases/index.server'
import type { Context } from '~/domains/identity/context'
import { type Answers, type BenefitSum, factOf, getBenefitSum, textOf } from '~/domains/services/index.server'
import type { OutcomeOf } from '~/domains/services/schema'
import { ownValue } from '~/lib/own-value'
import { ok, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { OutcomeHandler } from './outcome'

export type CashError = 'applications.error.noSum' | 'applications.error.beneficiaryUnknown' | GrantAwardError

export interface CashPreview {
  kind: 'cash'
  /** What a month pays; null when no parameter says it. */
  monthlyTiyin: bigint | null
  /** True when the sum was not found in an official text. */
  isExample: boolean
  months: number
  fromOn: Date
  untilOn: Date
}

async function previewCash(
  context: Context,
  file: CaseFile,
  outcome: OutcomeOf<'cash'>,
): Promise<CashPreview> {
  const today = dayOf(context.now())
  const sum = await getBenefitSum(file.serviceCode, today)
  const monthlyTiyin = sum && payable(sum, file.submission.answers, outcome)
  return {
    kind: 'cash',
    monthlyTiyin,
    isExample: sum?.isExample ?? false,
    months: outcome.months,
    ...awardMonths(today, outcome),
  }
}

/** What the parameters say; where a sum is asked for, that, and never more. */
function payable({ toTiyin }: BenefitSum, answers: Answers, { asked }: OutcomeOf<'cash'>): bigint {
  const typed = asked ? factOf(answers, asked) : undefined
  const amount = /^[1-9]\d{0,17}$/.test(String(typed)) ? BigInt(String(typed)) : toTiyin
  return amount < toTiyin ? amount : toTiyin
}

/** Money a month, for some months, to the account that the application names. */
export const cashOutcome: OutcomeHandler<'cash', Record<never, never>, CashPreview, CashError> = {
  preview: previewCash,
  findObstacle: async (work, { serviceCode, applicantId }) => {
    // Nobody who asked for it: there is no account to pay to.
    if (!applicantId) return refuse('applications.error.beneficiaryUnknown')
    const sum = await getBenefitSum(serviceCode, dayOf(work.now()), work)
    return sum ? ok(null) : refuse('applications.error.noSum')
  },
  give: async (work, taken, outcome) => {
    const { id: applicationId, applicantId: personId, beneficiaryIndex, serviceCode, submission } = taken
    const today = dayOf(work.now())
    const sum = await getBenefitSum(serviceCode, today, work)
    if (!sum || !personId) throw new Error('cash: an obstacle was not seen')
    const award = {
      ...{ applicationId, personId, beneficiaryIndex, serviceCode },
      monthlyTiyin: payable(sum, submission.answers, outcome),
      ...awardMonths(today, outcome),
      account: {
        ...ownValue(submission.answers, outcome.account),
        // Paid in the person's place: as the invoice names it.
        ...(outcome.payee && { payee: textOf(submission.answers, outcome.payee) }),
      },
    }
    // As the portal: what another centre granted is hidden from this one and still counts.
    const granted = await work.asSystem(() => grantAward(work, award))
    return granted
  },
}
