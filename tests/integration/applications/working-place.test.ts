import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  askAgencies,
  getCase,
  getDecisionReceipt,
  recordNote,
  recordPaperReview,
  requestCorrection,
  settleDisagreement,
  takeCase,
} from '~/domains/cases/index.server'
import type { AgencyGateway } from '~/domains/cases/ports'
import { forgetCached } from '~/platform/cache.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getOwnApplication } from '~/views/applications/get-own-application.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { asSuperuser } from '../ledger/open-database'
import { actor, openCase, openCases, type TestContext } from './put/open-cases'

// What a specialist reads, settles and writes down before she decides.
let test: TestDatabase
const saying = (familyName: string): AgencyGateway => ({
  ask: async ({ source }) => ({
    ...{ outcome: 'found', asOf: seededNow },
    facts: source === 'civil-register' ? { familyName, alive: true } : { validUntil: '2099-05-31' },
  }),
})
const specialist = actor('specialist-uchtepa-1', 'inson_specialist', { agencies: saying('Boshqa') })
const colleague = actor('specialist-uchtepa-2', 'inson_specialist')
const citizens = ['citizen-leg', 'citizen-hearing', 'citizen-pension', 'buyer']

beforeAll(async () => {
  test = await openCases()
}, 120_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

async function inHand(hasPaper = false): Promise<{ id: string; citizen: TestContext }> {
  const citizen = actor(citizens.shift() ?? '')
  const id = await openCase(citizen, undefined, hasPaper)
  expect(await perform(specialist, takeCase, { caseId: id, version: 2 })).toMatchObject({ ok: true })
  return { id, citizen }
}

async function approve(id: string, reasonCode = 'certificateNames') {
  const version = (await getCase(specialist, id))?.version ?? 0
  const terms = { reasonCode, text: undefined, programme: 'none' as const, paperEndsOn: null }
  const approved = await perform(specialist, approveCase, { caseId: id, version, ...terms })
  return approved.ok ? 'approved' : approved.error
}

const rows = <T>(sql: string, values: unknown[]) =>
  asSuperuser(test, async (client) => (await client.query(sql, values)).rows as T[])

it('names a refused paper to the citizen when a correction is asked for, and rests no approval on it', async () => {
  const { id, citizen } = await inHand(true)
  await askAgencies(actor('specialist-uchtepa-1', 'inson_specialist'), { caseId: id })
  const paper = (await getCase(specialist, id))?.documents[0]
  const review = (refused: { reasonCode: 'unreadable'; text: string } | null) =>
    perform(specialist, recordPaperReview, { caseId: id, documentId: paper?.id ?? '', refused })
  expect(await review({ reasonCode: 'unreadable', text: 'Yana suratga oling' })).toMatchObject({ ok: true })
  expect((await getCase(specialist, id))?.documents[0]?.review).toMatchObject({
    verdict: 'refused',
    reasonCode: 'unreadable',
  })
  expect((await getCase(specialist, id))?.evidence).toEqual({ kind: 'none', papers: 0 })
  expect(await approve(id, 'papersSeen')).toBe('applications.error.evidenceMissing')
  const decide = asSuperuser(test, (client) =>
    client.query(
      `insert into decision (id, application_id, outcome, reason_code, evidence, decided_by_id, decided_at, appeal_until)
       values (gen_random_uuid(), $1, 'approved', 'x', 'papers', $2, now(), now())`,
      [id, specialist.personId],
    ),
  )
  await expect(decide).rejects.toThrow(/papers that were refused/)
  expect((await getOwnApplication(citizen, id))?.correction, 'before it is asked').toBeNull()
  const version = (await getCase(specialist, id))?.version ?? 0
  const asked = { caseId: id, version, steps: ['documents'], text: 'Hujjatni qayta yuboring' }
  expect(await perform(specialist, requestCorrection, asked)).toMatchObject({ ok: true })
  expect((await getOwnApplication(citizen, id))?.correction?.refusedPapers).toEqual([
    { documentId: paper?.id, reasonCode: 'unreadable', text: 'Yana suratga oling' },
  ])
})

it('keeps notes for the staff of the centre, and says in the audit that there is one, not what', async () => {
  const { id, citizen } = await inHand()
  const note = 'Qoʻngʻiroq qildim, ertaga keladi.'
  expect(await perform(colleague, recordNote, { caseId: id, note })).toMatchObject({ ok: true })
  expect((await getCase(specialist, id))?.notes).toMatchObject([{ text: note, authorId: colleague.personId }])
  const elsewhere = actor('specialist-samarkand', 'inson_specialist')
  expect(await perform(elsewhere, recordNote, { caseId: id, note })).toMatchObject({
    error: 'applications.error.notFound',
  })
  expect(JSON.stringify(await getOwnApplication(citizen, id))).not.toContain(note)
  expect(
    await rows(`select details from audit_entry where action = 'application.noteRecorded' and chain = $1`, [
      `application:${id}`,
    ]),
  ).toEqual([{ details: {} }])
  await expect(rows('delete from case_note where application_id = $1', [id])).rejects.toThrow()
})

it('approves nothing over a disagreement before somebody has settled it, and keeps by what it decided', async () => {
  const { id, citizen } = await inHand()
  await askAgencies(specialist, { caseId: id })
  const said = async () => (await getCase(specialist, id))?.disagreements ?? []
  const [one] = await said()
  expect(await said()).toMatchObject([
    { fact: 'beneficiary.familyName', found: 'Boshqa', settled: null, isPast: false },
  ])
  expect(await approve(id)).toBe('applications.error.disagreementOpen')
  const decide = asSuperuser(test, (client) =>
    client.query(
      `insert into decision (id, application_id, outcome, reason_code, evidence, decided_by_id, decided_at, appeal_until)
       values (gen_random_uuid(), $1, 'approved', 'x', 'register', $2, now(), now())`,
      [id, specialist.personId],
    ),
  )
  await expect(decide, 'the database says so, too').rejects.toThrow(/is not settled/)

  const settle = { caseId: id, key: one?.key ?? '', side: 'both' as const, text: 'Nikohdan keyingi familiya' }
  expect(await perform(colleague, settleDisagreement, settle)).toMatchObject({
    error: 'applications.error.notYours',
  })
  const both = await Promise.all([1, 2].map(() => perform(specialist, settleDisagreement, settle)))
  expect(both.every(({ ok }) => ok)).toBe(true)
  expect(await said()).toMatchObject([{ settled: { side: 'both', reason: 'Nikohdan keyingi familiya' } }])
  // Said again it is the same; another word is another disagreement, and the settled one stays readable.
  await askAgencies(specialist, { caseId: id })
  expect(await said()).toMatchObject([{ settled: { side: 'both' } }])
  const other = { ...specialist, ports: { ...specialist.ports, agencies: saying('Uchinchi') } }
  await askAgencies(other, { caseId: id })
  expect(await said()).toMatchObject([
    { found: 'Uchinchi', settled: null },
    { found: 'Boshqa', isPast: true, settled: { side: 'both' } },
  ])
  await askAgencies(specialist, { caseId: id })
  expect(await rows('select status from disagreement where application_id = $1 order by 1', [id])).toEqual([
    { status: 'settled' },
    { status: 'gone' },
  ])
  expect(await approve(id)).toBe('approved')
  const receipt = await getDecisionReceipt(citizen, id)
  expect(receipt).toMatchObject({
    outcome: 'approved',
    disagreements: [{ fact: 'beneficiary.familyName', found: 'Boshqa', side: 'both' }],
  })
  const rule = (one: typeof receipt) => one?.rules.find(({ rule }) => rule === 'certificateValid')
  expect(rule(receipt)).toMatchObject({ verdict: 'yes', inputs: expect.any(Array) })
  // A rule that changes changes no receipt, and nobody else reads it.
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(`update service_version set definition = jsonb_set(definition, '{rules}', '[]')`)
  })
  forgetCached('services')
  expect(await getDecisionReceipt(specialist, id)).toEqual(receipt)
  for (const other of [actor('citizen-leg'), actor('specialist-samarkand', 'inson_specialist')])
    expect(await getDecisionReceipt(other, id)).toBeNull()
})
