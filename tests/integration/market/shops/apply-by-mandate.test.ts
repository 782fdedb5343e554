import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  approveSeller,
  decideProof,
  decideSeller,
  getOwnSeller,
  getRequirements,
  getSellingFor,
  listOwnProofs,
  listProofsToGive,
  listSellingFor,
  openSellerToReview,
  submitProof,
  submitSeller,
} from '~/domains/market/index.server'
import { listNotices } from '~/domains/notifications/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { actingAs, makePerson } from '../../administration/scene'
import { asSuperuser, openDatabase } from '../../ledger/open-database'
import { system } from '../purchase'

let test: TestDatabase
let approver: Context
let owner: Context
let holder: Context
let mandate: string
const today = dayOf(actingAs(newId(), 'citizen').now())
const reason = 'Ustaxona manzili toʻliq emas.'
const given = {
  status: { statusNote: 'Markaz javobini kutyapman.' },
  address: { workshop: 'Bogʻ koʻchasi, 4-uy' },
}
const account = { account: { account: '20208000400123456001', bankCode: '00444' } }
const asked = { displayName: 'Yangi ustaxona', kind: 'artisan' as const, soato: '1730224', about: {} }

beforeAll(async () => {
  test = await openDatabase()
  approver = actingAs((await makePerson()).id, 'approver')
  await transaction(system, async ({ tx }) => {
    const names = { nameUzLatn: 'Rishton', nameUzCyrl: 'Риштон', nameRu: 'Риштан', nameEn: 'Rishtan' }
    await tx.territory.createMany({
      data: [
        { soato: '1730', level: 'region', ...names, validFrom: today },
        { soato: '1730224', level: 'district', ...names, parentSoato: '1730', validFrom: today },
      ],
    })
    const codes = ['status', 'address', 'account'] as const
    await tx.sellerRequirement.createMany({
      data: codes.map((code, position) => ({
        ...{ code, kind: 'artisan' as const, position, fromOn: addDays(today, -3) },
      })),
    })
  })
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})
beforeEach(async () => {
  owner = actingAs((await makePerson()).id, 'citizen')
  holder = actingAs((await makePerson()).id, 'citizen')
  mandate = await give()
})

/** Past the guards of mandates, which have tests of their own. */
function write(sql: string, values: unknown[]) {
  return asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(sql, values)
  })
}

async function give(acts: string[] = ['sell'], untilOn = addDays(today, 30)): Promise<string> {
  const id = newId()
  await write(
    `insert into mandate (id, number, status, holder_id, grantor_index, grantor_cipher, acts, service_groups, valid_until,
       asked_at, answer_by, basis, given_at)
     select $1, $2, 'in_force', $3, pinfl_index, 'x', $5, '{}', $6, $7, $7, 'oneid', $7 from person where id = $4`,
    [id, newPublicNumber('HM'), holder.personId, owner.personId, acts, untilOn, addDays(today, -1)],
  )
  return id
}

const end = (id = mandate) =>
  write(`update mandate set status = 'revoked', ended_at = $2 where id = $1`, [id, today])

async function apply(mandateId = mandate, by = holder): Promise<string> {
  const sent = await perform(by, submitSeller, { ...asked, proofs: given, mandateId })
  if (!sent.ok) throw new Error(sent.error)
  return sent.value.sellerId
}

const byHand = (context: Context, personId: string | null, mandateId: string | null) =>
  transaction(context, ({ tx }) =>
    tx.seller.create({
      data: {
        ...{ id: newId(), slug: `x-${newId()}`, displayName: 'X', personId: personId ?? '', mandateId },
        ...{ soato: '1730224', about: {}, status: 'pending', createdAt: holder.now() },
      },
    }),
  )

const told = async (context: Context) => (await listNotices(context, 1)).items.map(({ template }) => template)

async function acceptAll(): Promise<void> {
  for (const { id, code } of await listOwnProofs(owner)) {
    const moves = code === 'status' ? (['waive', 'confirm'] as const) : (['accept'] as const)
    const colleague = actingAs((await makePerson()).id, 'approver')
    for (const [index, move] of moves.entries()) {
      const done = await perform(index ? colleague : approver, decideProof, { proofId: id, move, reason })
      if (!done.ok) throw new Error(done.error)
    }
  }
}

