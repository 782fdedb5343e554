import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  answerContractEnd,
  approveDelivery,
  closeContract,
  countWaitingContracts,
  getContract,
  listContracts,
  owedAtEnd,
  recordReceipt,
  recordTransfer,
  refuseDelivery,
  sendActCode,
  submitDelivery,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { addDays } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { actingAs, grantByOwner } from '../../administration/scene'
import { system } from '../purchase'
import {
  closeContracts,
  forgetCodes,
  lastCodeOf,
  later,
  moved,
  ok,
  openContracts,
  owner,
  propose,
  run,
  seller,
  sellerId,
  today,
} from './contract-scene'

beforeAll(openContracts)
beforeEach(forgetCodes)
afterAll(closeContracts)

// Two stages of 300,000 and 200,000 soʻm, 30 percent of each in advance: invoices 1 and 2.
const words = '10 ta kosa, ikki qutida.'
const deliver = (contractId: string, more: object = {}, who = seller) =>
  perform(who, submitDelivery, { contractId, stage: 1, deliveredOn: today, words, ...more })
const send = (contractId: string, more: object = {}, who = owner) =>
  perform(who, recordTransfer, {
    contractId,
    ...{ stage: 1, invoice: 1, orderNumber: '118' },
    sentOn: today,
    ...more,
  })
const receive = (contractId: string, amountTiyin: bigint, more: object = {}, who = seller) =>
  perform(who, recordReceipt, {
    ...{ contractId, stage: 1, invoice: 1, seen: 0, amountTiyin, receivedOn: today },
    ...more,
  })

async function sign(contractId: string, stage = 1, who = owner) {
  expect(await perform(who, sendActCode, { contractId, stage })).toEqual({ ok: true, value: null })
  return perform(who, approveDelivery, { contractId, stage, code: await lastCodeOf(who, contractId) })
}

async function read(contractId: string, who = owner) {
  const contract = await getContract(who, contractId)
  if (!contract) throw new Error('no such contract')
  return contract
}
const states = async (contractId: string) => (await read(contractId)).stages.map(({ status }) => status)
const invoices = async (contractId: string) =>
  (await read(contractId)).stages.flatMap((stage) =>
    stage.invoices.map(({ position, kind, amountTiyin }) => `${position} ${kind} ${amountTiyin / 100n}`),
  )
const write = (
  who: Context,
  what: (work: Parameters<Parameters<typeof perform>[1]>[0]) => Promise<unknown>,
) =>
  perform(who, async (work) => {
    await work.asSystem(() => what(work))
    return { ok: true, value: null } as const
  })

