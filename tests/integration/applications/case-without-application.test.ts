import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { watchDeadlines } from '~/domains/cases/clock/watch-deadlines.server'
import {
  askAgencies,
  assignCase,
  getCase,
  giveBackCase,
  listCases,
  listOpenCasesOf,
  refuseCase,
  requestCorrection,
  takeCase,
} from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { previewOutcome } from '~/workflows/cases/outcomes/outcomes.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { asPortal, asSuperuser } from '../ledger/open-database'
import { actor, openCases } from './put/open-cases'

const one = actor('specialist-uchtepa-1', 'inson_specialist')
const head = actor('head-uchtepa', 'inson_head')
const letter = { text: 'Xabar tasdiqlanmadi.' }

let test: TestDatabase
let id = ''
beforeAll(async () => {
  test = await openCases()
  id = await asPortal(putReport)
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

/** Somebody told of a person in need: nobody applied, and nobody in particular is named. */
async function putReport({ tx }: Work): Promise<string> {
  const report = newId()
  await tx.case.create({
    data: {
      ...{ id: report, number: 'HA-XABA-0001', origin: 'report', status: 'submitted' },
      ...{ serviceCode: 'material-aid', journeyVersion: 1, centreCode: one.organisationId ?? '' },
      ...{ submittedAt: seededNow, dueOn: addDays(dayOf(seededNow), 1) },
    },
  })
  return report
}

const seen = async () => ({ caseId: id, version: (await getCase(one, id))?.version ?? 0 })

describe('a case without an application', () => {
  it('stands in the queue, with where it came from in the place of a name', async () => {
    const page = await listCases(one, { filter: 'unassigned', page: 1, q: '' })
    expect(page.rows).toMatchObject([{ id, origin: 'report', applicant: null, status: 'submitted' }])
    expect((await listCases(one, { filter: 'all', page: 1, q: 'HA-XABA-0001' })).total).toBe(1)
    await watchDeadlines(systemContext(one.now))
  })

  it('is read: no answers, no papers, nobody whose file is read', async () => {
    expect(await getCase(one, id)).toMatchObject({
      ...{ origin: 'report', applicant: null, lines: [], documents: [], disagreements: [], citizenSide: [] },
      ...{ submission: { answers: {} }, beneficiaryPinfl: null, evidence: { kind: 'none', papers: 0 } },
    })
  })

  it('is taken, given back, assigned and asked about as every other', async () => {
    expect(await perform(one, takeCase, await seen())).toEqual({ ok: true, value: null })
    expect(await perform(one, giveBackCase, await seen())).toEqual({ ok: true, value: null })
    const assigned = { ...(await seen()), assigneeId: one.personId }
    expect(await perform(head, assignCase, assigned)).toEqual({ ok: true, value: null })
    expect(await listOpenCasesOf(head, { assigneeId: one.personId })).toMatchObject([
      { id, applicant: { family: '' } },
    ])
    expect(await askAgencies(one, { caseId: id })).toMatchObject({ ok: true })
  })

  it('gives nothing that needs an applicant, and nobody can mend it', async () => {
    const file = await getCase(one, id)
    if (!file) throw new Error('not there')
    expect(await previewOutcome(one, file)).toMatchObject({ kind: 'cash' })
    expect(
      await perform(one, approveCase, {
        ...{ ...(await seen()), reasonCode: 'any', text: undefined, paperEndsOn: null },
      }),
    ).toMatchObject({ error: 'applications.error.beneficiaryUnknown' })
    expect(
      await perform(one, requestCorrection, { ...(await seen()), steps: ['contact'], ...letter }),
    ).toMatchObject({ error: 'applications.error.notPossibleNow' })
  })

  it('is refused with a reason, and stays', async () => {
    const [reason] = (await getCase(one, id))?.definition.reasons.refuse ?? []
    const refused = { ...(await seen()), reasonCode: reason?.code ?? '', ...letter }
    expect(await perform(one, refuseCase, refused)).toEqual({ ok: true, value: null })
    expect(await getCase(one, id)).toMatchObject({ status: 'refused', decision: { outcome: 'refused' } })
  })

  it.each([
    ['an applicant’s without an application', "origin = 'application'"],
    ['sent back to nobody', "status = 'correction_requested'"],
    ['withdrawn by nobody', "status = 'withdrawn', assignee_id = null"],
  ])('is not %s', async (_, change) => {
    const other = await asPortal(async (work) => {
      const { id: report } = await work.tx.case.findFirstOrThrow({ where: { origin: 'report' } })
      return report
    })
    await asSuperuser(test, async (client) => {
      await client.query('set session_replication_role = replica')
      await expect(
        client.query(`update case_file set decided_at = null, ${change} where id = $1`, [other]),
      ).rejects.toThrow(/violates check constraint "case_/)
    })
  })
})
