import { takeAppeal } from '~/domains/cases/index.server'
import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { decideAppeal } from '~/workflows/cases/appeals/decide-appeal.server'
import { recordAppeal } from '~/workflows/cases/appeals/record-appeal.server'
import { takeBackAppeal } from '~/workflows/cases/appeals/take-back-appeal.server'
import { applicationSeedId } from '../applications/rows'
import { personSeedId } from '../people/persons'
import { must } from '../plan-refused'
import { actingAs } from './approve'
import type { PlannedAppeal, PlannedServiceCase } from './plan'
import { letter, localeOf } from './stories'

const answers = {
  upheld: ['uphold', 'upheld'],
  changed: ['change', 'overturned'],
  returned: ['return', 'overturned'],
} as const

/** A refusal is appealed, every third one at the desk or by phone, and the appeal goes as far as the plan says. */
export async function seedAppeal(
  portal: Context,
  plan: PlannedServiceCase,
  appeal: PlannedAppeal,
): Promise<void> {
  const caseId = applicationSeedId(plan.name)
  const locale = localeOf(plan.index)
  const applicant = actingAs(plan, personSeedId(plan.person.pinfl), 'citizen', plan.filedAt)
  const channel =
    (['portal', 'desk', 'portal', 'phone', 'portal'] as const)[Math.floor(plan.index / 8) % 5] ?? 'portal'
  const desk = actingAs(plan, plan.specialistId, 'inson_specialist', plan.filedAt)
  const by = channel === 'portal' ? { ...applicant, organisationId: null } : desk
  const text = letter('appeal', locale)
  must(plan.name, await perform(by, recordAppeal, { caseId, text, channel }))
  if (appeal === 'filed') return
  if (appeal === 'withdrawn') {
    const later = { ...applicant, organisationId: null, now: () => plan.reviewedAt }
    must(plan.name, await perform(later, takeBackAppeal, { caseId }))
    return
  }
  const { id: appealId, reviewer } = await transaction(portal, (tx) => findReviewer(tx, caseId))
  must(plan.name, await perform(reviewer(plan.reviewedAt), takeAppeal, { appealId }))
  if (appeal === 'in_review') return
  const [outcome, kind] = answers[appeal]
  const answer = { appealId, outcome, text: letter(kind, locale) }
  must(plan.name, await perform(reviewer(plan.answeredAt), decideAppeal, answer))
}

/** The first head of the centre that it went to who had no part in the case. */
export async function findReviewer(tx: Work, caseId: string) {
  const { id, centreCode, excludedIds } = await tx.appeal.findFirstOrThrow({ where: { caseId } })
  const { personId } = await tx.roleGrant.findFirstOrThrow({
    where: {
      ...{ role: 'inson_head', organisationId: centreCode, revokedAt: null },
      personId: { notIn: excludedIds },
    },
    orderBy: { id: 'asc' },
  })
  return { id, reviewer: (at: Date) => actingAs({ centreCode }, personId, 'inson_head', at) }
}
