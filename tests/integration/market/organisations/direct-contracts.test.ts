import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  confirmContract,
  createStateCustomer,
  decidePriceChoice,
  decidePurchaser,
  decideStateCustomer,
  findDirectSeller,
  findPreparedMarks,
  getPurchaser,
  listContractRegister,
  listDirectSellers,
  savePriceRequest,
  saveRequestWithPhotos,
  sendContractCode,
  sendPriceRequest,
  setRequestLimit,
  submitContractTerms,
  submitPriceOffer,
  takePriceOffer,
} from '~/domains/market/index.server'
import { listNotices } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { actingAs, makePerson } from '../../administration/scene'
import { asSuperuser } from '../../ledger/open-database'
import { system } from '../purchase'
import {
  accept,
  closeContracts,
  ok,
  openContracts,
  owner,
  propose,
  seller,
  sellerId,
  termsOf,
  test,
  today,
} from './contract-scene'

let first: Context
let second: Context

beforeAll(async () => {
  await openContracts()
  first = actingAs((await makePerson()).id, 'approver')
  second = actingAs((await makePerson()).id, 'approver')
})
afterAll(closeContracts)

const ground = 'Davlat maktabi: hokimning 114-son qarori.'
const endReason = 'Maktab xususiy boʻldi, belgi tugatildi.'
const everybody = { q: '', categoryCode: null, region: null, hasRoom: false, page: 1 }
const purchaserId = () => owner.organisationId ?? ''

const decide = (who: Context, move: 'confirm' | 'withdraw') =>
  perform(who, decideStateCustomer, { purchaserId: purchaserId(), move })
const prepare = (who: Context) => perform(who, createStateCustomer, { purchaserId: purchaserId(), ground })
const end = (who: Context) =>
  perform(who, decideStateCustomer, { purchaserId: purchaserId(), move: 'end', endReason })

async function mark(): Promise<void> {
  expect(await prepare(first)).toMatchObject(ok)
  expect(await decide(second, 'confirm')).toMatchObject(ok)
}

const inputOf = (requestId: string) => ({
  ...{ requestId, title: 'Oshxona uchun kosalar', note: null, soato: '1726262' },
  lines: [{ words: 'Kosa', quantity: 10, unit: 'piece' as const }],
  ...{ wantedOn: addDays(today, 20), categoryCode: null, sellerIds: [], directTo: sellerId },
})
const save = (requestId: string) => perform(owner, savePriceRequest, { ...inputOf(requestId), photos: [] })

async function offer(requestId: string): Promise<string> {
  const offerId = newId()
  const made = await perform(seller, submitPriceOffer, {
    ...{ requestId, offerId, prices: [som(50_000)], makingDays: 5 },
    ...{ validUntil: addDays(today, 10), note: null },
  })
  expect(made).toMatchObject(ok)
  return offerId
}

const contractOf = (requestId: string) =>
  transaction(system, ({ tx }) => tx.purchaseContract.findUniqueOrThrow({ where: { requestId } }))

