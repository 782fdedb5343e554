import { afterAll, beforeAll, expect, it } from 'vitest'
import { askAgencies, assignCase, getCase, passCase, takeCase } from '~/domains/cases/index.server'
import type { AgencyGateway } from '~/domains/cases/ports'
import { newId } from '~/lib/ids'
import { forgetCached } from '~/platform/cache.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { asSuperuser } from '../ledger/open-database'
import { actor, openCase, openCases, type TestContext } from './put/open-cases'

// Public money on nobody's word but one person's: not by a specialist, not by a head who prepared it herself.
let test: TestDatabase
const specialist = actor('specialist-uchtepa-1', 'inson_specialist')
const head = actor('head-uchtepa', 'inson_head')
const citizens = ['citizen-leg', 'citizen-hearing', 'citizen-pension', 'buyer', 'artisan-weaver']

beforeAll(async () => {
  test = await openCases()
}, 120_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const version = async (who: TestContext, id: string) => (await getCase(who, id))?.version ?? 0

/** A case that she took and asked the registers about, who say nothing. */
async function silentCase(who = specialist): Promise<string> {
  const id = await openCase(actor(citizens.shift() ?? ''))
  expect(await perform(who, takeCase, { caseId: id, version: await version(who, id) })).toMatchObject({
    ok: true,
  })
  await askAgencies(who, { caseId: id })
  return id
}

async function approve(who: TestContext, id: string, reasonCode: string, text?: string) {
  const rest = { programme: 'none' as const, paperEndsOn: null }
  const approved = await perform(who, approveCase, {
    caseId: id,
    version: await version(who, id),
    reasonCode,
    text,
    ...rest,
  })
  return approved.ok ? 'approved' : approved.error
}

const pass = async (who: TestContext, id: string, headId: string) =>
  perform(who, passCase, { caseId: id, version: await version(who, id), headId })

it('lets no specialist approve what neither a register nor a paper shows, and the head only in writing', async () => {
  const id = await silentCase()
  expect((await getCase(specialist, id))?.evidence).toEqual({ kind: 'none', papers: 0 })
  expect(await approve(specialist, id, 'certificateNames')).toBe('applications.error.evidenceMissing')
  expect(await approve(specialist, id, 'byHead', 'Shunchaki')).toBe('applications.error.evidenceMissing')
  expect(await pass(specialist, id, specialist.personId)).toMatchObject({
    error: 'applications.error.headMissing',
  })
  expect(await pass(specialist, id, newId())).toMatchObject({ error: 'applications.error.headMissing' })
  expect(await pass(specialist, id, head.personId)).toMatchObject({ ok: true })
  expect(await approve(specialist, id, 'byHead', 'Shunchaki')).toBe('applications.error.notYours')
  expect(await approve(head, id, 'papersSeen', 'Koʻrdim')).toBe('applications.error.reasonUnfounded')
  expect(
    await approve(
      head,
      id,
      'byHead',
      'Oyogʻi yoʻqligini oʻzim koʻrdim, reyestr uch kundan beri ishlamayapti.',
    ),
  ).toBe('approved')
})

it('lets no head approve alone what she took herself, also when it was passed to and fro', async () => {
  const id = await silentCase(head)
  expect(await approve(head, id, 'byHead', 'Asos')).toBe('applications.error.evidenceMissing')
  const assigned = { caseId: id, version: await version(head, id), assigneeId: specialist.personId }
  expect(await perform(head, assignCase, assigned)).toMatchObject({ ok: true })
  expect(await pass(specialist, id, head.personId)).toMatchObject({ ok: true })
  expect(await approve(head, id, 'byHead', 'Asos')).toBe('applications.error.evidenceMissing')
})

it('approves on the word of a register, or on a paper, as before', async () => {
  const said: AgencyGateway = {
    ask: async () => ({
      outcome: 'found',
      asOf: seededNow,
      facts: { alive: true, validUntil: '2099-05-31' },
    }),
  }
  const asking = actor('specialist-uchtepa-1', 'inson_specialist', { agencies: said })
  const registered = await silentCase(asking)
  expect((await getCase(asking, registered))?.evidence.kind).toBe('register')
  expect(await approve(asking, registered, 'byHead', 'Asos')).toBe('applications.error.reasonUnfounded')
  expect(await approve(asking, registered, 'certificateNames')).toBe('approved')
})

it('is held by the database, whatever the program says', async () => {
  const id = await silentCase()
  const decide = (evidence: string | null, decidedBy = specialist.personId) =>
    asSuperuser(test, async (client) => {
      await client.query('begin')
      const message = await client
        .query(
          `insert into decision (id, application_id, outcome, reason_code, evidence, decided_by_id, decided_at, appeal_until)
           values (gen_random_uuid(), $1, 'approved', 'x', $2, $3, now(), now())`,
          [id, evidence, decidedBy],
        )
        .then(() => client.query('set constraints decision_rests_on_evidence immediate'))
        .then(
          () => 'done',
          (error: Error) => error.message,
        )
      await client.query('rollback')
      return message
    })
  expect(await decide(null)).toMatch(/without saying what it rests on/)
  expect(await decide('register')).toMatch(/does not rest on a register/)
  expect(await decide('papers')).toMatch(/does not rest on a paper/)
  for (const by of [specialist.personId, head.personId])
    expect(await decide('none', by)).toMatch(/does not stand without a head/)
})

it('takes two people where the version says so, whatever it rests on', async () => {
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(
      `update service_version set definition = jsonb_set(definition, '{decides,fourEyes}', 'true')`,
    )
  })
  forgetCached('services')
  const said = { outcome: 'found' as const, asOf: seededNow, facts: { validUntil: '2099-05-31' } }
  const asking = actor('specialist-uchtepa-1', 'inson_specialist', { agencies: { ask: async () => said } })
  const id = await silentCase(asking)
  expect(await approve(asking, id, 'certificateNames')).toBe('applications.error.secondPersonMissing')
  expect(await pass(asking, id, head.personId)).toMatchObject({ ok: true })
  const putDecision = (preparedBy: string | null) =>
    asSuperuser(test, (client) =>
      client.query(
        `insert into decision (id, application_id, outcome, reason_code, evidence, prepared_by_id, decided_by_id,
           decided_at, appeal_until)
         values (gen_random_uuid(), $1, 'approved', 'x', 'register', $2, $3, now(), now())`,
        [id, preparedBy, head.personId],
      ),
    )
  await expect(putDecision(null)).rejects.toThrow(/one person's word/)
  await expect(putDecision(newId())).rejects.toThrow(/did not pass it on/)
  await expect(putDecision(head.personId)).rejects.toThrow(/did not pass it on|decision_two_people/)
  expect(await approve(head, id, 'certificateNames')).toBe('approved')
  const { rows } = await asSuperuser(test, (client) =>
    client.query('select prepared_by_id, decided_by_id, number from decision where application_id = $1', [
      id,
    ]),
  )
  expect(rows).toEqual([{ prepared_by_id: specialist.personId, decided_by_id: head.personId, number: 1 }])
})
