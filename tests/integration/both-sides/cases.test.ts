import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  askAgencies,
  assignCase,
  getCase,
  giveBackCase,
  refuseCase,
  requestCorrection,
  takeCase,
} from '~/domains/cases/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { actor, openCase, openCases } from '../applications/put/open-cases'
import { putCase } from '../applications/put/put-case'
import { brokeBothSides } from './broke-both-sides'

const one = actor('specialist-uchtepa-1', 'inson_specialist')
const two = actor('specialist-uchtepa-2', 'inson_specialist')
const head = actor('head-uchtepa', 'inson_head')
const own = { ok: false, error: 'sides.error.workOnCase' }

let test: TestDatabase

beforeAll(async () => {
  test = await openCases()
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const version = (id: string) =>
  transaction(systemScope, async (tx) => (await tx.case.findUniqueOrThrow({ where: { id } })).version)

/** From now on this member of staff is family: she has applied for the one whom the case is for. */
async function makeFamily(caseId: string, staffId: string): Promise<void> {
  const { beneficiaryIndex } = await transaction(systemScope, (tx) =>
    tx.case.findUniqueOrThrow({ where: { id: caseId } }),
  )
  await putCase(test, { applicantId: staffId, status: 'withdrawn', beneficiaryIndex })
}

const approval = {
  reasonCode: 'certificateNames' as const,
  text: undefined,
  programme: 'none' as const,
  paperEndsOn: null,
}

it('keeps a case from the family of its applicant: taking, asking, correcting, deciding', async () => {
  const id = await openCase(actor('citizen-leg'))
  await perform(one, takeCase, { caseId: id, version: await version(id) })
  await makeFamily(id, one.personId)
  const at = await version(id)
  expect((await getCase(one, id))?.may).toMatchObject({ isOwnCase: true, work: false, giveBack: true })
  expect(await askAgencies(one, { caseId: id })).toEqual(own)
  const correction = { version: at, steps: ['district' as const], text: 'Tumanni tekshiring' }
  expect(await perform(one, requestCorrection, { caseId: id, ...correction })).toEqual(own)
  const refusal = { version: at, reasonCode: 'noCertificate' as const, text: 'Guvohnoma topilmadi' }
  expect(await perform(one, refuseCase, { caseId: id, ...refusal })).toEqual(own)
  expect(await perform(one, approveCase, { caseId: id, ...approval, version: at })).toEqual(own)
  expect(
    await brokeBothSides(one, (tx) =>
      tx.agencyCheck.create({
        data: {
          id: newId(),
          caseId: id,
          source: 'civil-register',
          outcome: 'waiting',
          requestedAt: seededNow,
        },
      }),
    ),
    'no question to a register',
  ).toBe(true)
  expect(
    await brokeBothSides(one, (tx) =>
      tx.decision.create({
        data: {
          id: newId(),
          caseId: id,
          outcome: 'approved',
          reasonCode: 'certificateNames',
          decidedById: one.personId,
          decidedAt: seededNow,
          appealUntil: seededNow,
        },
      }),
    ),
    'no decision',
  ).toBe(true)

  expect(await perform(one, giveBackCase, { caseId: id, version: at })).toMatchObject({ ok: true })
  expect(await perform(one, takeCase, { caseId: id, version: await version(id) })).toEqual(own)
  expect(
    await brokeBothSides(two, (tx) => tx.case.update({ where: { id }, data: { assigneeId: one.personId } })),
    'nor is she given it',
  ).toBe(true)
  expect(await perform(two, takeCase, { caseId: id, version: await version(id) })).toMatchObject({
    ok: true,
  })
})

it('lets the head give a case to nobody of the family, and no case of her own family', async () => {
  const id = await openCase(actor('citizen-hearing'))
  await makeFamily(id, two.personId)
  const assign = async (assigneeId: string) =>
    perform(head, assignCase, { caseId: id, version: await version(id), assigneeId })
  expect(await assign(two.personId)).toEqual({ ok: false, error: 'sides.error.assignCase' })
  expect(await assign(one.personId)).toMatchObject({ ok: true })
  await makeFamily(id, head.personId)
  expect(await assign(one.personId)).toEqual(own)
})

it('grants no right to whoever grants it', async () => {
  const id = await openCase(actor('citizen-pension'))
  await makeFamily(id, one.personId)
  const row = await transaction(systemScope, (tx) => tx.case.findUniqueOrThrow({ where: { id } }))
  expect(
    await brokeBothSides(one, (tx) =>
      tx.entitlement.create({
        data: {
          id: newId(),
          personId: row.applicantId ?? '',
          beneficiaryIndex: row.beneficiaryIndex ?? '',
          deviceCode: 'cane',
          applicationId: id,
          grantedAt: seededNow,
          renewableOn: seededNow,
        },
      }),
    ),
  ).toBe(true)
})
