import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveAnswer } from '~/domains/applications/index.server'
import {
  askAgencies,
  assignCase,
  findAccess,
  getCase,
  giveBackCase,
  giveReason,
  listCases,
  refuseCase,
  requestCorrection,
  takeCase,
} from '~/domains/cases/index.server'
import type { AgencyGateway } from '~/domains/cases/ports'
import { registeredEnd } from '~/domains/services/index.server'
import { listVouchers } from '~/domains/vouchers/index.server'
import { createAgencies } from '~/integrations/agencies/create-agencies'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getOwnApplication } from '~/views/applications/get-own-application.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { previewOutcome, type VoucherPreview } from '~/workflows/cases/outcomes/outcomes.server'
import { generatePeople } from '../../../prisma/seed/people/generated-people'
import { personSeedId } from '../../../prisma/seed/people/persons'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow, testDay } from '../../setup/test-day'
import { asSuperuser } from '../ledger/open-database'
import { actor, declaration, legAnswers, openCase, openCases, type TestContext } from './put/open-cases'
import { raceApprovals } from './race-approvals'

const registers: AgencyGateway = {
  ask: async ({ source }) =>
    source === 'civil-register'
      ? { outcome: 'found', asOf: seededNow, facts: { alive: true } }
      : {
          outcome: 'found',
          asOf: seededNow,
          facts: { validUntil: `${testDay.year + 3}-05-31`, recommendedDevices: ['cane'] },
        },
}
const one = actor('specialist-uchtepa-1', 'inson_specialist', { agencies: registers })
const two = actor('specialist-uchtepa-2', 'inson_specialist', { agencies: registers })
const head = actor('head-uchtepa', 'inson_head', { agencies: registers })
const elsewhere = actor('specialist-samarkand', 'inson_specialist', { agencies: registers })
const approval = {
  reasonCode: 'certificateNames' as const,
  text: undefined,
  programme: undefined,
  paperEndsOn: null,
}

const issuesOf = `select 1 from effect f join voucher v on v.id = f.subject_id join entitlement e on e.id = v.entitlement_id
  where f.kind = 'voucher.issued' and e.application_id = $1`

let test: TestDatabase
let nextPerson = 0

/** A citizen who has no case yet. */
function newCitizen(): TestContext {
  const person = generatePeople(testDay)[nextPerson++]
  return { ...actor('citizen-leg'), personId: personSeedId(person?.pinfl ?? '') }
}

async function inReview(
  by = one,
  answers?: Record<string, unknown>,
  hasPaper = false,
): Promise<{ id: string; citizen: TestContext }> {
  const citizen = newCitizen()
  const id = await openCase(citizen, answers, hasPaper)
  expect(await perform(by, takeCase, { caseId: id, version: 2 })).toMatchObject({ ok: true })
  return { id, citizen }
}

async function readyToDecide(): Promise<{ id: string; citizen: TestContext }> {
  const made = await inReview()
  expect(await askAgencies(one, { caseId: made.id })).toMatchObject({ ok: true })
  return made
}

