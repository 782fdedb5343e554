import { askAgencies, takeCase } from '~/domains/cases/index.server'
import type { AgencyGateway } from '~/domains/cases/ports'
import { perform } from '~/platform/perform.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { generatePeople } from '../../../prisma/seed/people/generated-people'
import { personSeedId } from '../../../prisma/seed/people/persons'
import { actor, declaration, fillDraft, openCases } from '../../integration/applications/put/open-cases'
import { seededNow, testDay } from '../../setup/test-day'
import { type ActCost, measureAct, warmUps } from '../measure-act'
import { measureBareMovement } from './bare-movement'
import { runJobs } from './run-jobs'

const registers: AgencyGateway = {
  ask: async () => ({
    outcome: 'found',
    asOf: seededNow,
    facts: { alive: true, validUntil: '2029-05-31', recommendedDevices: ['prosthesis-shin'] },
  }),
}

const approval = { reasonCode: 'certificateNames', text: undefined, programme: undefined } as const

/** A citizen sends an application, and a specialist approves it with a voucher. */
export async function measureCases(rounds: number): Promise<ActCost[]> {
  const test = await openCases()
  const bare = await measureBareMovement(test.ownerUrl, rounds)
  const citizen = actor('citizen-leg')
  const specialist = actor('specialist-uchtepa-1', 'inson_specialist', { agencies: registers })
  const drafts: { person: typeof citizen; id: string }[] = []
  for (const { pinfl } of generatePeople(testDay).slice(0, rounds + warmUps)) {
    const person = { ...citizen, personId: personSeedId(pinfl) }
    drafts.push({ person, id: await fillDraft(person) })
  }
  const sending = await measureAct(
    'submit',
    drafts,
    async ({ person, id }) => {
      const sent = await perform(person, submitApplication, { applicationId: id, ...declaration() })
      if (!sent.ok) throw new Error(sent.error)
    },
    () => runJobs(test.ownerUrl),
  )
  for (const { id: applicationId } of drafts) {
    const taken = await perform(specialist, takeCase, { caseId: applicationId, version: 2 })
    const asked = await askAgencies(specialist, { caseId: applicationId })
    if (!taken.ok || !asked.ok) throw new Error('The case cannot be taken')
  }
  await runJobs(test.ownerUrl)
  const deciding = await measureAct(
    'decide',
    drafts,
    async ({ id }) => {
      const decided = await perform(specialist, approveCase, {
        caseId: id,
        version: 3,
        paperEndsOn: null,
        ...approval,
      })
      if (!decided.ok) throw new Error(decided.error)
    },
    () => runJobs(test.ownerUrl),
  )
  return [bare, sending, deciding]
}
