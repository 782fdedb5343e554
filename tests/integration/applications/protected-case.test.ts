import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveAnswer, startDraft } from '~/domains/applications/index.server'
import { assignCase, getCase, giveBackCase, listCases, passCase } from '~/domains/cases/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asPortal } from '../ledger/open-database'
import { actor, declaration, openCases } from './put/open-cases'

// A case of which nobody may learn who does not work on it, and nothing may leave the portal.

const she = actor('citizen-hearing')
const helper = actor('specialist-uchtepa-1', 'inson_specialist')
const colleague = actor('specialist-uchtepa-2', 'inson_specialist')
const head = actor('head-uchtepa', 'inson_head')

const name = 'Йўлдошева Малика'
const answers = {
  safety: { now: 'while', doctor: 'no', children: null },
  contact: { way: 'trusted', phone: '998901112233', when: '10-12', word: 'anor', email: null, locale: 'ru' },
  district: { soato: '1726262' },
  needs: { needs: ['law', 'talk'] },
  about: { who: 'private', lives: 'private', story: null },
}

let test: TestDatabase
let id = ''
beforeAll(async () => {
  test = await openCases()
  const started = await perform(she, startDraft, { serviceCode: 'violence-support' })
  if (!started.ok) throw new Error(started.error)
  id = started.value.id
  for (const [step, value] of Object.entries(answers)) {
    const saved = await perform(she, saveAnswer, { applicationId: id, step, value })
    if (!saved.ok) throw new Error(`${step}: ${saved.error}`)
  }
  const sent = await perform(she, submitApplication, { applicationId: id, ...declaration() })
  if (!sent.ok) throw new Error(sent.error)
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const seen = async () => ({ caseId: id, version: (await getCase(head, id))?.version ?? 0 })
const totals = () =>
  Promise.all(
    [helper, colleague, head].map(
      async (who) => (await listCases(who, { filter: 'all', page: 1, q: '' })).total,
    ),
  )

describe('a protected case', () => {
  it('is the heads’ to give out, and no colleague learns of it', async () => {
    expect(await totals()).toEqual([0, 0, 1])
    expect(await getCase(colleague, id)).toBeNull()
    const rows = await transaction(colleague, async ({ tx }) => [
      await tx.case.count({ where: { id } }),
      await tx.submission.count({ where: { applicationId: id } }),
      await tx.applicationEvent.count({ where: { caseId: id } }),
    ])
    expect(rows).toEqual([0, 0, 0])
  })

  it('is not found by her name either, nor are its marks compared', async () => {
    const found = async (who: typeof head) =>
      (await listCases(who, { filter: 'all', page: 1, q: name })).total
    expect(await Promise.all([helper, colleague, head].map(found))).toEqual([0, 0, 1])
    const marks = ({ tx }: Work) => tx.caseNameMark.count({ where: { caseId: id } })
    expect(await Promise.all([colleague, she].map((who) => transaction(who, marks)))).toEqual([0, 0])
    expect(await transaction(head, marks)).toBeGreaterThan(10)
  })

  it('is seen by whom it is given to', async () => {
    const given = { ...(await seen()), assigneeId: helper.personId }
    expect(await perform(head, assignCase, given)).toEqual({ ok: true, value: null })
    expect(await totals()).toEqual([1, 0, 1])
    expect((await getCase(helper, id))?.submission.answers.contact).toMatchObject({ word: 'anor' })
  })

  it('stays with who had it when it goes back or on, and opens for nobody else', async () => {
    expect(await perform(helper, giveBackCase, await seen())).toEqual({ ok: true, value: null })
    expect(await totals()).toEqual([1, 0, 1])
    const given = { ...(await seen()), assigneeId: helper.personId }
    expect(await perform(head, assignCase, given)).toEqual({ ok: true, value: null })
    const passed = { ...(await seen()), headId: head.personId }
    expect(await perform(helper, passCase, passed)).toEqual({ ok: true, value: null })
    expect(await totals()).toEqual([1, 0, 1])
  })

  it('sends nothing out of the portal, neither to her phone nor to the safe one', async () => {
    const told = await asPortal(({ tx }) =>
      tx.message.findMany({ where: { path: `/applications/${id}` }, select: { channel: true } }),
    )
    expect(told.length).toBeGreaterThan(0)
    expect(new Set(told.map(({ channel }) => channel))).toEqual(new Set(['portal']))
  })
})