describe('a stage', () => {
  it('goes from its advance to its last tiyin, and the contract is completed', async () => {
    const contractId = await run()
    expect(await states(contractId)).toEqual(['invoiced', 'invoiced'])
    expect(await invoices(contractId)).toEqual(['1 advance 90000', '2 advance 60000'])
    expect(await send(contractId)).toMatchObject(ok)
    expect(await receive(contractId, som(90_000))).toMatchObject(ok)
    expect(await deliver(contractId)).toMatchObject(ok)
    expect(await states(contractId)).toEqual(['delivered', 'invoiced'])
    expect(await sign(contractId)).toMatchObject(ok)
    const [first] = (await read(contractId, seller)).stages
    expect(first).toMatchObject({ status: 'accepted', deliveries: [{ words, refused: null }] })
    expect(first?.deliveries[0]?.signed?.name.family).toBe('Karimova')
    expect(await invoices(contractId)).toEqual(['1 advance 90000', '3 rest 210000', '2 advance 60000'])
    expect(await receive(contractId, som(200_000), { invoice: 3 })).toMatchObject(ok)
    expect(await states(contractId)).toEqual(['accepted', 'invoiced'])
    expect(await receive(contractId, som(10_000), { invoice: 3, seen: 1 })).toMatchObject(ok)
    expect(await states(contractId)).toEqual(['paid', 'invoiced'])
    expect(await deliver(contractId, { stage: 2 })).toMatchObject(ok)
    expect(await sign(contractId, 2)).toMatchObject(ok)
    expect(await receive(contractId, som(140_000), { stage: 2, invoice: 4 })).toMatchObject(ok)
    // Everything was accepted, and a part of the second advance has not come.
    expect(await read(contractId)).toMatchObject({ status: 'running' })
    expect(await perform(owner, closeContract, { contractId, reason: 'Kerak emas.' })).toMatchObject(ok)
    expect(await receive(contractId, som(60_000), { stage: 2, invoice: 2 })).toMatchObject(ok)
    const done = await read(contractId)
    expect(done).toMatchObject({ status: 'completed', endSide: null, endReason: null })
    expect(done.completedAt).not.toBeNull()
    expect(await deliver(contractId, { stage: 2 })).toMatchObject(moved)
    expect(await perform(owner, closeContract, { contractId, reason: 'Kerak emas.' })).toMatchObject(moved)
    expect((await listContracts(owner, { page: 1 })).contracts.map(({ id }) => id)).toContain(contractId)
  })

  it('is delivered again once it was refused, with a code for that delivery alone', async () => {
    const contractId = await run()
    expect(await deliver(contractId)).toMatchObject(ok)
    expect(await deliver(contractId)).toMatchObject(moved)
    expect(await perform(owner, sendActCode, { contractId, stage: 1 })).toMatchObject(ok)
    const old = await lastCodeOf(owner, contractId)
    expect((await read(contractId)).stages[0]?.hasActCode).toBe(true)
    const reason = 'Uchta kosa singan.'
    expect(await perform(owner, refuseDelivery, { contractId, stage: 1, reason })).toMatchObject(ok)
    expect(await states(contractId)).toEqual(['refused', 'invoiced'])
    expect((await read(contractId, seller)).stages[0]?.deliveries[0]?.refused?.reason).toBe(reason)
    expect(await perform(owner, refuseDelivery, { contractId, stage: 1, reason })).toMatchObject(moved)
    expect(await deliver(contractId)).toMatchObject(ok)
    const wrong = { error: 'contracts.error.wrongCode' }
    expect(await perform(owner, approveDelivery, { contractId, stage: 1, code: old })).toMatchObject(wrong)
    expect(await perform(owner, sendActCode, { contractId, stage: 1 })).toMatchObject(ok)
    const code = await lastCodeOf(owner, contractId)
    const miss = code === '000000' ? '000001' : '000000'
    expect(await perform(owner, approveDelivery, { contractId, stage: 1, code: miss })).toMatchObject(wrong)
    const both = await Promise.all(
      [1, 2].map(() => perform(owner, approveDelivery, { contractId, stage: 1, code })),
    )
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect((await invoices(contractId)).filter((one) => one.includes('rest'))).toHaveLength(1)
  })

  it('takes days that can be, and no more money than was invoiced', async () => {
    const contractId = await run()
    const delivered = { error: 'contracts.error.deliveredOn' }
    expect(await deliver(contractId, { deliveredOn: addDays(today, 1) })).toMatchObject(delivered)
    expect(await deliver(contractId, { deliveredOn: addDays(today, -1) })).toMatchObject(delivered)
    const sent = { error: 'contracts.error.sentOn' }
    expect(await send(contractId, { sentOn: addDays(today, -1) })).toMatchObject(sent)
    expect(await send(contractId, { sentOn: addDays(today, 1) })).toMatchObject(sent)
    expect(await send(contractId)).toMatchObject(ok)
    expect(await send(contractId)).toMatchObject({ error: 'contracts.error.saidAlready' })
    const came = { error: 'contracts.error.receivedOn' }
    expect(await receive(contractId, 1n, { receivedOn: addDays(today, 1) })).toMatchObject(came)
    expect(await receive(contractId, som(90_001))).toMatchObject({ error: 'contracts.error.tooMuch' })
    const both = await Promise.all([1, 2].map(() => receive(contractId, som(60_000))))
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await receive(contractId, som(30_000), { seen: 1 })).toMatchObject(ok)
    // All of it came: there is nothing more to send or to receive.
    expect(await send(contractId, { orderNumber: '119' })).toMatchObject(moved)
    expect(await receive(contractId, 1n, { seen: 2 })).toMatchObject(moved)
    expect(await receive(contractId, 1n, { invoice: 9 })).toMatchObject(moved)
  })

  it('is delivered twenty times at most', async () => {
    const contractId = await run()
    for (let tries = 0; tries < 20; tries++) {
      expect(await deliver(contractId)).toMatchObject(ok)
      expect(await perform(owner, refuseDelivery, { contractId, stage: 1, reason: 'Singan.' })).toMatchObject(
        ok,
      )
    }
    expect(await deliver(contractId)).toMatchObject({ error: 'contracts.error.tooManyDeliveries' })
  })

  it('is each side’s own, of its contract, while that is in force', async () => {
    const contractId = await run()
    const missing = { error: 'contracts.error.notFound' }
    expect(await deliver(contractId, {}, owner)).toMatchObject(missing)
    expect(await deliver(contractId, { stage: 3 })).toMatchObject(missing)
    expect(await send(contractId, {}, seller)).toMatchObject(missing)
    expect(await receive(contractId, 1n, {}, owner)).toMatchObject(missing)
    expect(await perform(owner, sendActCode, { contractId, stage: 1 })).toMatchObject(moved)
    expect(await perform(owner, approveDelivery, { contractId, stage: 1, code: '123456' })).toMatchObject(
      moved,
    )
    const stranger = { ...owner, organisationId: newId() }
    expect(await send(contractId, {}, stranger)).toMatchObject(missing)
    expect(await perform(seller, refuseDelivery, { contractId, stage: 1, reason: 'Singan.' })).toMatchObject(
      missing,
    )
    expect(await deliver(await propose())).toMatchObject(moved)
  })

  it('stays as it is once the contract was ended, and what is owed is told', async () => {
    const contractId = await run()
    expect(await receive(contractId, som(50_000))).toMatchObject(ok)
    expect(await deliver(contractId, { stage: 2 })).toMatchObject(ok)
    expect(await sign(contractId, 2)).toMatchObject(ok)
    expect(await perform(owner, closeContract, { contractId, reason: 'Kerak emas.' })).toMatchObject(ok)
    expect(await perform(seller, answerContractEnd, { contractId, answer: 'end' })).toMatchObject(ok)
    expect(owedAtEnd((await read(contractId)).stages)).toEqual({
      byBuyer: som(200_000),
      bySeller: som(50_000),
    })
    expect(await deliver(contractId)).toMatchObject(moved)
    expect(await send(contractId, { stage: 2, invoice: 3 })).toMatchObject(moved)
    const bare = {
      id: newId(),
      contractId,
      position: 2,
      amountTiyin: 1n,
      receivedOn: today,
      saidAt: seller.now(),
    }
    const past = write(seller, async ({ tx }) => {
      const invoice = await tx.contractInvoice.findFirstOrThrow({ where: { contractId, position: 1 } })
      await tx.contractReceipt.create({
        data: { ...bare, invoiceId: invoice.id, saidById: seller.personId ?? '' },
      })
    })
    await expect(past).rejects.toThrow(/contract_in_force/)
  })
})