describe('an organisation that is no customer of the State', () => {
  it('gets no door to a direct contract: page, form and database', async () => {
    expect(await listDirectSellers(owner, everybody)).toBeNull()
    expect(await findDirectSeller(owner, { slug: 'any' })).toBeNull()
    expect(await save(newId())).toMatchObject({ error: 'state.error.notCustomer' })
    expect(await saveRequestWithPhotos(owner, { ...inputOf(newId()), files: [] })).toMatchObject({
      error: 'state.error.notCustomer',
    })
    const row = { id: newId(), number: 'HR-1', purchaserId: purchaserId(), title: 'Kosa', soato: '1726262' }
    const written = transaction(system, ({ tx }) =>
      tx.priceRequest.create({
        data: {
          ...{ ...row, wantedOn: today, askedById: owner.personId ?? '', createdAt: system.now() },
          directGround: 'verified_artisan',
        },
      }),
    )
    await expect(written).rejects.toThrow('only a customer of the State')
  })

  it('is marked by two of the desk, each in her own name, and never by one of its own', async () => {
    expect(await prepare(owner)).toMatchObject({ error: 'admin.error.notAllowed' })
    expect(await decide(owner, 'confirm')).toMatchObject({ error: 'admin.error.notAllowed' })
    const unknown = { error: 'purchasing.error.unknown' }
    const nobody = { purchaserId: newId(), ground }
    expect(await perform(first, createStateCustomer, nobody)).toMatchObject(unknown)
    expect(
      await perform(first, decideStateCustomer, { purchaserId: newId(), move: 'confirm' }),
    ).toMatchObject(unknown)
    const herself = actingAs(owner.personId ?? '', 'approver')
    expect(await prepare(herself)).toMatchObject({ error: 'sides.error.reviewPurchaser' })
    expect(await decide(herself, 'confirm')).toMatchObject({ error: 'sides.error.reviewPurchaser' })
    const stop = (move: 'suspend' | 'reinstate') =>
      perform(first, decidePurchaser, { purchaserId: purchaserId(), move, reason: 'Hujjatlar tekshiriladi.' })
    expect(await stop('suspend')).toMatchObject(ok)
    expect(await prepare(first)).toMatchObject({ error: 'state.error.notConfirmed' })
    expect(await stop('reinstate')).toMatchObject(ok)
    const twice = await Promise.all([prepare(first), prepare(first)])
    expect(twice.filter((one) => one.ok)).toHaveLength(1)
    expect(twice).toContainEqual(expect.objectContaining({ error: 'state.error.open' }))
    expect(await decide(first, 'confirm')).toMatchObject({ error: 'state.error.own' })
    expect(await stop('suspend')).toMatchObject(ok)
    expect(await decide(second, 'confirm')).toMatchObject({ error: 'state.error.notConfirmed' })
    expect(await stop('reinstate')).toMatchObject(ok)
    expect([await findPreparedMarks(first), (await findPreparedMarks(second)).length]).toEqual([[], 1])
    await expect(
      transaction(first, ({ tx }) =>
        tx.stateCustomer.updateMany({
          where: { status: 'prepared' },
          data: { status: 'standing', decidedById: first.personId, decidedAt: first.now() },
        }),
      ),
    ).rejects.toThrow('state_customer_two_people')
    expect((await getPurchaser(owner))?.state).toBeNull()
    expect(await decide(second, 'withdraw')).toMatchObject(ok)
    await mark()
    expect(await decide(second, 'confirm')).toMatchObject({ error: 'state.error.decided' })
    expect((await getPurchaser(owner))?.state).toMatchObject({ ground })
    const { items } = await listNotices(owner, 1)
    expect(items.map(({ template }) => template)).toContain('notifications.stateCustomer')
  })
})

