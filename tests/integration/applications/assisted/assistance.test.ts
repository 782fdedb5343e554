import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  closeAssistance,
  deleteDraft,
  getOwnAnswers,
  getOwnAssistance,
  getOwnDocument,
  listHelp,
  refuseAssistance,
  removeDocument,
  saveAnswer,
  signAssistance,
  tryConsentCode,
} from '~/domains/applications/index.server'
import { takeCase } from '~/domains/cases/index.server'
import { indexContact } from '~/domains/identity/index.server'
import { loadCatalogue } from '~/domains/services/index.server'
import { newId } from '~/lib/ids'
import { addDays } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { sendConsentCode } from '~/workflows/applications/send-consent-code.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { seededClock, seededNow } from '../../../setup/test-day'
import { asPortal, asSuperuser } from '../../ledger/open-database'
import { agencies, agree, applicationOf, begin, desk, people, readCode, stranger } from '../put/assist'
import { actor, declaration, legAnswers, openCases, type TestContext } from '../put/open-cases'

let test: TestDatabase
beforeAll(async () => {
  test = await openCases()
}, 600_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const specialist = actor('specialist-uchtepa-1', 'inson_specialist', { agencies })
const colleague = actor('specialist-uchtepa-2', 'inson_specialist', { agencies })
const operator = actor('operator', 'phone_operator', { agencies })
const citizen = actor('citizen-leg')
const leg = people.find(({ key }) => key === 'citizen-leg')
if (!leg) throw new Error('nobody')

async function fill(clerk: TestContext, applicationId: string) {
  for (const [step, value] of Object.entries(legAnswers)) {
    const saved = await perform(clerk, saveAnswer, { applicationId, step, value: value as never })
    expect(saved, step).toMatchObject({ ok: true })
  }
}

const sees = (who: TestContext, id: string) =>
  transaction(who, async (work) =>
    Boolean(await getOwnAnswers(work, id, await loadCatalogue(work.now(), work))),
  )
const bySql = (who: TestContext, applicationId: string) =>
  transaction(who, (work) =>
    work.tx.application.updateMany({ where: { id: applicationId }, data: { journeyVersion: 1 } }),
  )

describe('an application that a clerk fills in', () => {
  it('is opened by the code that its applicant reads out, to one clerk, until it is sent', async () => {
    await begin(specialist, leg, desk)
    expect(await getOwnAssistance(specialist)).toMatchObject({ status: 'asked', way: 'desk', phoneEnd: null })
    expect(await sendConsentCode(specialist, null)).toMatchObject({ ok: true })
    const { code, to } = await readCode()
    expect(to).toBe('sms')
    const wrong = code === '000000' ? '000001' : '000000'
    expect(await perform(specialist, tryConsentCode, { code: wrong })).toMatchObject({
      error: 'assistance.error.wrongCode',
    })
    expect(await perform(colleague, tryConsentCode, { code })).toMatchObject({
      error: 'assistance.error.notAsked',
    })
    const given = await perform(specialist, tryConsentCode, { code })
    if (!given.ok) throw new Error(given.error)
    const id = applicationOf(given.value)
    expect([await sees(specialist, id), await sees(citizen, id), await sees(colleague, id)]).toEqual([
      ...[true, true, false],
    ])
    expect((await bySql(colleague, id)).count).toBe(0)
    await fill(specialist, id)
    const sent = await perform(specialist, submitApplication, { applicationId: id, ...declaration() })
    expect(sent).toMatchObject({ ok: true })

    expect(await sees(specialist, id)).toBe(false)
    expect((await bySql(specialist, id)).count).toBe(0)
    expect(await getOwnAssistance(specialist)).toBeNull()
    expect(await listHelp(citizen, id)).toMatchObject([{ status: 'sent', consent: 'code', way: 'desk' }])
    expect(await listHelp(colleague, id)).toHaveLength(1)
    // Who helped does not decide: the program and the database.
    const take = { caseId: id, version: 2 }
    expect(await perform(specialist, takeCase, take)).toMatchObject({ error: 'sides.error.workOnCase' })
    await expect(
      transaction(specialist, (work) =>
        work.tx.case.update({ where: { id }, data: { assigneeId: specialist.personId } }),
      ),
    ).rejects.toThrow('both sides')
    expect(await perform(colleague, takeCase, take)).toMatchObject({ ok: true })
    const acts = await asPortal((work) =>
      work.tx.auditEntry.findMany({
        where: { chain: `person:${citizen.personId}`, action: { startsWith: 'person.assistance' } },
        select: { action: true, actorId: true },
      }),
    )
    expect(acts.map(({ action }) => action.replace('person.assistance', '')).sort()).toEqual([
      ...['Asked', 'Ended', 'Given'],
    ])
    expect(acts.every(({ actorId }) => actorId === specialist.personId)).toBe(true)
  })

  it('stands on a signed paper, which nobody takes out', async () => {
    await begin(specialist, stranger, { way: 'paper', receivedOn: seededNow.toISOString().slice(0, 10) })
    const picture = { width: 60, height: 40, channels: 3, background: '#88aa55' } as const
    const bytes = await sharp({ create: picture }).jpeg().toBuffer()
    const given = await signAssistance(specialist, { bytes, name: 'ariza.jpg' })
    if (!given.ok) throw new Error(given.error)
    const applicationId = applicationOf(given.value)
    const [paper] = await asPortal((work) =>
      work.tx.applicationDocument.findMany({ where: { applicationId } }),
    )
    expect(paper?.kind).toBe('signed-form')
    const document = { applicationId, documentId: paper?.id ?? '' }
    expect(await getOwnDocument(specialist, document)).not.toBeNull()
    expect(await getOwnDocument(colleague, document)).toBeNull()
    expect(await perform(specialist, removeDocument, document)).toMatchObject({ ok: false })
    expect(await perform(specialist, closeAssistance)).toMatchObject({ ok: true })
    expect(await getOwnDocument(specialist, document)).toBeNull()
    expect(await sees(specialist, applicationId)).toBe(false)
  })

  it('is filled in by an operator who sees nothing but it', async () => {
    await begin(operator, stranger, { way: 'phone' })
    const id = await agree(operator)
    const seen = await transaction(operator, async ({ tx }) => [
      await tx.application.count(),
      ...[await tx.person.count(), await tx.case.count(), await tx.mandate.count(), await tx.award.count()],
    ])
    // One application, and of people herself.
    expect(seen).toEqual([1, 1, 0, 0, 0])
    await fill(operator, id)
    expect(await perform(operator, submitApplication, { applicationId: id, ...declaration() })).toMatchObject(
      { ok: true },
    )
    const phone = await asPortal((work) =>
      work.tx.person.findFirst({ where: { familyName: stranger.familyName }, select: { phoneCipher: true } }),
    )
    // The phone that she has proved is hers.
    expect(phone?.phoneCipher).not.toBeNull()
  })

  it('is not opened by a code on the clerk’s own phone', async () => {
    const own = people.find(({ key }) => key === 'specialist-uchtepa-1')?.phone ?? ''
    await begin(specialist, leg, desk)
    expect(await sendConsentCode(specialist, own)).toMatchObject({ error: 'assistance.error.phoneYours' })
    // A phone that she took for hers meanwhile, by the database.
    expect(await sendConsentCode(specialist, '998935554434')).toMatchObject({ ok: true })
    const { code } = await readCode()
    const phoneOf = (key: string) => `(select phone_index from person where id = '${actor(key).personId}')`
    await asSuperuser(test, (client) =>
      client.query(`update person set phone_index = ${phoneOf('citizen-leg')} where id = $1`, [
        specialist.personId,
      ]),
    )
    await expect(perform(specialist, tryConsentCode, { code })).rejects.toThrow('both sides')
    await asSuperuser(test, (client) =>
      client.query('update person set phone_index = $2 where id = $1', [
        ...[specialist.personId, indexContact({ phone: own, email: null }).phoneIndex],
      ]),
    )
    expect(await perform(specialist, closeAssistance)).toMatchObject({ ok: true })
  })

  it('is shut at once when its applicant objects, and with the day', async () => {
    await begin(specialist, leg, desk)
    const id = await agree(specialist, '998935554433')
    expect(await perform(colleague, refuseAssistance, id)).toMatchObject({ ok: false })
    const late = { ...specialist, now: () => addDays(seededNow, 1) }
    expect([await sees(specialist, id), await sees(late, id)]).toEqual([true, false])
    expect((await bySql(late, id)).count).toBe(0)
    expect(await perform(citizen, refuseAssistance, id)).toMatchObject({ ok: true })
    expect(await perform(citizen, refuseAssistance, id)).toMatchObject({ error: 'assistance.error.ended' })
    expect(await sees(specialist, id)).toBe(false)
    expect(await sees(citizen, id)).toBe(true)
  })

  it('is thrown away by the clerk where it was begun in error, and never where it was hers', async () => {
    const hearing = people.find(({ key }) => key === 'citizen-hearing')
    if (!hearing) throw new Error('nobody')
    const herself = actor('citizen-hearing')
    const told = () =>
      asPortal((work) => work.tx.message.count({ where: { template: 'notifications.assistedDraftDeleted' } }))
    await begin(specialist, hearing, desk)
    const own = await agree(specialist, '998935554433')
    expect(await getOwnAssistance(specialist)).toMatchObject({ hasBegunIt: true })
    expect(await perform(colleague, deleteDraft, own)).toMatchObject({ error: 'applications.error.notFound' })
    const closed = await perform(specialist, closeAssistance)
    expect(closed).toMatchObject({ ok: true })
    const hoursLater = (hours: number) => ({
      ...specialist,
      now: () => new Date(seededClock().getTime() + hours * 3_600_000),
    })
    const later = hoursLater(1)
    await begin(later, hearing, desk)
    expect(await agree(later, '998935554433')).toBe(own)
    expect(await getOwnAssistance(later)).toMatchObject({ hasBegunIt: false })
    expect(await perform(later, deleteDraft, own)).toMatchObject({ error: 'applications.error.notEditable' })
    const bySql = transaction(later, (work) => work.tx.application.deleteMany({ where: { id: own } }))
    expect(await bySql).toEqual({ count: 0 })
    await perform(later, closeAssistance)

    await perform(herself, deleteDraft, own)
    const last = hoursLater(2)
    await begin(last, hearing, desk)
    const wrong = await agree(last, '998935554433')
    expect([await perform(last, deleteDraft, wrong), await told()]).toMatchObject([{ ok: true }, 1])
    expect([await sees(herself, wrong), await getOwnAssistance(last)]).toEqual([false, null])
  })

  it('is begun for nobody by SQL', async () => {
    const now = seededNow
    const data = {
      ...{ id: newId(), clerkId: specialist.personId, personId: citizen.personId, askedAt: now },
      status: 'asked' as const,
      clerkRole: 'inson_specialist' as const,
      serviceCode: 'device-voucher',
      way: 'phone' as const,
      validUntil: new Date(now.getTime() + 3_600_000),
    }
    await expect(transaction(specialist, (work) => work.tx.assistance.create({ data }))).rejects.toThrow()
    const draft = {
      ...{ id: newId(), serviceCode: 'material-aid', applicantId: citizen.personId, journeyVersion: 1 },
      answersCipher: 'x',
    }
    await expect(
      transaction(specialist, (work) => work.tx.application.create({ data: draft })),
    ).rejects.toThrow()
    // Nor with the portal's eyes, by a clerk to whom nobody said yes.
    await expect(
      transaction(specialist, (work) => work.asSystem(() => work.tx.application.create({ data: draft }))),
    ).rejects.toThrow('somebody else')
  })
})