it('is asked for in the name of who gave the mandate, and both are told', async () => {
  expect(await listSellingFor(holder)).toMatchObject([{ mandateId: mandate, isInForce: true }])
  expect((await getRequirements(holder, 'artisan', mandate)).codes).toEqual(['status', 'address'])
  const sellerId = await apply()
  const row = await transaction(system, ({ tx }) => tx.seller.findUniqueOrThrow({ where: { id: sellerId } }))
  expect(row).toMatchObject({ personId: owner.personId, mandateId: mandate, status: 'pending' })
  expect(await told(owner)).toEqual(['notifications.sellerForAsked'])
  expect(await told(holder)).toEqual(['notifications.sellerForAsked'])
  const acts = await asSuperuser(test, async (client) => {
    const { rows } = await client.query('select action, actor_id from audit_entry where chain = $1', [
      `person:${owner.personId}`,
    ])
    return rows
  })
  expect(acts).toMatchObject([{ action: 'person.sellerAskedFor', actor_id: holder.personId }])
  expect(await getOwnSeller(holder), 'nothing of the holder’s own').toBeNull()
  expect(await getOwnSeller(owner)).toMatchObject({ status: 'pending', mandate: expect.any(String) })
  expect(await perform(owner, submitSeller, { ...asked, proofs: { ...given, ...account } })).toMatchObject({
    error: 'market.error.alreadySeller',
  })
})

it('two that are sent at once are one request', async () => {
  const send = () => perform(holder, submitSeller, { ...asked, proofs: given, mandateId: mandate })
  const both = await Promise.all([send(), send()])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: 'market.error.alreadySeller' })
})

it.each([
  ['for something else', () => give(['apply'])],
  ['that is over', () => give(['sell'], addDays(today, -1))],
  ['that was ended', () => end().then(() => mandate)],
  ['of nobody', async () => newId()],
])('no mandate %s is one to sell', async (_, of) => {
  const mandateId = await of()
  const sent = await perform(holder, submitSeller, { ...asked, proofs: given, mandateId })
  expect(sent).toMatchObject({ error: 'seller.error.noMandate' })
  await expect(byHand(holder, owner.personId, mandateId)).rejects.toThrow(/holds her mandate to sell/)
})

it('nobody asks under another’s mandate, nor for another person', async () => {
  const stranger = actingAs((await makePerson()).id, 'citizen')
  const sent = await perform(stranger, submitSeller, { ...asked, proofs: given, mandateId: mandate })
  expect(sent).toMatchObject({ error: 'seller.error.noMandate' })
  expect(await getSellingFor(stranger, mandate)).toBeNull()
  expect(await getSellingFor(owner, mandate)).toBeNull()
  await expect(byHand(stranger, owner.personId, mandate)).rejects.toThrow(/holds her mandate to sell/)
  await expect(byHand(holder, stranger.personId, mandate)).rejects.toThrow(/holds her mandate to sell/)
  await expect(byHand(holder, owner.personId, null)).rejects.toThrow(/row-level security/)
})

it('the account is hers to give and to see, also in the database', async () => {
  const sellerId = await apply()
  const code = 'account' as const
  expect(await listProofsToGive(holder, mandate)).toEqual([])
  expect(await listProofsToGive(owner)).toEqual([code])
  const giveIt = (by: Context, mandateId: string | null) =>
    perform(by, submitProof, { code, given: account, mandateId })
  expect(await giveIt(holder, mandate)).toMatchObject({ error: 'proofs.error.notAsked' })
  const proof = transaction(holder, ({ tx }) =>
    tx.sellerProof.create({
      data: {
        ...{ id: newId(), sellerId, code, contentCipher: 'x' },
        ...{ submittedById: holder.personId ?? '', submittedAt: holder.now() },
      },
    }),
  )
  await expect(proof).rejects.toThrow(/given by whose shop it is/)
  const both = await Promise.all([giveIt(owner, null), giveIt(owner, null)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await listOwnProofs(owner)).map((one) => one.code)).toContain(code)
  expect((await listOwnProofs(holder, mandate)).map((one) => one.code)).toEqual(['status', 'address'])
  expect(await told(holder)).toContain('notifications.sellerForGiven')
  expect(await told(owner)).not.toContain('notifications.sellerForGiven')
})

it('what is refused the holder gives anew, and is told; after the approval she is its manager', async () => {
  const sellerId = await apply()
  const address = (await listOwnProofs(holder, mandate)).find(({ code }) => code === 'address')
  await perform(approver, decideProof, { proofId: address?.id ?? '', move: 'refuse', reason })
  expect(await told(holder)).toContain('notifications.sellerForDecided')
  expect(await told(owner)).toContain('notifications.sellerProofRefused')
  const again = { code: 'address' as const, given: { address: given.address }, mandateId: mandate }
  expect(await perform(holder, submitProof, again)).toMatchObject({ ok: true })
  expect(await perform(approver, approveSeller, { sellerId })).toMatchObject({ error: 'proofs.error.open' })
  await perform(owner, submitProof, { code: 'account', given: account })
  await acceptAll()
  expect(await perform(approver, approveSeller, { sellerId })).toMatchObject({ ok: true })
  const grants = await asSuperuser(test, async (client) => {
    const { rows } = await client.query(
      'select person_id, duties::text[], mandate_id from role_grant where organisation_id = $1 and revoked_at is null',
      [sellerId],
    )
    return rows
  })
  expect(grants).toHaveLength(2)
  expect(grants).toContainEqual({ person_id: holder.personId, duties: ['manager'], mandate_id: mandate })
  expect(grants).toContainEqual({ person_id: owner.personId, duties: ['owner'], mandate_id: null })
})

