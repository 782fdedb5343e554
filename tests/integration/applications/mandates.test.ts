import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerMandate,
  endMandate,
  getCaseMandate,
  getMandate,
  listMandates,
  recordMandate,
  removePhones,
  requestMandate,
  revokeMandate,
  saveAnswer,
  startDraft,
  tryMandateCode,
} from '~/domains/applications/index.server'
import { expireMandates } from '~/domains/applications/mandates/commands/expire-mandates.server'
import type { AgencyGateway } from '~/domains/cases/ports'
import { systemContext } from '~/domains/identity/context'
import { recordPerson } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { makePinfl } from '~/lib/people/pinfl'
import { addDays } from '~/platform/clock.server'
import { blindIndex, openJson } from '~/platform/crypto.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { claimGuardianship } from '~/workflows/applications/claim-guardianship.server'
import { sendMandateCode } from '~/workflows/applications/send-mandate-code.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import { demonstrationPeople } from '../../../prisma/seed/people/people'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow, testDay } from '../../setup/test-day'
import { asPortal, asSuperuser } from '../ledger/open-database'
import { giveMandate } from './put/give-mandate'
import { actor, declaration, legAnswers, openCases, type TestContext } from './put/open-cases'

let test: TestDatabase
beforeAll(async () => {
  test = await openCases()
}, 600_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const personOf = (key: string) => {
  const person = demonstrationPeople(testDay).find((one) => one.key === key)
  if (!person) throw new Error(key)
  const { familyName, givenName, patronymic, birthDate: birthOn, pinfl } = person
  return { familyName, givenName, patronymic, birthOn, pinfl }
}
const holder = actor('citizen-leg')
const grantor = actor('citizen-pension')
const pension = personOf('citizen-pension')
const specialist = actor('specialist-uchtepa-1', 'inson_specialist')

const wish = ({ birthOn: _, ...named }: ReturnType<typeof personOf>) => ({
  ...{ ...named, acts: ['apply', 'follow'] as const, serviceGroups: [], term: '12' as const },
})

async function ask(from: TestContext, person = pension): Promise<string> {
  const asked = await perform(from, requestMandate, wish(person))
  if (!asked.ok) throw new Error(asked.error)
  return asked.value.id
}

async function answersOf(from: TestContext, person: ReturnType<typeof personOf>) {
  const started = await perform(from, startDraft, { serviceCode: 'device-voucher' })
  if (!started.ok) throw new Error(started.error)
  const { id: applicationId } = started.value
  const answers: Record<string, object> = {
    ...{ ...legAnswers, 'for-whom': { who: 'cared' } },
    person: { ...person, birthCertificate: null },
  }
  const order = [
    'for-whom',
    'person',
    'certificate',
    'device',
    'measurements',
    'contact',
    'district',
    'documents',
  ]
  let last: { ok: boolean; error?: string } = { ok: true }
  for (const step of order) {
    last = await perform(from, saveAnswer, { applicationId, step, value: (answers[step] ?? {}) as never })
    if (!last.ok) break
  }
  return { applicationId, last }
}

/** What the program keeps of whom a draft is for, by SQL of somebody who got hold of the connection. */
const nameInSql = (who: TestContext, applicationId: string, pinfl: string) =>
  transaction(who, (work) =>
    work.tx.application.update({
      where: { id: applicationId },
      data: { beneficiaryIndex: blindIndex('pinfl', pinfl) },
    }),
  )

describe('an application for another adult', () => {
  it('is neither begun nor kept without her mandate, by the program and by the database', async () => {
    const { applicationId, last } = await answersOf(holder, pension)
    expect(last).toMatchObject({ error: 'applications.error.mandateMissing' })
    await expect(nameInSql(holder, applicationId, pension.pinfl)).rejects.toThrow('without her mandate')
    await nameInSql(holder, applicationId, personOf('citizen-leg').pinfl)
  })

  it('is sent once she has agreed, says so to her and to the centre, and ends with the mandate', async () => {
    const mandateId = await ask(holder)
    expect(await perform(holder, requestMandate, wish(pension))).toMatchObject({
      error: 'mandates.error.alreadyAsked',
    })
    expect((await listMandates(grantor)).map(({ id, isHolder }) => [id, isHolder])).toEqual([
      [mandateId, false],
    ])
    const yes = { mandateId, answer: 'accept', by: 'oneid' } as const
    for (const other of [holder, actor('buyer'), specialist])
      expect(await perform(other, answerMandate, yes)).toMatchObject({ error: 'mandates.error.notFound' })
    expect(await perform(grantor, answerMandate, yes)).toMatchObject({ ok: true })
    expect(await perform(grantor, answerMandate, yes)).toMatchObject({ error: 'mandates.error.answered' })

    const { applicationId, last } = await answersOf(holder, pension)
    expect(last).toMatchObject({ ok: true })
    const sent = await perform(holder, submitApplication, { applicationId, ...declaration() })
    expect(sent).toMatchObject({ ok: true })
    expect(await getCaseMandate(specialist, applicationId)).toMatchObject({ basis: 'oneid', isInForce: true })
    expect((await getMandate(grantor, mandateId))?.sent).toHaveLength(1)
    expect(await getMandate(actor('buyer'), mandateId)).toBeNull()
    const told = await asPortal((work) =>
      work.tx.message.findMany({ where: { key: { startsWith: `mandate:${mandateId}` }, channel: 'portal' } }),
    )
    expect(told.map(({ template }) => template.replace('notifications.mandate', '')).sort()).toEqual([
      ...['Asked', 'Given', 'Given', 'Used'],
    ])

    expect(await perform(grantor, endMandate, mandateId)).toMatchObject({ ok: true })
    expect(await perform(holder, endMandate, mandateId)).toMatchObject({ error: 'mandates.error.ended' })
    expect(await getCaseMandate(specialist, applicationId)).toMatchObject({ isInForce: false })
    const again = await answersOf(holder, pension)
    expect(again.last).toMatchObject({ error: 'applications.error.mandateMissing' })
  })

  it('rests on a mandate for services of its kind, that has not ended', async () => {
    const person = personOf('artisan-weaver')
    await giveMandate(holder.personId, person.pinfl, ['benefit'])
    expect((await answersOf(holder, person)).last).toMatchObject({
      error: 'applications.error.mandateMissing',
    })
    await giveMandate(holder.personId, person.pinfl, ['device'])
    const late = { ...holder, now: () => addDays(seededNow, 4 * 365) }
    expect((await answersOf(late, person)).last).toMatchObject({ ok: false })
    expect((await answersOf(holder, person)).last).toMatchObject({ ok: true })
  })
})

describe('a mandate', () => {
  it('is not put in force by SQL of whoever wants it', async () => {
    const id = await ask(holder)
    const force = (data: object) =>
      transaction(holder, (work) =>
        work.tx.mandate.update({ where: { id }, data: { ...data, givenAt: seededNow } }),
      )
    for (const basis of ['oneid', 'code', 'register', 'desk'])
      await expect(force({ status: 'in_force', basis })).rejects.toThrow()
    await expect(
      transaction(holder, (work) =>
        work.tx.mandate.update({ where: { id }, data: { codeConfirmedAt: seededNow } }),
      ),
    ).rejects.toThrow('portal')
    expect(await perform(holder, endMandate, id)).toMatchObject({ ok: true })
    expect((await getMandate(holder, id))?.status).toBe('withdrawn')
  })

  it('is refused for oneself, for a child, and where many wait', async () => {
    const refuse = (person: object) => perform(holder, requestMandate, { ...wish(pension), ...person })
    expect(await refuse({ pinfl: personOf('citizen-leg').pinfl })).toMatchObject({
      error: 'mandates.error.ownPinfl',
    })
    expect(await refuse({ pinfl: personOf('child-parent').pinfl })).toMatchObject({
      error: 'mandates.error.notAdult',
    })
  })
})

describe('the code', () => {
  const phone = '998901112233'
  const agencies = (facts: object): AgencyGateway => ({
    ask: async () => ({ outcome: 'found', asOf: seededNow, facts: facts as Record<string, unknown> }),
  })
  // Nobody has signed in with this number.
  const stranger = { ...pension, pinfl: '41503529990019', birthOn: '1952-03-15' }
  const visitor = { ...holder, personId: null, role: 'anonymous' } as const

  async function sentCode(mandateId: string): Promise<{ number: string; code: string }> {
    const row = await asPortal((work) =>
      work.tx.message.findFirstOrThrow({
        where: { key: { startsWith: `mandate:${mandateId}:code` } },
        orderBy: { createdAt: 'desc' },
      }),
    )
    return openJson(row.variablesCipher, { table: 'message', column: 'variables', row: row.id })
  }

  it('goes to the phone that a register knows, opens the request to who has it, and five wrong ones close it', async () => {
    const asking = actor('citizen-hearing', 'citizen', { agencies: agencies({ phone }) })
    const mandateId = await ask(asking, stranger)
    await sendMandateCode(asking, mandateId)
    const { number, code } = await sentCode(mandateId)
    const wrong = code === '000000' ? '000001' : '000000'
    const refused = { ok: false, error: 'mandates.error.wrongCode' }
    expect(await perform(visitor, tryMandateCode, { number: 'HM-0000-0000', code })).toEqual(refused)
    for (let tries = 0; tries < 5; tries++)
      expect(await perform(visitor, tryMandateCode, { number, code: wrong })).toEqual(refused)
    expect(await perform(visitor, tryMandateCode, { number, code })).toEqual(refused)

    await sendMandateCode(asking, mandateId)
    const fresh = await sentCode(mandateId)
    const yes = { mandateId, answer: 'accept', by: 'code' } as const
    expect(await perform(visitor, answerMandate, yes)).toMatchObject({ error: 'mandates.error.notFound' })
    expect(await perform(visitor, tryMandateCode, fresh)).toMatchObject({ ok: true })
    expect(await perform(asking, answerMandate, yes)).toMatchObject({ error: 'mandates.error.notFound' })
    expect(await perform(visitor, answerMandate, yes)).toMatchObject({ ok: true, value: { basis: 'code' } })
    const told = await asPortal((work) =>
      work.tx.message.findMany({ where: { key: { startsWith: `mandate:${mandateId}:given` } } }),
    )
    // Without an account she is told on that phone.
    expect(told.map(({ personId, channel }) => [personId === null, channel]).sort()).toEqual([
      ...[
        [false, 'email'],
        [false, 'portal'],
        [false, 'sms'],
        [true, 'sms'],
      ],
    ])
  })

  it('goes to no phone that is the asker’s too, and answers nothing there', async () => {
    const own = demonstrationPeople(testDay).find(({ key }) => key === 'artisan-ceramist')?.phone
    const asking = actor('artisan-ceramist', 'citizen', { agencies: agencies({ phone: own }) })
    const mandateId = await ask(asking, stranger)
    await sendMandateCode(asking, mandateId)
    await expect(sentCode(mandateId)).rejects.toThrow()

    // A phone that both have in their accounts, by the database.
    const shared = actor('artisan-weaver', 'citizen', { agencies: agencies({}) })
    const both = await ask(shared)
    await asSuperuser(test, (client) =>
      client.query(
        `update person set phone_index = (select phone_index from person where id = $2) where id = $1`,
        [shared.personId, grantor.personId],
      ),
    )
    await sendMandateCode(shared, both)
    await expect(sentCode(both)).rejects.toThrow()
    await asPortal((work) =>
      work.tx.mandate.update({ where: { id: both }, data: { codeConfirmedAt: seededNow } }),
    )
    const yes = { mandateId: both, answer: 'accept', by: 'code' } as const
    await expect(perform(visitor, answerMandate, yes)).rejects.toThrow('a phone of both')
    expect(await perform(shared, endMandate, both)).toMatchObject({ ok: true })
  })

  it('stays unsent where nobody knows a phone, and whoever asked learns nothing', async () => {
    const asking = actor('artisan-weaver', 'citizen', { agencies: agencies({}) })
    const mandateId = await ask(asking, stranger)
    expect(await sendMandateCode(asking, mandateId)).toBeUndefined()
    expect((await getMandate(asking, mandateId))?.status).toBe('asked')
  })
})

describe('at the desk', () => {
  const form = (holderKey: string, person = pension, holderName = personOf(holderKey).familyName) => ({
    ...{ ...wish(person), acts: [...wish(person).acts], holderPinfl: personOf(holderKey).pinfl },
    ...{ holderFamilyName: holderName, holderGivenName: personOf(holderKey).givenName, phone: null },
    ...{ basis: 'desk' as const, document: 'ID AB1234567' },
  })

  it('is written down by a specialist of neither family, and ended there for who came', async () => {
    const other = await perform(specialist, recordMandate, form('citizen-parent', pension, 'Boshqayeva'))
    expect(other).toMatchObject({ error: 'mandates.error.holderUnknown' })
    const child = makePinfl({ sex: 'male', birthDate: '2015-02-03', district: 17, serial: 171 })
    const young = { ...personOf('citizen-parent'), pinfl: child, bornOn: '2015-02-03', locale: 'uz-Latn' }
    await asPortal((work) => recordPerson(work, young))
    const held = await perform(specialist, recordMandate, { ...form('citizen-parent'), holderPinfl: child })
    expect(held).toMatchObject({ error: 'mandates.error.holderNotAdult' })
    const [recorded, again] = await Promise.all(
      ['once', 'twice'].map(() => perform(specialist, recordMandate, form('citizen-parent'))),
    )
    expect(recorded).toMatchObject({ ok: true })
    expect(again, 'ending one must not leave another in force').toEqual(recorded)
    const [mandate] = await listMandates(actor('citizen-parent'))
    expect(mandate).toMatchObject({ basis: 'desk', status: 'in_force' })
    const mandateId = mandate?.id ?? ''
    const wrong = { mandateId, pinfl: personOf('buyer').pinfl }
    expect(await perform(specialist, revokeMandate, wrong)).toMatchObject({
      error: 'mandates.error.notFound',
    })
    const right = { mandateId, pinfl: pension.pinfl }
    expect(await perform(specialist, revokeMandate, right)).toMatchObject({ ok: true })
    const left = (await listMandates(actor('citizen-parent'))).filter(({ status }) => status === 'in_force')
    expect(left).toEqual([])
  })

  it('is refused to who is one of the two, or acts for one of them, in SQL too', async () => {
    const own = await perform(specialist, recordMandate, form('specialist-uchtepa-1'))
    expect(own).toMatchObject({ error: 'sides.error.recordMandate' })
    await giveMandate(specialist.personId, pension.pinfl)
    expect(await perform(specialist, recordMandate, form('citizen-parent'))).toMatchObject({
      error: 'sides.error.recordMandate',
    })
    await expect(
      transaction(specialist, (work) =>
        work.tx.mandate.create({
          data: {
            ...{
              id: newId(),
              number: 'HM-0000-0001',
              status: 'in_force',
              basis: 'desk',
              holderId: holder.personId,
            },
            ...{ grantorIndex: blindIndex('pinfl', pension.pinfl), grantorCipher: '', acts: ['apply'] },
            ...{
              serviceGroups: [],
              validUntil: addDays(seededNow, 30),
              askedAt: seededNow,
              answerBy: seededNow,
            },
            ...{ givenAt: seededNow, recordedById: specialist.personId, documentCipher: 'x' },
          },
        }),
      ),
    ).rejects.toThrow('both sides')
  })
})

it('needs no answer of a ward whose guardian the register names', async () => {
  const guardians = (list: string[]): AgencyGateway => ({
    ask: async () => ({ outcome: 'found', asOf: seededNow, facts: { guardians: list } }),
  })
  const ward = { ...pension, pinfl: '41503529990019', birthOn: '1952-03-15' }
  const asking = actor('buyer', 'citizen', { agencies: guardians([]) })
  const mandateId = await ask(asking, ward)
  expect(await claimGuardianship(asking, mandateId)).toMatchObject({ error: 'mandates.error.notGuardian' })
  const named = actor('buyer', 'citizen', { agencies: guardians([personOf('buyer').pinfl]) })
  expect(await claimGuardianship(named, mandateId)).toMatchObject({ ok: true })
  expect((await getMandate(asking, mandateId))?.basis).toBe('register')
})

it('ends by itself after its last day, of which both are told before', async () => {
  const person = personOf('artisan-ceramist')
  const mandateId = await giveMandate(holder.personId, person.pinfl)
  const { validUntil } = (await getMandate(holder, mandateId)) ?? { validUntil: seededNow }
  const on = (day: Date) =>
    perform(
      systemContext(() => day),
      expireMandates,
    )
  await on(addDays(validUntil, -3))
  await on(addDays(validUntil, -2))
  const told = await asPortal((work) =>
    work.tx.message.count({
      where: { key: { startsWith: `mandate:${mandateId}:ending` }, channel: 'portal' },
    }),
  )
  expect(told).toBe(2)
  expect((await getMandate(holder, mandateId))?.status).toBe('in_force')
  const after = { ...holder, now: () => addDays(validUntil, 1) }
  expect((await getMandate(after, mandateId))?.status, 'before the hourly job').toBe('expired')
  await on(addDays(validUntil, 1))
  expect((await getMandate(holder, mandateId))?.status).toBe('expired')
})

it('tells who asked, once, when nobody answered in time', async () => {
  const asking = actor('citizen-hearing')
  const mandateId = await ask(asking)
  const { answerBy } = await asPortal((work) =>
    work.tx.mandate.findUniqueOrThrow({ where: { id: mandateId }, select: { answerBy: true } }),
  )
  const told = () =>
    asPortal((work) =>
      work.tx.message.findMany({
        where: { key: { startsWith: `mandate:${mandateId}:lapsed` }, channel: 'portal' },
        select: { personId: true },
      }),
    )
  const on = (day: Date) =>
    perform(
      systemContext(() => day),
      expireMandates,
    )
  await on(addDays(answerBy, -1))
  expect(await told()).toEqual([])
  for (const days of [0, 1]) await on(addDays(answerBy, days))
  expect(await told()).toEqual([{ personId: asking.personId }])
  expect((await getMandate(asking, mandateId))?.status).toBe('lapsed')
})

it('forgets the phone that its code went to, three months after it has ended', async () => {
  const asking = actor('citizen-hearing')
  const withPhone = () =>
    asPortal((work) => work.tx.mandate.findMany({ where: { phoneCipher: { not: null } } }))
  const open = (await withPhone()).filter(({ holderId }) => holderId === asking.personId)
  expect(open.length).toBeGreaterThan(0)
  for (const { id, status } of open)
    if (status === 'asked' || status === 'in_force')
      expect(await perform(asking, endMandate, id)).toMatchObject({ ok: true })
  const ended = (await withPhone()).filter(({ status }) => status !== 'asked' && status !== 'in_force')
  const last = Math.max(...ended.map(({ endedAt }) => endedAt?.getTime() ?? 0))
  const forget = (days: number) =>
    perform(
      systemContext(() => addDays(new Date(last), days)),
      removePhones,
    )
  await forget(89)
  expect((await withPhone()).map(({ id }) => id)).toEqual(expect.arrayContaining(open.map(({ id }) => id)))
  await forget(91)
  const left = await withPhone()
  expect(left.filter(({ status }) => status !== 'asked' && status !== 'in_force')).toEqual([])
  const [one] = open
  expect(
    await asPortal((work) => work.tx.mandate.findUnique({ where: { id: one?.id ?? '' } })),
  ).toMatchObject({
    grantorCipher: one?.grantorCipher,
    phoneCipher: null,
  })
})
