import { recordAudit } from '~/domains/audit/index.server'
import { dayOf } from '~/platform/clock.server'
import type { BudgetUrgency } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { BeneficiaryName } from '../../beneficiary.server'
import type { WrittenRight } from '../../rows/give-right.server'
import { sealWaitName } from '../sealed.server'
import type { BudgetTurn } from './take-turn.server'

/** A right that waits for money, from today. */
export async function writeWait(
  work: Work,
  wait: {
    right: WrittenRight
    turn: BudgetTurn
    urgency: BudgetUrgency
    beneficiaryName: BeneficiaryName | null
  },
): Promise<void> {
  const { right, turn, urgency, beneficiaryName } = wait
  const { regionCode, groupCode } = turn
  if (!groupCode) throw new Error('only a kind of a group waits')
  const { id: entitlementId, applicationId, ...facts } = right
  await work.asSystem(() =>
    work.tx.budgetWait.create({
      data: {
        ...{ entitlementId, ...facts, regionCode, groupCode, urgency, sinceOn: dayOf(work.now()) },
        beneficiaryCipher: beneficiaryName && sealWaitName(beneficiaryName, entitlementId),
      },
      select: { entitlementId: true },
    }),
  )
  await recordAudit(work, {
    subject: applicationId,
    action: 'application.waitsForBudget',
    details: { urgency },
  })
}
