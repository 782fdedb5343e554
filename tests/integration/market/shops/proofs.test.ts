import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  approveSeller,
  decideProof,
  decideSeller,
  getRequirements,
  listAcceptedProofs,
  listOwnProofs,
  openSellerToReview,
  submitProof,
  submitSeller,
} from '~/domains/market/index.server'
import type { SellerRequirementCode } from '~/domains/market/schema'
import type { ProofMove } from '~/domains/market/sellers/proofs/schema'
import { listNotices } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { actingAs, makePerson } from '../../administration/scene'
import { asSuperuser, openDatabase } from '../../ledger/open-database'
import { system } from '../purchase'

let test: TestDatabase
const approver = actingAs(newId(), 'approver')
const colleague = actingAs(newId(), 'approver')
const today = dayOf(approver.now())
const reason = 'Ustaxona manzili toʻliq emas.'
const given = {
  status: { statusNote: 'Markaz javobini kutyapman.' },
  address: { workshop: 'Bogʻ koʻchasi, 4-uy' },
  account: { account: '20208000400123456001', bankCode: '00444' },
}

beforeAll(async () => {
  test = await openDatabase()
  const rows = (['status', 'address', 'account'] as const).map((code, position) => ({ code, position }))
  await transaction(system, async ({ tx }) => {
    const names = { nameUzLatn: 'Rishton', nameUzCyrl: 'Риштон', nameRu: 'Риштан', nameEn: 'Rishtan' }
    await tx.territory.createMany({
      data: [
        { soato: '1730', level: 'region', ...names, validFrom: today },
        { soato: '1730224', level: 'district', ...names, parentSoato: '1730', validFrom: today },
      ],
    })
    await tx.sellerRequirement.createMany({
      data: [
        ...rows.map((row) => ({ ...row, kind: 'artisan' as const, fromOn: addDays(today, -3) })),
        { code: 'staff', kind: 'enterprise', position: 0, fromOn: addDays(today, -3) },
        // Over, and not begun.
        {
          code: 'staff',
          kind: 'artisan',
          position: 9,
          fromOn: addDays(today, -9),
          untilOn: addDays(today, -1),
        },
        { code: 'address', kind: 'enterprise', position: 1, fromOn: addDays(today, 1) },
      ],
    })
  })
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

async function apply(
  proofs: Parameters<typeof submitSeller>[1]['proofs'] = given,
  kind: 'artisan' | 'enterprise' = 'artisan',
) {
  const { id } = await makePerson()
  const her = actingAs(id, 'citizen')
  const asked = { displayName: 'Yangi ustaxona', kind, soato: '1730224', about: {} }
  const sent = await perform(her, submitSeller, { ...asked, ...(proofs && { proofs }) })
  return { her, sent, sellerId: sent.ok ? sent.value.sellerId : '' }
}

const proofOf = async (her: typeof approver, code: SellerRequirementCode) =>
  (await listOwnProofs(her)).find((proof) => proof.code === code)

async function decide(her: typeof approver, code: SellerRequirementCode, move: ProofMove, by = approver) {
  const proof = await proofOf(her, code)
  return perform(by, decideProof, { proofId: proof?.id ?? '', move, reason })
}

it('asks by what she sells as and the day, and takes no application in which one is missing', async () => {
  const her = actingAs((await makePerson()).id, 'citizen')
  expect((await getRequirements(her, 'artisan')).codes).toEqual(['status', 'address', 'account'])
  expect((await getRequirements(her, 'enterprise')).codes).toEqual(['staff'])
  const { address, account, status } = given
  for (const proofs of [{}, { address, account }, { status, account }, { address, account, status: {} }])
    expect((await apply(proofs)).sent).toMatchObject({ error: 'proofs.error.missing' })
  for (const [total, disabled] of [
    [3, 1],
    [2, 3],
  ] as const)
    expect((await apply({ staff: { total, disabled } }, 'enterprise')).sent).toMatchObject({
      error: 'proofs.error.staffHalf',
    })
  expect((await apply({ staff: { total: 3, disabled: 2 } }, 'enterprise')).sent.ok).toBe(true)
  expect((await apply()).sent.ok).toBe(true)
  // Nor does the database.
  const personId = (await makePerson()).id
  const byHand = transaction(actingAs(personId, 'citizen'), ({ tx }) =>
    tx.seller.create({
      data: {
        ...{ id: newId(), slug: `x-${personId}`, displayName: 'X', personId, soato: '1730224', about: {} },
        ...{ status: 'pending', createdAt: approver.now() },
      },
    }),
  )
  await expect(byHand).rejects.toThrow(/RestrictViolation/)
})

it('a status of her centre that stands is taken from the register', async () => {
  const { id } = await makePerson()
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(
      `insert into provision (id, application_id, person_id, service_code, kind, code, number, from_on, until_on,
         granted_by_id, granted_at)
       values ($1, $1, $2, 'artisan-registration', 'status', 'artisan-seller', 'HG-TEST-0009', '2000-01-01', $3, $1, now())`,
      [newId(), id, today],
    )
  })
  const her = actingAs(id, 'citizen')
  expect(await getRequirements(her, 'artisan')).toMatchObject({ status: { number: 'HG-TEST-0009' } })
  const { address, account } = given
  const asked = { displayName: 'Yangi ustaxona', soato: '1730224', about: {} }
  expect(
    await perform(her, submitSeller, { ...asked, proofs: { address, account, status: {} } }),
  ).toMatchObject({ ok: true })
  expect(await decide(her, 'status', 'accept')).toMatchObject({ ok: true })
})

