import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  answerProductQuestion,
  askAboutProductQuestion,
  decideProductQuestion,
  listOwnQuestions,
  listProductQuestions,
  listSellerQuestions,
  submitProductQuestion,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { listMatters } from '~/views/orders/moderation/list-matters.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { makePerson } from '../../administration/scene'
import { asSuperuser } from '../../ledger/open-database'
import { openShop, testNow } from '../open-shop'
import { findProducts, guest } from '../purchase'

// Whoever signed in asks; the desk lets everybody read it, the seller answers once, and each is told.
let test: TestDatabase
let product: { id: string; slug: string; sellerId: string }
let seller: Context
let desk: Context
let colleague: Context
let asker: Context

const as = (personId: string | null, role: string, organisationId: string | null = null): Context => ({
  ...{ personId, role, organisationId, requestId: crypto.randomUUID() },
  now: () => testNow,
})

beforeAll(async () => {
  test = await openShop()
  const [found] = await findProducts(1)
  if (!found) throw new Error('no product')
  product = found
  const owner = await makePerson([])
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query('update seller set person_id = $1 where id = $2', [owner.id, product.sellerId])
    await client.query(
      `insert into role_grant (id, person_id, role, organisation_id, duties) values ($1, $2, 'artisan', $3, '{owner}')`,
      [newId(), owner.id, product.sellerId],
    )
  })
  seller = as(owner.id, 'artisan', product.sellerId)
  desk = as((await makePerson([{ role: 'approver' }])).id, 'approver')
  colleague = as((await makePerson([{ role: 'approver' }])).id, 'approver')
  asker = as((await makePerson([])).id, 'citizen')
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const ask = (text: string, who = asker, slug = product.slug) =>
  perform(who, submitProductQuestion, { slug, text })
const decide = (who: Context, voiceId: string, move: 'show' | 'hide', version: number) =>
  perform(who, decideProductQuestion, {
    ...{ voiceId, move, version, note: null },
    reasonCode: move === 'hide' ? 'offTopic' : null,
  })
async function asked(text: string): Promise<string> {
  const done = await ask(text)
  if (!done.ok) throw new Error(done.error)
  return done.value.id
}
const told = async (who: Context) =>
  (
    await transaction(who, ({ tx }) =>
      tx.message.findMany({
        where: { personId: who.personId, channel: 'portal' },
        select: { template: true },
      }),
    )
  ).map(({ template }) => template)

it('is asked by who signed in, read by everybody once the desk has looked, and answered once', async () => {
  expect(await ask('Oʻlchami qancha?', guest)).toMatchObject({ error: 'market.error.productNotFound' })
  expect(await ask('x', asker, 'no-such')).toMatchObject({ error: 'market.error.productNotFound' })
  expect(await ask('x', as(seller.personId, 'citizen'))).toMatchObject({ error: 'sides.error.reviewProduct' })
  const both = await Promise.all([ask('Oʻlchami qancha?'), ask('Oʻlchami qancha?')])
  const [id] = both.map((one) => (one.ok ? one.value.id : ''))
  expect(both[1]).toMatchObject({ value: { id } })
  if (!id) throw new Error('not asked')
  expect((await listProductQuestions(product.id, 1)).questions).toEqual([])
  expect((await listSellerQuestions(seller, 1)).questions).toEqual([])
  const answer = (who = seller) =>
    perform(who, answerProductQuestion, { questionId: id, answer: 'Boʻyi 12 santimetr.' })
  expect(await answer()).toMatchObject({ error: 'voices.error.questionNotFound' })

  const { matters } = await listMatters(desk, { section: 'waiting', page: 1, locale: 'ru' })
  expect(matters).toMatchObject([{ kind: 'productQuestion', id, text: 'Oʻlchami qancha?' }])
  expect(JSON.stringify(matters)).not.toContain(asker.personId)
  expect(await decide(seller, id, 'show', 1)).toMatchObject({ error: 'admin.error.notAllowed' })
  expect(await decide(as(asker.personId, 'approver'), id, 'show', 1)).toMatchObject({
    error: 'sides.error.reviewProduct',
  })
  expect((await decide(desk, id, 'show', 1)).ok).toBe(true)
  expect(await decide(desk, id, 'show', 1)).toMatchObject({ error: 'voices.error.moved' })
  expect(await told(seller)).toEqual(['notifications.productQuestionAsked'])
  expect(JSON.stringify(await listSellerQuestions(seller, 1))).not.toContain(asker.personId)
  expect(await answer(asker)).toMatchObject({ error: 'voices.error.questionNotFound' })
  expect((await answer()).ok).toBe(true)
  expect(await answer()).toMatchObject({ error: 'voices.error.answered' })
  expect(await told(asker)).toEqual(
    expect.arrayContaining(['notifications.productQuestionShown', 'notifications.productQuestionAnswered']),
  )
  const shown = await listProductQuestions(product.id, 1)
  expect(shown).toMatchObject({ total: 1, questions: [{ id, answer: 'Boʻyi 12 santimetr.' }] })
  expect(JSON.stringify(shown)).not.toContain(asker.personId)
})

it('is not shown for a reason, and looked at again by somebody else', async () => {
  const id = await asked('Arzonroq doʻkon bormi?')
  const object = (who = asker) =>
    perform(who, askAboutProductQuestion, { questionId: id, note: 'Mahsulot haqida.' })
  expect(await object()).toMatchObject({ error: 'voices.error.nothingToAsk' })
  expect((await decide(desk, id, 'hide', 1)).ok).toBe(true)
  expect((await listOwnQuestions(asker, 1)).questions[0]).toMatchObject({ status: 'hidden' })
  expect(await object(colleague)).toMatchObject({ error: 'voices.error.questionNotFound' })
  expect((await object()).ok).toBe(true)
  expect(await decide(desk, id, 'show', 3)).toMatchObject({ error: 'voices.error.lookedAlready' })
  expect((await decide(colleague, id, 'show', 3)).ok).toBe(true)
})

it('is asked five times a day at most', async () => {
  for (const text of ['bir', 'ikki', 'uch']) expect((await ask(`Savol ${text}?`)).ok).toBe(true)
  expect(await ask('Yana bir savol?')).toMatchObject({ error: 'voices.error.tooManyQuestions' })
})

it('has one side, and the database holds it', async () => {
  const [first] = (await listOwnQuestions(asker, 1)).questions
  const id = first?.id ?? ''
  const forge = (who: Context, data: object) =>
    transaction(who, (work) => work.asSystem(() => work.tx.productQuestion.update({ where: { id }, data })))
  const shown = { status: 'shown', decidedById: asker.personId, decidedAt: testNow } as const
  await expect(forge(asker, shown)).rejects.toThrow('the desk decides')
  await expect(forge(desk, { text: 'x' })).rejects.toThrow('permission denied')
  const answer = { answer: 'x', answeredById: asker.personId, answeredAt: testNow }
  await expect(forge(asker, answer)).rejects.toThrow('the seller answers')
})
