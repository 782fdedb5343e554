import { expect } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  approvePurchaser,
  confirmContract,
  savePriceRequest,
  sendContractCode,
  sendPriceRequest,
  submitContractTerms,
  submitPriceOffer,
  submitPurchaser,
  takePriceOffer,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { addDays, dayOf } from '~/platform/clock.server'
import { openJson, seal } from '~/platform/crypto.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { actingAs, grantByOwner, makePerson } from '../../administration/scene'
import { asSuperuser } from '../../ledger/open-database'
import { openShop, testNow } from '../open-shop'
import { findProducts, system } from '../purchase'

export let test: TestDatabase
export let sellerId: string
export let owner: Context
export let seller: Context
export const today = dayOf(testNow)
export const ok = { ok: true }
export const moved = { error: 'contracts.error.moved' }
export const total = som(500_000)

/** A school that buys, and a shop, each with somebody who has a phone. */
export async function openContracts(): Promise<void> {
  test = await openShop()
  await transaction(system, async ({ tx }) => {
    const names = { nameUzLatn: 'Uchtepa', nameUzCyrl: 'Учтепа', nameRu: 'Учтепа', nameEn: 'Uchtepa' }
    const validFrom = new Date('2024-01-01T00:00:00Z')
    await tx.territory.create({ data: { soato: '1726', level: 'region', ...names, validFrom } })
    const district = { soato: '1726262', parentSoato: '1726', level: 'district' } as const
    await tx.territory.create({ data: { ...district, ...names, validFrom } })
  })
  sellerId = (await findProducts(1))[0]?.sellerId ?? ''
  const founder = await withPhone()
  const asked = await perform(actingAs(founder, 'citizen'), submitPurchaser, {
    ...{ name: 'Maktab', taxNumber: '309000001', soato: '1726262', address: 'Navoiy koʻchasi, 12-uy' },
  })
  const purchaserId = asked.ok ? asked.value.purchaserId : ''
  const desk = actingAs((await makePerson()).id, 'approver')
  expect(await perform(desk, approvePurchaser, { purchaserId })).toMatchObject(ok)
  owner = { ...actingAs(founder, 'buyer_staff', purchaserId), duties: ['owner'] }
  const artisan = await withPhone()
  await grantByOwner(artisan, 'artisan', sellerId)
  seller = actingAs(artisan, 'artisan', sellerId)
}

export async function closeContracts(): Promise<void> {
  await closeDatabase()
  await test?.drop()
}

async function withPhone(): Promise<string> {
  const { id } = await makePerson()
  const phoneCipher = seal('998901112233', { table: 'person', column: 'phone', row: id })
  await asSuperuser(test, (client) =>
    client.query('update person set phone_cipher = $1 where id = $2', [phoneCipher, id]),
  )
  return id
}

export const later = (who: Context, ms: number): Context => ({
  ...who,
  now: () => new Date(testNow.getTime() + ms),
})

/** A contract of an offer that was taken: ten bowls and two dishes. */
export async function makeContract(): Promise<string> {
  const [requestId, offerId] = [newId(), newId()]
  const saved = await perform(owner, savePriceRequest, {
    ...{ requestId, title: 'Oshxona uchun idishlar', note: null, soato: '1726262', photos: [] },
    lines: [
      { words: 'Kosa', quantity: 10, unit: 'piece' },
      { words: 'Lagan', quantity: 2, unit: 'piece' },
      { words: 'Koʻza', quantity: 1, unit: 'piece' },
    ],
    ...{ wantedOn: addDays(today, 20), categoryCode: null, sellerIds: [sellerId] },
  })
  expect(saved).toMatchObject(ok)
  expect(await perform(owner, sendPriceRequest, { requestId })).toMatchObject(ok)
  const offered = await perform(seller, submitPriceOffer, {
    ...{ requestId, offerId, prices: [som(30_000), som(100_000), null], makingDays: 10 },
    ...{ validUntil: addDays(today, 10), note: null },
  })
  expect(offered).toMatchObject(ok)
  expect(await perform(owner, takePriceOffer, { requestId, offerId })).toMatchObject(ok)
  const row = await transaction(system, ({ tx }) =>
    tx.purchaseContract.findUniqueOrThrow({ where: { requestId } }),
  )
  return row.id
}

export const termsOf = (contractId: string, more: object = {}) => ({
  ...{ contractId, name: 'YaTT Usmonov', taxNumber: '602345678', address: 'Rishton, 15-uy' },
  ...{ account: '20218000700234567001', bankCode: '00873', deliverTo: 'Navoiy koʻchasi, 12-uy' },
  advancePercent: 30,
  stages: [
    { words: 'Kosalar', dueOn: addDays(today, 5), amountTiyin: som(300_000) },
    { words: 'Laganlar', dueOn: addDays(today, 9), amountTiyin: total - som(300_000) },
  ],
  ...more,
})

export async function propose(): Promise<string> {
  const contractId = await makeContract()
  expect(await perform(seller, submitContractTerms, termsOf(contractId))).toEqual({ ok: true, value: null })
  return contractId
}

export async function codeOf(who: Context, contractId: string): Promise<string> {
  expect(await perform(who, sendContractCode, { contractId })).toEqual({ ok: true, value: null })
  return lastCodeOf(who, contractId)
}

/** As it came to her phone. */
export async function lastCodeOf(who: Context, contractId: string): Promise<string> {
  const row = await transaction(system, async ({ tx }) => {
    const { id } = await tx.purchaseContractCode.findFirstOrThrow({
      where: { contractId, personId: who.personId ?? '' },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    })
    return tx.message.findFirstOrThrow({
      where: { key: { startsWith: `purchaseContract:${contractId}:code:${id}` } },
    })
  })
  const place = { table: 'message', column: 'variables', row: row.id }
  return openJson<{ code: string }>(row.variablesCipher, place).code
}

export async function accept(who: Context, contractId: string) {
  return perform(who, confirmContract, { contractId, code: await codeOf(who, contractId) })
}

export async function run(): Promise<string> {
  const contractId = await propose()
  expect(await accept(owner, contractId)).toEqual({ ok: true, value: { isRunning: false } })
  expect(await accept(seller, contractId)).toEqual({ ok: true, value: { isRunning: true } })
  return contractId
}

/** Codes that were sent until now count as of an earlier day: one person gets ten a day. */
export async function forgetCodes(): Promise<void> {
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(`update purchase_contract_code set created_at = created_at - interval '2 days'`)
  })
}