describe('a customer of the State', () => {
  it('sees who may be asked, by name, region and room', async () => {
    const all = await listDirectSellers(owner, everybody)
    expect(all?.sellers.map(({ id }) => id)).toContain(sellerId)
    const [one] = all?.sellers ?? []
    const found = await listDirectSellers(owner, { ...everybody, q: one?.displayName.slice(0, 5) ?? '' })
    expect(found?.sellers.map(({ id }) => id)).toContain(one?.id)
    expect(await listDirectSellers(owner, { ...everybody, region: '1799' })).toMatchObject({ total: 0 })
    expect(await listDirectSellers(owner, { ...everybody, hasRoom: true })).toMatchObject({
      total: all?.total,
    })
    expect(await listDirectSellers(seller, everybody)).toBeNull()
  })

  it('makes a contract with one seller, and the register says on which ground', async () => {
    const requestId = newId()
    expect(await save(requestId)).toMatchObject(ok)
    expect(await perform(owner, sendPriceRequest, { requestId })).toMatchObject({ value: { sellers: 1 } })
    const offerId = await offer(requestId)
    expect(await perform(owner, takePriceOffer, { requestId, offerId })).toMatchObject(ok)
    const { id, directGround, totalTiyin } = await contractOf(requestId)
    expect(directGround).toBe('verified_artisan')
    const stages = [{ words: 'Kosalar', dueOn: addDays(today, 5), amountTiyin: totalTiyin }]
    expect(await perform(seller, submitContractTerms, termsOf(id, { stages }))).toMatchObject(ok)
    expect(await accept(owner, id)).toMatchObject(ok)
    expect(await accept(seller, id)).toMatchObject({ value: { isRunning: true } })
    expect(await listContractRegister()).toMatchObject([{ directGround: 'verified_artisan' }])
    const compared = await propose()
    const row = await transaction(system, ({ tx }) =>
      tx.purchaseContract.findUniqueOrThrow({ where: { id: compared } }),
    )
    expect(row.directGround).toBeNull()
  })

  it('asks an enterprise on its own ground, and nobody who sells no more', async () => {
    const set = (sql: string) =>
      asSuperuser(test, async (client) => {
        await client.query('set session_replication_role = replica')
        await client.query(sql, [sellerId])
      })
    const requestId = newId()
    expect(await save(requestId)).toMatchObject(ok)
    await set(`update seller set kind = 'enterprise' where id = $1`)
    expect(await perform(owner, sendPriceRequest, { requestId })).toMatchObject({
      error: 'requests.error.sellerGone',
    })
    expect(await save(requestId)).toMatchObject(ok)
    const { directGround } = await transaction(system, ({ tx }) =>
      tx.priceRequest.findUniqueOrThrow({ where: { id: requestId } }),
    )
    expect(directGround).toBe('inclusive_employer')
    expect(await perform(owner, sendPriceRequest, { requestId })).toMatchObject(ok)
    const offerId = await offer(requestId)
    await set(`update seller set kind = 'artisan' where id = $1`)
    expect(await perform(owner, takePriceOffer, { requestId, offerId })).toMatchObject({
      error: 'requests.error.sellerGone',
    })
    await set(`update seller set status = 'suspended' where id = $1`)
    expect(await save(newId())).toMatchObject({ error: 'requests.error.sellerGone' })
    await set(`update seller set status = 'approved', kind = 'artisan' where id = $1`)
  })

  it('is one no more from the end on, for a reason: nothing more is sent, taken or accepted', async () => {
    const [draft, sent, taken, above] = [newId(), newId(), newId(), newId()]
    for (const requestId of [draft, sent, taken, above]) expect(await save(requestId)).toMatchObject(ok)
    for (const requestId of [sent, taken, above])
      expect(await perform(owner, sendPriceRequest, { requestId })).toMatchObject(ok)
    const [offerId, chosen] = [await offer(sent), await offer(taken)]
    expect(await perform(owner, takePriceOffer, { requestId: taken, offerId: chosen })).toMatchObject(ok)
    const { id, totalTiyin } = await contractOf(taken)
    const stages = [{ words: 'Kosalar', dueOn: addDays(today, 5), amountTiyin: totalTiyin }]
    expect(await perform(seller, submitContractTerms, termsOf(id, { stages }))).toMatchObject(ok)
    expect(await perform(owner, setRequestLimit, { limitTiyin: som(100_000) })).toMatchObject(ok)
    const large = { requestId: above, offerId: await offer(above) }
    expect(await perform(owner, takePriceOffer, large)).toMatchObject({ value: { isWaiting: true } })
    const colleague = {
      ...actingAs((await makePerson()).id, 'buyer_staff', purchaserId()),
      duties: owner.duties ?? [],
    }
    const approve = () => perform(colleague, decidePriceChoice, { requestId: above, decision: 'approve' })
    const set = (kind: string) =>
      asSuperuser(test, async (client) => {
        await client.query('set session_replication_role = replica')
        await client.query(`update seller set kind = '${kind}' where id = $1`, [sellerId])
      })
    await set('enterprise')
    expect(await approve()).toMatchObject({ error: 'requests.error.sellerGone' })
    await set('artisan')
    const both = await Promise.all([end(first), end(second)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    const gone = { error: 'state.error.notCustomer' }
    expect(await perform(owner, sendPriceRequest, { requestId: draft })).toMatchObject(gone)
    expect(await perform(owner, takePriceOffer, { requestId: sent, offerId })).toMatchObject(gone)
    expect(await approve()).toMatchObject(gone)
    expect(await perform(owner, sendContractCode, { contractId: id })).toMatchObject(gone)
    expect(await perform(owner, confirmContract, { contractId: id, code: '000000' })).toMatchObject(gone)
    expect(await listDirectSellers(owner, everybody)).toBeNull()
    const { items } = await listNotices(owner, 1)
    expect(items.find(({ template }) => template === 'notifications.stateCustomerEnded')).toMatchObject({
      variables: { reason: endReason },
    })
    await expect(
      transaction(system, ({ tx }) =>
        tx.priceRequest.update({ where: { id: draft }, data: { status: 'sent', sentAt: system.now() } }),
      ),
    ).rejects.toThrow('only a customer of the State')
  })
})