it('nobody sells before each is accepted, or waived by two', async () => {
  const { her, sellerId } = await apply()
  const approve = () => perform(approver, approveSeller, { sellerId })
  expect(await approve()).toMatchObject({ error: 'proofs.error.open' })
  expect(await decide(her, 'address', 'accept', her)).toMatchObject({ error: 'admin.error.notAllowed' })
  const both = await Promise.all([
    decide(her, 'address', 'accept'),
    decide(her, 'address', 'accept', colleague),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: 'proofs.error.moved' })
  expect(await decide(her, 'account', 'accept')).toMatchObject({ ok: true })
  expect(await decide(her, 'status', 'accept')).toMatchObject({ error: 'proofs.error.noStatus' })
  expect(await approve()).toMatchObject({ error: 'proofs.error.open' })
  expect(await decide(her, 'status', 'waive')).toMatchObject({ ok: true })
  expect(await decide(her, 'status', 'confirm')).toMatchObject({ error: 'proofs.error.ownWaiver' })
  expect(await approve()).toMatchObject({ error: 'proofs.error.open' })
  const byHand = transaction(approver, ({ tx }) =>
    tx.seller.update({ where: { id: sellerId }, data: { status: 'approved', verifiedAt: approver.now() } }),
  )
  await expect(byHand).rejects.toThrow(/seller_requirements/)
  const alone = transaction(approver, ({ tx }) =>
    tx.sellerProof.updateMany({
      where: { sellerId, status: 'waiving' },
      data: { status: 'waived', decidedById: approver.personId, decidedAt: approver.now() },
    }),
  )
  await expect(alone).rejects.toThrow(/seller_proof_two_people/)
  expect(await decide(her, 'status', 'decline', colleague)).toMatchObject({ ok: true })
  expect(await decide(her, 'status', 'waive', colleague)).toMatchObject({ ok: true })
  expect(await decide(her, 'status', 'confirm')).toMatchObject({ ok: true })
  expect(await approve()).toEqual({ ok: true, value: null })
  expect(await listOwnProofs(her)).toEqual([])
})

it('what was accepted of a refused request is filled in, and nothing else of it', async () => {
  const { her, sellerId } = await apply()
  expect(await listAcceptedProofs(her), 'while she waits').toEqual({})
  expect(await decide(her, 'address', 'accept')).toMatchObject({ ok: true })
  expect(await decide(her, 'account', 'refuse')).toMatchObject({ ok: true })
  expect(await listAcceptedProofs(her)).toEqual({})
  const refused = await perform(approver, decideSeller, { sellerId, move: 'refuse', reason })
  expect(refused).toMatchObject({ ok: true })
  expect(await listAcceptedProofs(her)).toEqual(given.address)
  expect(await listAcceptedProofs((await apply()).her), 'of another').toEqual({})
  const asked = { displayName: 'Yangi ustaxona', kind: 'artisan' as const, soato: '1730224', about: {} }
  expect(await perform(her, submitSeller, { ...asked, proofs: given })).toMatchObject({ ok: true })
  expect(await listAcceptedProofs(her), 'she waits again').toEqual({})
})

it('she reads why one was refused, and gives another once', async () => {
  const { her, sellerId } = await apply()
  const again = () =>
    perform(her, submitProof, { code: 'address', given: { address: { workshop: 'Bogʻ koʻchasi, 5-uy' } } })
  expect(await again()).toMatchObject({ error: 'proofs.error.notAsked' })
  expect(await decide(her, 'address', 'refuse')).toMatchObject({ ok: true })
  expect(await proofOf(her, 'address')).toMatchObject({ status: 'refused', reason })
  const { items } = await listNotices(her, 1)
  expect(items).toMatchObject([{ template: 'notifications.sellerProofRefused', variables: { reason } }])
  expect(await perform(her, submitProof, { code: 'address', given: {} })).toMatchObject({
    error: 'proofs.error.missing',
  })
  const both = await Promise.all([again(), again()])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await proofOf(her, 'address')).toMatchObject({
    status: 'pending',
    content: { workshop: 'Bogʻ koʻchasi, 5-uy' },
  })
  const seen = await perform(colleague, openSellerToReview, { sellerId, locale: 'en' })
  expect(seen?.proofs.map(({ code }) => code)).toEqual(['status', 'address', 'account'])
})

it('nobody else reads it, and none of her own decides', async () => {
  const { her, sellerId } = await apply()
  const stranger = actingAs((await makePerson()).id, 'citizen')
  const count = (by: typeof approver) =>
    transaction(by, ({ tx }) => tx.sellerProof.count({ where: { sellerId } }))
  expect([await count(her), await count(stranger), await count(actingAs(newId(), 'auditor'))]).toEqual([
    3, 0, 0,
  ])
  const asDesk = { ...her, role: 'approver' }
  expect(await decide(her, 'address', 'accept', asDesk)).toMatchObject({ error: 'sides.error.reviewSeller' })
  expect(await perform(approver, decideProof, { proofId: newId(), move: 'accept' })).toMatchObject({
    error: 'proofs.error.notFound',
  })
})
