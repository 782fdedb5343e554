import { askAgencies, takeCase } from '~/domains/cases/index.server'
import type { AgencyGateway } from '~/domains/cases/ports'
import { perform } from '~/platform/perform.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { generatePeople } from '../../../prisma/seed/people/generated-people'
import { personSeedId } from '../../../prisma/seed/people/persons'
import {
  actor,
  declaration,
  fillDraft,
  openCases,
  type TestContext,
} from '../../integration/applications/put/open-cases'
import { addPerson } from '../../integration/vouchers/world'
import { seededNow, testDay } from '../../setup/test-day'
import { type ActCost, measureAct, measureRate, warmUps } from '../measure-act'
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

interface Draft {
  person: TestContext
  id: string
}

async function submit({ person, id }: Draft): Promise<void> {
  const sent = await perform(person, submitApplication, { applicationId: id, ...declaration() })
  if (!sent.ok) throw new Error(sent.error)
}

/** A citizen sends an application, and a specialist approves it with a voucher. */
export async function measureCases(rounds: number): Promise<ActCost[]> {
  const test = await openCases()
  const bare = await measureBareMovement(test.ownerUrl, rounds)
  const citizen = actor('citizen-leg')
  const specialist = actor('specialist-uchtepa-1', 'inson_specialist', { agencies: registers })
  const begin = async (personId: string): Promise<Draft> => {
    const person = { ...citizen, personId }
    return { person, id: await fillDraft(person) }
  }
  const drafts: Draft[] = []
  for (const { pinfl } of generatePeople(testDay).slice(0, rounds + warmUps))
    drafts.push(await begin(personSeedId(pinfl)))
  const sending = await measureAct('submit', drafts, submit, () => runJobs(test.ownerUrl))
  const crowd: Draft[] = []
  for (let person = 0; person < 2 * rounds; person++) crowd.push(await begin(await addPerson()))
  sending.perSecond = await measureRate(crowd, submit)
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