it('why it was refused both read, and under the mandate it is asked again', async () => {
  const sellerId = await apply()
  await perform(approver, decideSeller, { sellerId, move: 'refuse', reason })
  expect(await getOwnSeller(holder, mandate)).toMatchObject({ status: 'refused', reason })
  expect(await getOwnSeller(owner)).toMatchObject({ status: 'refused', reason })
  expect(await apply()).not.toBe(sellerId)
})

it('with the mandate ends what its holder may do and see', async () => {
  const sellerId = await apply()
  await end()
  expect(await listSellingFor(holder)).toEqual([])
  expect(await getSellingFor(holder, mandate)).toMatchObject({ isInForce: false, name: null })
  expect(await listOwnProofs(holder, mandate)).toEqual([])
  expect(await getOwnSeller(holder, mandate)).toBeNull()
  const seen = await transaction(holder, ({ tx }) => tx.sellerProof.count({ where: { sellerId } }))
  expect(seen).toBe(0)
  const again = { code: 'address' as const, given: { address: given.address }, mandateId: mandate }
  expect(await perform(holder, submitProof, again)).toMatchObject({ error: 'proofs.error.notAsked' })
})

it('what was asked under a mandate that is over is approved only after she took it up herself', async () => {
  const sellerId = await apply()
  // As where no account is asked for.
  await write(`update seller_requirement set until_on = $1 where code = 'account'`, [addDays(today, -1)])
  try {
    await acceptAll()
    await end()
    const review = await perform(approver, openSellerToReview, { sellerId, locale: 'en' })
    expect(review?.askedBy).toMatchObject({ isInForce: false })
    expect(await perform(approver, approveSeller, { sellerId })).toMatchObject({
      error: 'seller.error.mandateOver',
    })
    const past = transaction(approver, ({ tx }) =>
      tx.seller.update({ where: { id: sellerId }, data: { status: 'approved', verifiedAt: approver.now() } }),
    )
    await expect(past).rejects.toThrow(/seller_mandate_over|mandate under which/)
  } finally {
    await write(`update seller_requirement set until_on = null where code = 'account'`, [])
  }
  expect(await perform(owner, submitProof, { code: 'account', given: account })).toMatchObject({ ok: true })
  await acceptAccount()
  expect(await perform(approver, approveSeller, { sellerId })).toMatchObject({ ok: true })
})

async function acceptAccount(): Promise<void> {
  const proof = (await listOwnProofs(owner)).find(({ code }) => code === 'account')
  await perform(approver, decideProof, { proofId: proof?.id ?? '', move: 'accept' })
}

it('whoever asked decides nothing about it, in the database neither', async () => {
  const sellerId = await apply()
  const both = actingAs(holder.personId ?? '', 'approver')
  const proof = (await listOwnProofs(holder, mandate)).find(({ code }) => code === 'address')
  const sides = { error: 'sides.error.reviewSeller' }
  expect(await perform(both, approveSeller, { sellerId })).toMatchObject(sides)
  expect(await perform(both, decideSeller, { sellerId, move: 'refuse', reason })).toMatchObject(sides)
  expect(
    await perform(both, decideProof, { proofId: proof?.id ?? '', move: 'refuse', reason }),
  ).toMatchObject(sides)
  expect((await perform(both, openSellerToReview, { sellerId, locale: 'en' }))?.isOwn).toBe(true)
  const accept = transaction(both, ({ tx }) =>
    tx.sellerProof.update({
      where: { id: proof?.id ?? '' },
      data: { status: 'accepted', decidedById: holder.personId, decidedAt: holder.now() },
    }),
  )
  await expect(accept).rejects.toThrow(/both sides/)
  const refused = transaction(both, ({ tx }) =>
    tx.seller.update({ where: { id: sellerId }, data: { status: 'refused' } }),
  )
  await expect(refused).rejects.toThrow(/both sides/)
})

it('under which mandate it was asked never changes', async () => {
  const sellerId = await apply()
  const other = await give()
  const moved = asSuperuser(test, (client) =>
    client.query('update seller set mandate_id = $2 where id = $1', [sellerId, other]),
  )
  await expect(moved).rejects.toThrow(/mandate_id/)
})
