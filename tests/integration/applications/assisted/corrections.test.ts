import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addDocument,
  closeAssistance,
  listHelp,
  recordAssistance,
  saveAnswer,
  signAssistance,
} from '~/domains/applications/index.server'
import { refuseCase, requestCorrection, takeCase } from '~/domains/cases/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getOwnApplication } from '~/views/applications/get-own-application.server'
import { askAssistance } from '~/workflows/applications/ask-assistance.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { seededNow } from '../../../setup/test-day'
import { asPortal } from '../../ledger/open-database'
import { agencies, agree, begin, desk, formOf, people } from '../put/assist'
import { actor, declaration, openCase, openCases, type TestContext } from '../put/open-cases'

let test: TestDatabase
beforeAll(async () => {
  test = await openCases()
}, 600_000)
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const worker = actor('specialist-uchtepa-1', 'inson_specialist', { agencies })
const colleague = actor('specialist-uchtepa-2', 'inson_specialist', { agencies })
const operator = actor('operator', 'phone_operator', { agencies })
const byPhone = { way: 'phone', document: null, receivedOn: null }
const ofPaper = () => ({ way: 'paper', receivedOn: seededNow.toISOString().slice(0, 10) })

function who(key: string) {
  const person = people.find((one) => one.key === key)
  if (!person) throw new Error(`no ${key}`)
  return { citizen: actor(key), person }
}

/** A case that waits for its applicant, its number and how it names what is corrected. */
async function openCorrection(key: string, steps: string[]) {
  const { citizen, person } = who(key)
  const id = await openCase(citizen)
  const taken = await perform(worker, takeCase, { caseId: id, version: 2 })
  if (!taken.ok) throw new Error(taken.error)
  const asked = { caseId: id, version: 3, steps, text: 'Aniqroq yozing' }
  const requested = await perform(worker, requestCorrection, asked)
  if (!requested.ok) throw new Error(requested.error)
  const { number } = await asPortal((work) => work.tx.case.findUniqueOrThrow({ where: { id } }))
  return { id, number, citizen, person, of: { subject: 'correction', number } }
}

const measurements = { known: 'yes', text: 'Chap oyoq, 43' }
const save = (clerk: TestContext, applicationId: string, step: string, value: object) =>
  perform(clerk, saveAnswer, { applicationId, step, value: value as never })

async function photograph(colour: string): Promise<Buffer> {
  const picture = { width: 60, height: 40, channels: 3, background: colour } as const
  return sharp({ create: picture }).jpeg().toBuffer()
}

describe('a correction that a clerk answers for a person', () => {
  it('is opened by her code to an operator, who sees what was asked and nothing else of the case', async () => {
    const { id, number, citizen, person, of } = await openCorrection('citizen-leg', [
      ...['measurements', 'documents'],
    ])
    await begin(operator, person, { ...byPhone, ...of })
    expect(await agree(operator)).toBe(id)
    const seen = await getOwnApplication(operator, id)
    expect(seen).toMatchObject({ number, status: 'correction_requested', events: [], decision: null })
    expect(seen?.correction?.text).toBe('Aniqroq yozing')
    expect(await transaction(operator, ({ tx }) => tx.case.count())).toBe(0)

    expect(await save(operator, id, 'device', { deviceCode: 'cane', madeToMeasure: false })).toMatchObject({
      error: 'applications.error.notEditable',
    })
    expect(await save(operator, id, 'measurements', measurements)).toMatchObject({ ok: true })
    const paper = {
      applicationId: id,
      kind: 'certificate',
      name: 'a.jpg',
      bytes: await photograph('#335577'),
    }
    expect(await addDocument(operator, paper)).toMatchObject({ ok: true })
    const sent = await perform(operator, submitApplication, { applicationId: id, ...declaration() })
    expect(sent).toMatchObject({ ok: true, value: { number, repeated: false } })

    expect(await getOwnApplication(operator, id)).toBeNull()
    expect(await listHelp(citizen, id)).toMatchObject([{ status: 'sent', consent: 'code', correctsId: id }])
    expect(await listHelp(worker, id)).toHaveLength(1)
    const [, event] = await asPortal((work) =>
      work.tx.applicationEvent.findMany({
        where: { caseId: id, type: { in: ['application.submitted', 'application.resubmitted'] } },
        orderBy: { at: 'asc' },
      }),
    )
    expect(event).toMatchObject({ actorId: operator.personId, reasonCode: 'measurements,documents' })
  })

  it('is never answered by who asked for it, and not for another', async () => {
    const { person, of } = await openCorrection('citizen-hearing', ['measurements'])
    const ask = (clerk: TestContext, named: typeof person, subject: object) =>
      askAssistance(clerk, { form: formOf(named, { ...desk, ...subject }), locale: 'ru' })
    expect(await ask(worker, person, of)).toMatchObject({ error: 'assistance.error.yourCase' })
    const other = who('citizen-leg').person
    expect(await ask(colleague, other, of)).toMatchObject({ error: 'assistance.error.noCorrection' })
    const id = newId()
    const bySql = transaction(worker, (work) =>
      work.asSystem(async () => {
        const one = await work.tx.case.findFirstOrThrow({ where: { number: of.number } })
        return work.tx.assistance.create({
          data: {
            ...{ id, status: 'asked', clerkId: worker.personId, clerkRole: 'inson_specialist' },
            ...{ personId: one.applicantId ?? '', serviceCode: one.serviceCode, correctsId: one.id },
            ...{ way: 'phone', askedAt: seededNow, validUntil: new Date(seededNow.getTime() + 3_600_000) },
          },
        })
      }),
    )
    await expect(bySql).rejects.toThrow('both sides')
  })

  it('stands on a paper that is signed for it, and is shut when the case waits no more', async () => {
    const { id, person, of } = await openCorrection('citizen-pension', ['measurements'])
    await begin(colleague, person, { ...ofPaper(), ...of })
    const signed = await signAssistance(colleague, {
      bytes: await photograph('#118833'),
      name: 'rozilik.jpg',
    })
    expect(signed).toMatchObject({ ok: true, value: { applicationId: id, resumed: true } })
    expect(await getOwnApplication(colleague, id)).not.toBeNull()
    const refused = {
      caseId: id,
      version: 4,
      reasonCode: 'noCertificate' as const,
      text: 'Guvohnoma topilmadi',
    }
    expect(await perform(worker, refuseCase, refused)).toMatchObject({ ok: true })
    expect(await getOwnApplication(colleague, id)).toBeNull()
    expect(await save(colleague, id, 'measurements', measurements)).toMatchObject({ ok: false })
    expect(await perform(colleague, closeAssistance)).toMatchObject({ ok: true })
  })

  it('is not begun where nothing waits for her', async () => {
    const { person, citizen } = who('several-roles')
    const id = await openCase(citizen)
    const { number } = await asPortal((work) => work.tx.case.findUniqueOrThrow({ where: { id } }))
    const form = formOf(person, { ...desk, subject: 'correction', number })
    const word = { ...person, bornOn: person.birthDate }
    const begun = await perform(colleague, recordAssistance, {
      id: newId(),
      form,
      register: word,
      locale: 'ru',
    })
    expect(begun).toMatchObject({ error: 'assistance.error.noCorrection' })
  })
})
