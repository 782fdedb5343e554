import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAgencies, getCase, takeCase } from '~/domains/cases/index.server'
import type { AgencyGateway } from '~/domains/cases/ports'
import { getVoucher, listVouchers } from '~/domains/vouchers/index.server'
import { makePinfl } from '~/lib/people/pinfl'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getOwnApplication } from '~/views/applications/get-own-application.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { previewOutcome, type VoucherPreview } from '~/workflows/cases/outcomes/outcomes.server'
import { readVoucherMeasurements } from '~/workflows/device-orders/read-voucher-measurements.server'
import { generatePeople } from '../../../prisma/seed/people/generated-people'
import { personSeedId } from '../../../prisma/seed/people/persons'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow, testDay } from '../../setup/test-day'
import { asSuperuser } from '../ledger/open-database'
import { actor, legAnswers, openCase, openCases, type TestContext } from './put/open-cases'
import { raceApprovals } from './race-approvals'

const uchtepa = '1726262'
const samarkand = '1718401'
const approval = {
  version: 3,
  reasonCode: 'certificateNames' as const,
  text: undefined,
  programme: undefined,
  paperEndsOn: null,
}

/** Whom the register says to be a child of whoever asks. */
let registeredChildren: string[] = []
const registers: AgencyGateway = {
  ask: async ({ source, pinfl }) => ({
    outcome: 'found',
    asOf: seededNow,
    facts:
      source === 'civil-register'
        ? {
            ...(registeredChildren.includes(pinfl) && { familyName: 'Rahimov' }),
            ...{ alive: true, children: registeredChildren },
          }
        : { validUntil: '2034-05-31', recommendedDevices: ['orthosis-leg'] },
  }),
}
const here = actor('specialist-uchtepa-1', 'inson_specialist', { agencies: registers })
const elsewhere = actor('specialist-samarkand', 'inson_specialist', { agencies: registers })
const desks = { [uchtepa]: here, [samarkand]: elsewhere }

let test: TestDatabase
let people = 40
let children = 0

