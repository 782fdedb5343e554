import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveAnswer, startDraft } from '~/domains/applications/index.server'
import { askAgencies, getCase, takeCase } from '~/domains/cases/index.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getOwnApplication } from '~/views/applications/get-own-application.server'
import { findProvisions } from '~/views/care/find-provisions.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { asSuperuser } from '../ledger/open-database'
import { actor, declaration, openCases, type TestContext } from './put/open-cases'

// Another service than the voucher, which is nothing but data and an outcome.
let test: TestDatabase
beforeAll(async () => {
  test = await openCases()
}, 600_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const registered = {
  ask: async () => ({ outcome: 'found' as const, asOf: seededNow, facts: { registered: true } }),
}
const specialist = actor('specialist-uchtepa-1', 'inson_specialist', { agencies: registered })
const mother = {
  ...{ familyName: 'Karimova', givenName: 'Oysha', patronymic: null, birthOn: '1950-03-08' },
  ...{ relation: 'parent', pinfl: null },
}
const pages = {
  household: { members: [mother] },
  income: { has: 'yes', lines: [{ source: 'pension', amount: '80000000' }] },
  expenses: { lines: [], story: null },
  account: { account: { account: '22618000123456789012', bankCode: '00444' } },
  contact: { phone: '998900010037', email: null, locale: 'ru' },
  district: { soato: '1726262', street: 'Bogʻ koʻchasi, 12' },
  documents: { finished: true },
}

async function apply(citizen: TestContext, more: object = {}) {
  const started = await perform(citizen, startDraft, { serviceCode: 'material-aid' })
  if (!started.ok) throw new Error(started.error)
  for (const [step, value] of Object.entries({ ...pages, ...more })) {
    const saved = await perform(citizen, saveAnswer, { applicationId: started.value.id, step, value })
    if (!saved.ok) throw new Error(`${step}: ${saved.error}`)
  }
  const sent = await perform(citizen, submitApplication, {
    applicationId: started.value.id,
    ...declaration(),
  })
  return sent.ok ? started.value.id : sent.error
}

async function approve(id: string) {
  await perform(specialist, takeCase, { caseId: id, version: 2 })
  await askAgencies(specialist, { caseId: id })
  const file = await getCase(specialist, id)
  const verdicts = Object.fromEntries((file?.hints ?? []).map(({ rule, verdict }) => [rule, verdict]))
  const input = { version: 3, reasonCode: 'registered', text: undefined }
  const approved = await perform(specialist, approveCase, { caseId: id, ...input })
  return { verdicts, answer: approved.ok ? 'approved' : approved.error }
}

it('is granted by the month, once, and shown to whom it is for', async () => {
  const citizen = actor('citizen-leg')
  const id = await apply(citizen)
  expect(await apply(citizen)).toBe('applications.error.alreadyApplied')
  const { verdicts, answer } = await approve(id)
  expect(verdicts).toMatchObject({ registered: 'yes', 'right.income': 'yes' })
  expect(answer).toBe('approved')
  const file = await getOwnApplication(citizen, id)
  const [given] = await findProvisions(citizen, { caseId: id }, 'ru')
  expect(Number(given?.monthlyTiyin)).toBeGreaterThan(0)
  expect(file?.voucherId).toBeNull()
  expect(file?.sentLines.map(({ field }) => field)).toContain('income.lines.0')

  // Half a year is not over: the second case is refused, and leaves nothing behind.
  const draft = await apply(citizen)
  expect((await approve(draft)).answer).toBe('care.error.alreadyLive')
  expect((await getCase(specialist, draft))?.status).toBe('in_review')
})

it('says what the income comes to for each', async () => {
  const rich = { income: { has: 'yes', lines: [{ source: 'wage', amount: '900000000' }] } }
  const id = await apply(actor('citizen-hearing'), rich)
  expect((await approve(id)).verdicts).toMatchObject({ 'right.income': 'no' })
})

it('keeps the account and the household out of the database in the clear', async () => {
  const text = await asSuperuser(test, async (client) => {
    const { rows } = await client.query(
      'select a::text as t from application a union all select s::text from submission s union all select w::text from award w union all select e.details::text from audit_entry e',
    )
    return rows.map(({ t }: { t: string }) => t).join('\n')
  })
  for (const secret of ['22618000123456789012', 'Karimova Oysha', 'koʻchasi, 12'])
    expect(text).not.toContain(secret)
})