describe('the homes of both sides', () => {
  it('count what waits for them, and what is late', async () => {
    const before = { buyer: await countWaitingContracts(owner), seller: await countWaitingContracts(seller) }
    const contractId = await run()
    const countAt = async (days: number) => {
      const [buyer, shop] = await Promise.all(
        [owner, seller].map((who) => countWaitingContracts(later(who, days * 86_400_000))),
      )
      return { buyer, seller: shop }
    }
    expect(await countAt(0)).toEqual({
      buyer: { ...before.buyer, waiting: before.buyer.waiting + 1 },
      seller: before.seller,
    })
    expect(await send(contractId)).toMatchObject(ok)
    expect((await countAt(0)).seller?.waiting).toBe(before.seller.waiting + 1)
    const late = await countAt(6)
    expect(late.seller?.late).toBeGreaterThan(before.seller.late)
    expect(late.buyer?.late).toBe(late.seller?.late)
  })
})

describe('the database', () => {
  const invoiceOf = (contractId: string, position = 1) =>
    read(contractId).then(({ stages }) => {
      const found = stages.flatMap((stage) => stage.invoices).find((one) => one.position === position)
      if (!found) throw new Error('no such invoice')
      return found
    })

  it('takes no invoice but what is due, and no more than was invoiced', async () => {
    const contractId = await run()
    const { stageId, id: invoiceId } = await invoiceOf(contractId)
    const more = { id: newId(), contractId, stageId, position: 5, issuedAt: owner.now() }
    const invoice = (data: object) =>
      write(owner, ({ tx }) =>
        tx.contractInvoice.create({ data: { ...more, kind: 'rest', amountTiyin: 1n, ...data } }),
      )
    await expect(invoice({})).rejects.toThrow(/once it was accepted/)
    await expect(invoice({ kind: 'advance', amountTiyin: som(90_000) })).rejects.toThrow(/unique|Unique/)
    const receipt = (who: Context, amountTiyin: bigint) =>
      write(who, ({ tx }) =>
        tx.contractReceipt.create({
          data: {
            ...{ id: newId(), contractId, invoiceId, position: 1, amountTiyin, receivedOn: today },
            ...{ saidAt: who.now(), saidById: who.personId ?? '' },
          },
        }),
      )
    await expect(receipt(seller, som(90_001))).rejects.toThrow(/than was invoiced/)
    await expect(receipt(owner, 1n)).rejects.toThrow(/each side says its own/)
    await expect(receipt({ ...system, personId: seller.personId }, 1n)).rejects.toThrow(
      /each side says its own/,
    )
  })

  it('keeps a stage in the state that was said, and what was said as it was', async () => {
    const contractId = await run()
    expect(await deliver(contractId)).toMatchObject(ok)
    const move = (who: Context, status: 'accepted' | 'refused' | 'paid') =>
      write(who, ({ tx }) =>
        tx.purchaseContractStage.updateMany({ where: { contractId, position: 0 }, data: { status } }),
      )
    await expect(move(owner, 'accepted')).rejects.toThrow(/in the state that was said/)
    await expect(move(owner, 'paid')).rejects.toThrow(/stage_lifecycle/)
    const signed = {
      isAccepted: true,
      answeredAt: owner.now(),
      answeredById: owner.personId,
      signerCipher: 'x',
    }
    const answer = (data: object) =>
      write(owner, ({ tx }) => tx.contractDelivery.updateMany({ where: { contractId }, data }))
    await expect(answer(signed)).rejects.toThrow(/signed by a code/)
    await expect(answer({ wordsCipher: 'x' })).rejects.toThrow(/permission denied/)
    const complete = write(owner, ({ tx }) =>
      tx.purchaseContract.update({
        where: { id: contractId },
        data: { status: 'completed', completedAt: owner.now() },
      }),
    )
    await expect(complete).rejects.toThrow(/once all of it was paid/)
  })

  it('lets nobody say something for one side who is of the other', async () => {
    const contractId = await run()
    expect(await deliver(contractId)).toMatchObject(ok)
    const both = owner.personId ?? ''
    await grantByOwner(both, 'artisan', sellerId)
    const herself = actingAs(both, 'artisan', sellerId)
    const refused = { error: 'sides.error.agreeContract' }
    expect(await deliver(contractId, { stage: 2 }, herself)).toMatchObject(refused)
    expect(await receive(contractId, 1n, {}, herself)).toMatchObject(refused)
    expect(await send(contractId)).toMatchObject(refused)
    expect(await perform(owner, sendActCode, { contractId, stage: 1 })).toMatchObject(refused)
    expect(await perform(owner, approveDelivery, { contractId, stage: 1, code: '123456' })).toMatchObject(
      refused,
    )
    expect(await perform(owner, refuseDelivery, { contractId, stage: 1, reason: 'Singan.' })).toMatchObject(
      refused,
    )
  })
})