beforeAll(async () => {
  test = await openCases()
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

function newParent(): TestContext {
  const person = generatePeople(testDay)[people++]
  return { ...actor('citizen-leg'), personId: personSeedId(person?.pinfl ?? '') }
}

interface Child {
  pinfl: string | null
  birthCertificate: string | null
  birthOn: string
  givenName: string
}

function newChild(givenName = 'Amirbek', birthOn = '2018-09-12'): Child {
  children += 1
  const pinfl = makePinfl({ sex: 'male', birthDate: birthOn, district: 700, serial: children })
  registeredChildren.push(pinfl)
  return { pinfl, birthCertificate: null, birthOn, givenName }
}

// In the order of the pages: a page opens when those before it are answered.
const answersFor = (child: Child, soato: string) => ({
  'for-whom': { who: 'child' },
  person: { familyName: 'Rahimov', patronymic: null, ...child },
  certificate: { basis: 'certificate', number: 'NB-2200517' },
  device: { deviceCode: 'orthosis-leg', madeToMeasure: true },
  measurements: { known: 'yes', text: 'Son aylanasi 38 sm' },
  contact: legAnswers.contact,
  district: { soato },
  documents: { finished: true },
})

/** A case that waits for its decision only. */
async function readyCase(
  parent: TestContext,
  child: Child,
  centre: keyof typeof desks = uchtepa,
): Promise<string> {
  const id = await openCase(parent, answersFor(child, centre), child.pinfl === null)
  const desk = desks[centre]
  if (!desk) throw new Error(centre)
  expect(await perform(desk, takeCase, { caseId: id, version: 2 })).toMatchObject({ ok: true })
  expect(await askAgencies(desk, { caseId: id })).toMatchObject({ ok: true })
  return id
}

const taskAt = (desk: TestContext, id: string) => ({
  id,
  personId: desk.personId,
  organisationId: desk.organisationId ?? '',
  version: 3,
})

const rows = <T>(sql: string, values: unknown[] = []) =>
  asSuperuser(test, async (client) => (await client.query(sql, values)).rows as T[])

describe('a voucher for a child', () => {
  it('is held by the parent, names the child, and keeps neither number nor name in the clear', async () => {
    const parent = newParent()
    const child = newChild('Nodirbek')
    const id = await readyCase(parent, child)
    expect(await perform(here, approveCase, { caseId: id, ...approval })).toMatchObject({ ok: true })
    const [listed] = await listVouchers(parent)
    expect(listed?.beneficiary).toEqual({ family: 'Rahimov', given: 'Nodirbek', patronymic: null })
    expect((await getVoucher(parent, listed?.id ?? ''))?.beneficiary?.given).toBe('Nodirbek')
    expect(await perform(parent, readVoucherMeasurements, listed?.id ?? '')).toEqual({
      asked: true,
      text: 'Son aylanasi 38 sm',
    })
    // Somebody else learns nothing of either.
    const stranger = newParent()
    expect(await getVoucher(stranger, listed?.id ?? '')).toBeNull()
    expect(await perform(stranger, readVoucherMeasurements, listed?.id ?? '')).toEqual({
      asked: false,
      text: null,
    })
    const text = JSON.stringify(
      await rows(
        'select v::text, e::text as right, a::text as case from voucher v join entitlement e on e.id = v.entitlement_id join case_file a on a.id = e.application_id where a.id = $1',
        [id],
      ),
    )
    for (const secret of [child.pinfl, 'Nodirbek', 'Son aylanasi']) expect(text).not.toContain(secret)
  })

  it('is refused to the other parent at another centre, who reads the voucher and its centre alone', async () => {
    const child = newChild()
    const [mother, father] = [newParent(), newParent()]
    const first = await readyCase(mother, child)
    const second = await readyCase(father, child, samarkand)
    const given = await perform(here, approveCase, { caseId: first, ...approval })
    if (!given.ok) throw new Error(given.error)
    const refusal = {
      error: 'vouchers.error.alreadyLive',
      details: { number: given.value.number, centreCode: uchtepa, renewableOn: expect.any(String) },
    }
    expect(await perform(elsewhere, approveCase, { caseId: second, ...approval })).toEqual({
      ok: false,
      ...refusal,
    })
    const file = await getCase(elsewhere, second)
    if (!file) throw new Error()
    const { blocking } = (await previewOutcome(elsewhere, file)) as VoucherPreview
    expect(blocking).toMatchObject({ number: given.value.number, centreCode: uchtepa })
    expect(JSON.stringify(blocking)).not.toContain(mother.personId)
    expect(await listVouchers(father)).toEqual([])
    expect((await getOwnApplication(father, second))?.status).toBe('in_review')
  })

  it('leaves the parent free to have one of the same kind for another child, and for herself', async () => {
    const parent = newParent()
    for (const child of [newChild('Ali'), newChild('Vali')]) {
      const id = await readyCase(parent, child)
      expect(await perform(here, approveCase, { caseId: id, ...approval })).toMatchObject({ ok: true })
    }
    const own = await openCase(parent, {
      ...legAnswers,
      device: { deviceCode: 'orthosis-leg', madeToMeasure: true },
    })
    await perform(here, takeCase, { caseId: own, version: 2 })
    await askAgencies(here, { caseId: own })
    expect(await perform(here, approveCase, { caseId: own, ...approval })).toMatchObject({ ok: true })
    const names = (await listVouchers(parent)).map(({ beneficiary }) => beneficiary?.given ?? 'self')
    expect(names.sort()).toEqual(['Ali', 'Vali', 'self'])
  })
})

describe('a child known by its birth certificate', () => {
  const byCertificate = (child: Child): Child => ({ ...child, pinfl: null, birthCertificate: 'I-TN 0456123' })

  it('is the same child as the one whose PINFL the other parent gave', async () => {
    const child = newChild('Amirbek', '2016-02-03')
    registeredChildren = [child.pinfl ?? '', newChild('Botir', '2019-01-01').pinfl ?? '']
    const first = await readyCase(newParent(), child)
    const second = await readyCase(newParent(), byCertificate(child), samarkand)
    expect(await perform(here, approveCase, { caseId: first, ...approval })).toMatchObject({ ok: true })
    // Without a PINFL no other register could be asked, so the paper says how long it holds.
    expect(
      await perform(elsewhere, approveCase, { caseId: second, ...approval, programme: 'none' }),
    ).toMatchObject({
      error: 'vouchers.error.alreadyLive',
    })
  })

  it('gets no voucher while nobody knows who it is', async () => {
    const twins = [newChild('Hasan', '2017-04-05'), newChild('Husan', '2017-04-05')]
    registeredChildren = twins.map(({ pinfl }) => pinfl ?? '')
    const id = await readyCase(newParent(), byCertificate(twins[0] ?? newChild()))
    const file = await getCase(here, id)
    if (!file) throw new Error()
    expect(await previewOutcome(here, file)).toMatchObject({ isBeneficiaryKnown: false, blocking: null })
    expect(await perform(here, approveCase, { caseId: id, ...approval })).toMatchObject({
      error: 'applications.error.beneficiaryUnknown',
    })
  })
})

describe('at once through two processes', () => {
  it('two parents of one child get one voucher between them', async () => {
    const child = newChild()
    const first = await readyCase(newParent(), child)
    const second = await readyCase(newParent(), child, samarkand)
    const answers = await raceApprovals([
      [taskAt(here, first), taskAt(elsewhere, second), taskAt(here, first)],
      [taskAt(elsewhere, second), taskAt(here, first), taskAt(elsewhere, second)],
    ])
    expect(answers.filter((answer) => answer === 'approved')).toHaveLength(1)
    expect(answers).toContain('vouchers.error.alreadyLive')
    expect(
      await rows('select 1 from entitlement where application_id = any($1)', [[first, second]]),
    ).toHaveLength(1)
  })

  it('one parent of two children gets two', async () => {
    const parent = newParent()
    const cases = [await readyCase(parent, newChild('Ali')), await readyCase(parent, newChild('Vali'))]
    const answers = await raceApprovals([0, 1].map(() => cases.map((id) => taskAt(here, id))))
    expect(answers.filter((answer) => answer === 'approved')).toHaveLength(2)
    expect(await listVouchers(parent)).toHaveLength(2)
  })
})