beforeAll(async () => {
  test = await openCases()
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const rows = <T>(sql: string, values: unknown[] = []) =>
  asSuperuser(test, async (client) => (await client.query(sql, values)).rows as T[])

describe('taking a case', () => {
  it('by two at once is one’s, and the other reads who was faster', async () => {
    const id = await openCase(newCitizen())
    const taken = await Promise.all([one, two].map((by) => perform(by, takeCase, { caseId: id, version: 2 })))
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
    const loser = taken.find(({ ok }) => !ok)
    expect(loser).toMatchObject({
      error: 'applications.error.changed',
      details: { type: 'application.taken', who: expect.stringMatching(/Toʻxtayev|Abdullayeva/) },
    })
  })

  it('is for the centre’s own staff, never for one’s own case', async () => {
    const id = await openCase(newCitizen())
    expect(await perform(elsewhere, takeCase, { caseId: id, version: 2 })).toMatchObject({
      error: 'applications.error.notFound',
    })
    const own = { ...one, role: 'citizen', organisationId: null }
    const ownId = await openCase(own)
    expect(await perform(one, takeCase, { caseId: ownId, version: 2 })).toMatchObject({
      error: 'sides.error.workOnCase',
    })
    expect((await getCase(one, ownId))?.may).toEqual({
      take: false,
      work: false,
      assign: false,
      note: false,
      giveBack: false,
      takeOver: false,
      submitAppeal: false,
      takeAppeal: false,
      answerAppeal: false,
      send: false,
      changeDecision: false,
      isOwnCase: true,
    })
    expect(
      await perform(head, assignCase, { caseId: ownId, version: 2, assigneeId: one.personId }),
    ).toMatchObject({
      error: 'sides.error.assignCase',
    })
  })

  it('gives back, and the head hands on, within the centre', async () => {
    const { id } = await inReview()
    expect(await perform(two, giveBackCase, { caseId: id, version: 3 })).toMatchObject({
      error: 'applications.error.notYours',
    })
    expect(await perform(one, giveBackCase, { caseId: id, version: 3 })).toMatchObject({ ok: true })
    const assign = (by: TestContext, assigneeId: string, version: number) =>
      perform(by, assignCase, { caseId: id, version, assigneeId })
    expect(await assign(two, two.personId, 4)).toMatchObject({ error: 'applications.error.notYours' })
    expect(await assign(head, elsewhere.personId, 4)).toMatchObject({
      error: 'applications.error.assigneeMissing',
    })
    expect(await assign(head, two.personId, 4)).toMatchObject({ ok: true })
    expect((await getCase(two, id))?.may.work).toBe(true)
    expect((await listCases(two, { filter: 'mine', q: '', page: 1 })).rows.map((row) => row.id)).toContain(id)
  })
})

describe('reading a case', () => {
  it('is recorded where the applicant sees it', async () => {
    const { id, citizen } = await inReview()
    await getCase(one, id)
    const reads = await rows<{ actor_id: string }>(
      "select actor_id from audit_entry where chain = $1 and action = 'person.fileRead'",
      [`person:${citizen.personId}`],
    )
    expect(reads).toEqual([{ actor_id: one.personId }])
  })

  it('that a colleague has asks why, once a day, and the applicant reads the answer', async () => {
    const { id, citizen } = await inReview()
    expect(await findAccess(one, id)).toBe('open')
    expect(await findAccess(two, id)).toBe('reasonNeeded')
    expect(await findAccess(elsewhere, id)).toBeNull()
    expect(await perform(two, giveReason, { caseId: id, reasonCode: 'supervision' })).toMatchObject({
      error: 'applications.error.reasonMissing',
    })
    const say = () => perform(two, giveReason, { caseId: id, reasonCode: 'personAsked' })
    expect(await Promise.all([say(), say()])).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
    expect(await findAccess(two, id)).toBe('open')
    const tomorrow = { ...two, now: () => new Date(two.now().getTime() + 86_400_000) }
    expect(await findAccess(tomorrow, id)).toBe('reasonNeeded')
    await getCase(two, id)
    const reads = await rows<{ details: object }>(
      "select details from audit_entry where chain = $1 and action = 'person.fileRead'",
      [`person:${citizen.personId}`],
    )
    expect(reads).toEqual([
      {
        details: { applicationId: id, organisationId: two.organisationId, accessReason: 'personAsked' },
      },
    ])
  })
})

describe('asking the registers', () => {
  it('keeps a time-out as "not known", and asks that one again', async () => {
    const { id } = await inReview()
    const half: AgencyGateway = {
      ask: async (question) => {
        if (question.source === 'civil-register') return registers.ask(question)
        throw new Error('socket hang up')
      },
    }
    const asked = await askAgencies({ ...one, ports: { ...one.ports, agencies: half } }, { caseId: id })
    expect(asked).toMatchObject({ value: { asked: 2, answered: 1 } })
    const file = await getCase(one, id)
    expect(file?.checks.map(({ check }) => check?.outcome)).toEqual(['found', 'notKnown'])
    expect(file?.hints.find(({ rule }) => rule === 'certificateValid')?.verdict).toBe('notKnown')
    expect(
      await rows('select outcome from agency_check where application_id = $1 order by source', [id]),
    ).toEqual([{ outcome: 'found' }, { outcome: 'not_known' }])
    await askAgencies(one, { caseId: id, only: 'disability-register' })
    const known = await getCase(one, id)
    if (!known) throw new Error('no case')
    expect(
      registeredEnd(
        known.definition.outcome.kind === 'voucher' ? known.definition.outcome.endsOn : [],
        known.facts,
      ),
    ).toBe(`${testDay.year + 3}-05-31`)
  })

  it('keeps a register that hangs as "not known", through the real adapter', async () => {
    const { createServer } = await import('node:http')
    const server = createServer(() => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const agencies = createAgencies({ baseUrl: `http://127.0.0.1:${port}`, key: 'k', timeoutMs: 150 })
    const { id } = await inReview()
    const asked = await askAgencies({ ...one, ports: { ...one.ports, agencies } }, { caseId: id })
    expect(asked).toMatchObject({ value: { asked: 2, answered: 0 } })
    const outcomes = await rows(
      'select distinct outcome, answer_cipher from agency_check where application_id = $1',
      [id],
    )
    expect(outcomes).toEqual([{ outcome: 'not_known', answer_cipher: null }])
    server.closeAllConnections()
    server.close()
  })

  it('is for whoever works on the case', async () => {
    const { id } = await inReview()
    expect(await askAgencies(two, { caseId: id })).toMatchObject({
      error: 'applications.error.notYours',
    })
    expect(await askAgencies(elsewhere, { caseId: id })).toMatchObject({
      error: 'applications.error.notFound',
    })
  })
})

describe('a correction', () => {
  it('opens what was asked, keeps every submission, and stops the clock', async () => {
    const { id, citizen } = await inReview()
    const input = { version: 3, steps: ['device'], text: 'Boshqa vosita' }
    expect(await perform(one, requestCorrection, { caseId: id, ...input })).toMatchObject({ ok: true })
    const sentBackAt = async () =>
      (await listCases(one, { filter: 'mine', q: '', page: 1 })).rows.find((row) => row.id === id)?.sentBackAt
    expect(await sentBackAt(), 'the queue says when').toBeInstanceOf(Date)
    const asked = await getOwnApplication(citizen, id)
    expect(asked?.correction).toMatchObject({ steps: ['device'], text: 'Boshqa vosita' })
    const save = (step: 'device' | 'contact', value: Record<string, unknown>) =>
      perform(citizen, saveAnswer, { applicationId: id, step, value })
    expect(await save('contact', legAnswers.contact)).toMatchObject({
      error: 'applications.error.notEditable',
    })
    expect(await save('device', { deviceCode: 'cane' })).toMatchObject({ ok: true })
    // Nobody sees it before it is sent.
    expect((await getCase(one, id))?.submission.answers.device?.deviceCode).toBe('prosthesis-shin')
    const sent = await Promise.all(
      [1, 2].map(() => perform(citizen, submitApplication, { applicationId: id, ...declaration() })),
    )
    expect(sent.every(({ ok }) => ok)).toBe(true)
    const file = await getCase(one, id)
    expect(file).toMatchObject({ status: 'in_review', changedSteps: ['device', 'measurements'] })
    expect(file?.submission.answers).toMatchObject({ device: { deviceCode: 'cane' } })
    expect(file?.assignee?.id).toBe(one.personId)
    expect(await sentBackAt()).toBeNull()
  })

  it('makes old answers of registers count no more', async () => {
    const { id, citizen } = await readyToDecide()
    await perform(one, requestCorrection, { caseId: id, version: 3, steps: ['documents'], text: 'Hujjat' })
    await perform(citizen, submitApplication, { applicationId: id, ...declaration() })
    expect(await perform(one, approveCase, { caseId: id, version: 5, ...approval })).toMatchObject({
      error: 'applications.error.checksMissing',
    })
  })
})

describe('a decision', () => {
  it('approves with a voucher, once, and tells the citizen', async () => {
    const { id, citizen } = await readyToDecide()
    const file = await getCase(one, id)
    if (!file) throw new Error()
    expect(((await previewOutcome(one, file)) as VoucherPreview).blocking).toBeNull()
    expect(await perform(two, approveCase, { caseId: id, version: 3, ...approval })).toMatchObject({
      error: 'applications.error.notYours',
    })
    expect(await perform(one, approveCase, { caseId: id, version: 2, ...approval })).toMatchObject({
      error: 'applications.error.changed',
    })
    expect(await perform(one, approveCase, { caseId: id, version: 3, ...approval })).toMatchObject({
      ok: true,
    })
    const own = await getOwnApplication(citizen, id)
    expect(own).toMatchObject({
      status: 'approved',
      decision: { outcome: 'approved', reasonCode: 'certificateNames' },
    })
    const [voucher] = await listVouchers(citizen)
    expect(voucher).toMatchObject({ id: own?.voucherId, status: 'issued', deviceCode: 'prosthesis-shin' })
    const told = await rows<{ template: string }>(
      'select distinct template from message where person_id = $1',
      [citizen.personId],
    )
    expect(told.map(({ template }) => template)).toEqual(
      expect.arrayContaining(['notifications.applicationApproved', 'notifications.voucherIssued']),
    )
  })

  it('names the kind of device where that was left to the specialist', async () => {
    const { measurements: _, ...answers } = legAnswers
    const left = { ...answers, device: { deviceCode: null, madeToMeasure: null } }
    const { id, citizen } = await inReview(one, left)
    await askAgencies(one, { caseId: id })
    const file = await getCase(one, id)
    if (!file) throw new Error()
    const { choices, blocking } = (await previewOutcome(one, file)) as VoucherPreview
    expect(blocking).toBeNull()
    expect(choices?.[0]).toMatchObject({ code: 'cane', isRecommended: true })
    expect(choices?.map(({ code }) => code)).not.toContain('wheelchair-child')
    const approve = (deviceCode?: string) =>
      perform(one, approveCase, { caseId: id, version: 3, ...approval, deviceCode })
    for (const nothing of [undefined, 'rocket', 'wheelchair-child'])
      expect(await approve(nothing)).toMatchObject({ error: 'applications.error.deviceUnnamed' })
    expect(await approve('cane')).toMatchObject({ ok: true })
    expect(await listVouchers(citizen)).toMatchObject([{ status: 'issued', deviceCode: 'cane' }])
    // What she answered stays as she answered it; the receipt says by which kind it was judged.
    expect((await getCase(one, id))?.submission.answers.device).toEqual(left.device)
  })

  it('needs the registers asked, and somebody to say how long the certificate holds', async () => {
    const { id } = await inReview(one, undefined, true)
    expect(await perform(one, approveCase, { caseId: id, version: 3, ...approval })).toMatchObject({
      error: 'applications.error.checksMissing',
    })
    const silent = { ...actor('specialist-uchtepa-1', 'inson_specialist') }
    await askAgencies(silent, { caseId: id })
    const approve = (more: object) =>
      perform(one, approveCase, { caseId: id, version: 3, ...approval, ...more })
    expect(await approve({})).toMatchObject({ error: 'applications.error.programmeMissing' })
    expect(await approve({ programme: 'until', paperEndsOn: '2020-01-01' })).toMatchObject({
      error: 'vouchers.error.programmeEnded',
    })
    const paperEndsOn = `${testDay.year + 1}-01-31`
    expect(await approve({ programme: 'until', paperEndsOn })).toMatchObject({ ok: true })
    const [right] = await rows<{ day: string }>(
      'select programme_ends_on::text as day from entitlement where application_id = $1',
      [id],
    )
    expect(right?.day).toBe(paperEndsOn)
  })

  it('gives no second voucher of a kind, also when another centre gave the first', async () => {
    const { id, citizen } = await readyToDecide()
    await perform(one, approveCase, { caseId: id, version: 3, ...approval })
    const again = await openCase(citizen, { ...legAnswers, district: { soato: '1718401' } })
    await perform(elsewhere, takeCase, { caseId: again, version: 2 })
    await askAgencies(elsewhere, { caseId: again })
    const file = await getCase(elsewhere, again)
    if (!file) throw new Error()
    expect(((await previewOutcome(elsewhere, file)) as VoucherPreview).blocking).toMatchObject({
      error: 'vouchers.error.alreadyLive',
      centreCode: '1726262',
    })
    expect(await perform(elsewhere, approveCase, { caseId: again, version: 3, ...approval })).toMatchObject({
      error: 'vouchers.error.alreadyLive',
    })
    expect(await rows('select 1 from decision where application_id = $1', [again])).toEqual([])
  })

  it('that breaks half-way leaves nothing', async () => {
    const { id, citizen } = await readyToDecide()
    await asSuperuser(test, async (client) => {
      await client.query(`create function break_it() returns trigger language plpgsql as
        $$ begin raise exception 'no room for a decision'; end $$`)
      await client.query(
        'create trigger break_it before insert on decision for each row execute function break_it()',
      )
    })
    await expect(perform(one, approveCase, { caseId: id, version: 3, ...approval })).rejects.toThrow()
    await asSuperuser(test, (client) => client.query('drop trigger break_it on decision'))
    expect(await getOwnApplication(citizen, id)).toMatchObject({
      status: 'in_review',
      decision: null,
      voucherId: null,
    })
    expect(await listVouchers(citizen)).toEqual([])
    const posted = await rows(issuesOf, [id])
    expect(posted).toEqual([])
    expect(await perform(one, approveCase, { caseId: id, version: 3, ...approval })).toMatchObject({
      ok: true,
    })
  })

  it('refuses with a reason and a day to appeal, and leaves no right', async () => {
    const { id, citizen } = await inReview()
    const refused = { version: 3, reasonCode: 'noCertificate' as const, text: 'Guvohnoma topilmadi' }
    expect(await perform(one, refuseCase, { caseId: id, ...refused })).toMatchObject({ ok: true })
    const own = await getOwnApplication(citizen, id)
    expect(own?.decision).toMatchObject({ outcome: 'refused', text: 'Guvohnoma topilmadi' })
    expect((own?.decision?.appealUntil.getTime() ?? 0) - seededNow.getTime()).toBeGreaterThan(28 * 86_400_000)
    expect(own?.voucherId).toBeNull()
    expect(await perform(one, refuseCase, { caseId: id, ...refused, version: 4 })).toMatchObject({
      error: 'applications.error.notPossibleNow',
    })
  })

  it('of many at once through two processes gives one voucher', async () => {
    const { id, citizen } = await readyToDecide()
    const task = { id, personId: one.personId, organisationId: '1726262', version: 3 }
    const answers = await raceApprovals([1, 2].map(() => Array.from({ length: 4 }, () => task)))
    expect(answers).toHaveLength(8)
    expect(answers.filter((answer) => answer === 'approved')).toHaveLength(1)
    expect(new Set(answers)).toEqual(new Set(['approved', 'applications.error.changed']))
    expect(await listVouchers(citizen)).toHaveLength(1)
    expect(await rows(issuesOf, [id])).toHaveLength(1)
  })
})
