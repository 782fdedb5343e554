import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveAnswer, startDraft } from '~/domains/applications/index.server'
import { sealAnswers } from '~/domains/applications/sealed.server'
import { askAgencies, assignCase, getCase, passCase, takeCase } from '~/domains/cases/index.server'
import type { AgencyGateway } from '~/domains/cases/ports'
import { getVersionInForce, loadCatalogue, openJourney } from '~/domains/services/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { findProvisions } from '~/views/care/find-provisions.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { previewOutcome } from '~/workflows/cases/outcomes/outcomes.server'
import { fillApplication } from '../../../prisma/seed/cases/fill-application'
import { sayTerms } from '../../../prisma/seed/cases/say-terms'
import { readShippedVersions } from '../../../prisma/seed/services/service-versions'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow, testDay } from '../../setup/test-day'
import { putRows } from '../ledger/open-database'
import { giveMandate } from './put/give-mandate'
import { actor, declaration, openCases } from './put/open-cases'

// Every service that comes with the program is applied for and decided by the commands that everybody uses.
let test: TestDatabase
beforeAll(async () => {
  test = await openCases()
}, 600_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const facts = { registered: true, alive: true, validUntil: '2099-05-31', monthlyAmountTiyin: '50000000' }
const agencies: AgencyGateway = { ask: async () => ({ outcome: 'found', asOf: seededNow, facts }) }
const citizen = actor('citizen-leg')
const specialist = actor('specialist-uchtepa-1', 'inson_specialist', { agencies })
const head = actor('head-uchtepa', 'inson_head')

async function open(serviceCode: string) {
  const catalogue = await loadCatalogue(citizen.now())
  const version = await transaction(citizen, (tx) => getVersionInForce(tx, serviceCode, testDay.today))
  if (!version) throw new Error(`no version of ${serviceCode}`)
  return openJourney(version, catalogue)
}

const withMandate = new Set<string>()

/** Another adult has agreed before. */
async function agree(person: unknown): Promise<void> {
  const { pinfl, birthOn } = (person ?? {}) as { pinfl?: string; birthOn?: string }
  if (!pinfl || withMandate.has(pinfl) || (birthOn ?? '') > `${testDay.year - 18}`) return
  withMandate.add(pinfl)
  await giveMandate(citizen.personId, pinfl)
}

async function apply(serviceCode: string): Promise<string> {
  const answers = fillApplication(await open(serviceCode))
  await agree(answers.person)
  const started = await perform(citizen, startDraft, { serviceCode })
  if (!started.ok) throw new Error(started.error)
  const { id: applicationId } = started.value
  // Page by page it would take half a minute; the last page is saved by the command, which judges all of them.
  const [last] = Object.entries(answers).slice(-1)
  if (!last) throw new Error('no pages')
  await putRows(test, 'update application set answers_cipher = $2 where id = $1', [
    applicationId,
    sealAnswers(answers, applicationId),
  ])
  const [step, value] = last
  const saved = await perform(citizen, saveAnswer, { applicationId, step, value })
  if (!saved.ok) throw new Error(`${step}: ${saved.error}`)
  const sent = await perform(citizen, submitApplication, { applicationId, ...declaration() })
  if (!sent.ok) throw new Error(sent.error)
  return applicationId
}

/** By the specialist alone where she may, else by the head to whom she passes it. */
async function decide(caseId: string): Promise<string> {
  // A protected case is not hers to find: the head gives it to her.
  if (await getCase(specialist, caseId)) await perform(specialist, takeCase, { caseId, version: 2 })
  else await perform(head, assignCase, { caseId, version: 2, assigneeId: specialist.personId })
  await askAgencies(specialist, { caseId })
  const file = await getCase(specialist, caseId)
  if (!file) throw new Error('no case')
  const { definition, evidence } = file
  const isAlone = !definition.decides.fourEyes && evidence.kind !== 'none'
  if (!isAlone) {
    const passed = { caseId, version: file.version, headId: head.personId }
    expect(await perform(specialist, passCase, passed)).toMatchObject({ ok: true })
  }
  const rests = { register: 'evidence', word: 'evidence', papers: 'papers', none: 'head' }[evidence.kind]
  const reason = definition.reasons.approve.find((one) => one.rests === rests)
  const decider = isAlone ? specialist : head
  const preview = await previewOutcome(decider, file)
  const terms = sayTerms(definition.outcome, 'organisations' in preview ? preview.organisations : [])
  const approval = {
    ...{ caseId, version: file.version + (isAlone ? 0 : 1), reasonCode: reason?.code ?? '' },
    ...{ text: 'Uyiga bordim, hammasini oʻzim koʻrdim.', ...terms },
  }
  // Pressed twice at once, it is decided once.
  const both = await Promise.all([1, 2].map(() => perform(decider, approveCase, approval)))
  return both
    .map((one) => (one.ok ? 'approved' : one.error))
    .sort()
    .join()
}

const once = 'applications.error.changed,approved'

/** What the decision gave, as both sides read it: the kind that the service says, in force. */
async function givenBy(caseId: string): Promise<string[]> {
  const [mine, theirs] = await Promise.all(
    [citizen, head].map((reader) => findProvisions(reader, { caseId }, 'en')),
  )
  expect(theirs?.map(({ id }) => id)).toEqual(expect.arrayContaining((mine ?? []).map(({ id }) => id)))
  const vouchers = await transaction(head, (work) =>
    work.asSystem(() => work.tx.entitlement.count({ where: { applicationId: caseId } })),
  )
  return [...(theirs ?? []).map(({ kind }) => kind), ...Array.from({ length: vouchers }, () => 'voucher')]
}

const codes = [...new Set(readShippedVersions().map(({ serviceCode }) => serviceCode))]

describe.each(codes)('%s', (code) => {
  it('is applied for, checked and granted once, and gives what it says', async () => {
    const id = await apply(code)
    expect((await getCase(head, id))?.status).toBe('submitted')
    expect(await decide(id)).toBe(once)
    const file = await getCase(head, id)
    expect(file?.status).toBe('approved')
    // Each rule had something to say, in the reader's words.
    expect(file?.hints.length).toBeGreaterThan(0)
    expect(await givenBy(id)).toEqual([file?.definition.outcome.kind])
  })
})
