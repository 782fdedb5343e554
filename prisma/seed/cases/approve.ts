import { takeCaseToDecide } from '~/domains/cases/index.server'
import type { Context } from '~/domains/identity/context'
import { listOrganisations } from '~/domains/reference/index.server'
import { regionOf } from '~/domains/reference/schema'
import type { Definition } from '~/domains/services/schema'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { applicationSeedId } from '../applications/rows'
import { must } from '../plan-refused'
import type { PlannedServiceCase } from './plan'
import { sayTerms } from './say-terms'
import { letter, localeOf } from './stories'

/** The head whom a planned case was passed to approves it, and what the service gives is given. */
export async function seedApproval(plan: PlannedServiceCase): Promise<void> {
  const head = actingAs(plan, plan.headId, 'inson_head', plan.endedAt)
  const caseId = applicationSeedId(plan.name)
  const locale = localeOf(plan.index)
  await perform(head, async (work) => {
    const { version } = await work.tx.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { version: true },
    })
    const taken = must(plan.name, await takeCaseToDecide(work, { caseId, version, move: 'approve' }))
    const { outcome, reasons } = taken.definition
    const { kind } = taken.evidence
    const rests = { register: 'evidence', word: 'evidence', papers: 'papers', none: 'head' }[kind]
    const reasonCode = reasons.approve.find((one) => one.rests === rests)?.code ?? ''
    const terms = sayTerms(outcome, await sentTo(work, taken.definition, plan), letter('plan', locale))
    const approval = { caseId, version, reasonCode, text: letter('approval', locale), ...terms }
    return must(plan.name, await approveCase(work, approval))
  })
}

/** Somebody of the case's centre, at a time that is past: nobody is told of it. */
export function actingAs(
  { centreCode: organisationId }: Pick<PlannedServiceCase, 'centreCode'>,
  personId: string | null,
  role: string,
  at: Date,
): Context & { isPast: true } {
  return { personId, role, organisationId, now: () => at, requestId: 'seed', isPast: true }
}

function sentTo(work: Work, { outcome }: Definition, { centreCode, endedAt }: PlannedServiceCase) {
  const kind = outcome.kind === 'referral' ? outcome.to : outcome.kind === 'placement' ? outcome.place : null
  return kind ? listOrganisations({ kind, regionSoato: regionOf(centreCode), on: dayOf(endedAt) }, work) : []
}
