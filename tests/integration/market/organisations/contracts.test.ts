import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  answerContractEnd,
  closeContract,
  confirmContract,
  getContract,
  listContracts,
  returnContract,
  sendContractCode,
  setRequestLimit,
  submitContractTerms,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { addDays } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { actingAs, grantByOwner, makePerson } from '../../administration/scene'
import { asSuperuser } from '../../ledger/open-database'
import { testNow } from '../open-shop'
import { system } from '../purchase'
import {
  accept,
  closeContracts,
  codeOf,
  later,
  makeContract,
  moved,
  ok,
  openContracts,
  owner,
  propose,
  run,
  seller,
  sellerId,
  termsOf,
  test,
  today,
  total,
} from './contract-scene'

beforeAll(openContracts)
afterAll(closeContracts)

const read = async (who: Context, contractId: string) => {
  const contract = await getContract(who, contractId)
  if (!contract) throw new Error('no such contract')
  return contract
}

describe('a contract', () => {
  it('is made of a taken offer, of the lines that have a price', async () => {
    const contractId = await makeContract()
    expect(await read(seller, contractId)).toMatchObject({
      ...{ side: 'seller', status: 'drafting', totalTiyin: total, party: null, stages: [] },
      ...{ buyerName: 'Maktab', buyerTaxNumber: '309000001', number: expect.stringMatching(/^HC-/) },
      lines: [{ words: 'Kosa' }, { words: 'Lagan' }],
    })
    expect((await listContracts(owner, { page: 1 })).contracts.map(({ id }) => id)).toContain(contractId)
    const stranger = { ...owner, organisationId: newId() }
    expect(await getContract(stranger, contractId)).toBeNull()
    expect(await getContract(owner, 'x')).toBeNull()
    const refused = { error: 'contracts.error.notFound' }
    expect(await perform(stranger, sendContractCode, { contractId })).toMatchObject(refused)
    expect(await perform(owner, submitContractTerms, termsOf(contractId))).toMatchObject(refused)
    expect(await perform(seller, returnContract, { contractId, words: 'Boshqa kun' })).toMatchObject(refused)
    // Without terms there is nothing to accept, or to ask otherwise.
    expect(await perform(owner, sendContractCode, { contractId })).toMatchObject(moved)
    expect(await perform(owner, returnContract, { contractId, words: 'Boshqa kun' })).toMatchObject(moved)
  })

  it('takes terms whose stages come to its sum and lie ahead', async () => {
    const contractId = await makeContract()
    const stages = (amountTiyin: bigint, days = 5) => ({
      stages: [{ words: 'Hammasi', dueOn: addDays(today, days), amountTiyin }],
    })
    const submit = (more: object) => perform(seller, submitContractTerms, termsOf(contractId, more))
    expect(await submit(stages(total - 1n))).toMatchObject({ error: 'contracts.error.stageSum' })
    expect(await submit({ stages: [] })).toMatchObject({ error: 'contracts.error.stageSum' })
    expect(await submit(stages(total, -1))).toMatchObject({ error: 'contracts.error.stageDay' })
    expect(await submit(stages(total, 0))).toMatchObject(ok)
  })

  it('runs once both have accepted the same terms by codes of their own', async () => {
    const contractId = await propose()
    const code = await codeOf(owner, contractId)
    const wrong = code === '000000' ? '000001' : '000000'
    const confirm = (who: Context, typed: string) =>
      perform(who, confirmContract, { contractId, code: typed })
    const refused = { error: 'contracts.error.wrongCode' }
    expect(await confirm(owner, wrong)).toMatchObject(refused)
    // The code of one side is none of the other's, and holds for its minutes.
    expect(await confirm(seller, code)).toMatchObject(refused)
    expect(await confirm(later(owner, 16 * 60_000), code)).toMatchObject(refused)
    const both = await Promise.all([confirm(owner, code), confirm(owner, code)])
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await perform(owner, sendContractCode, { contractId })).toMatchObject(moved)
    expect(await accept(seller, contractId)).toEqual({ ok: true, value: { isRunning: true } })
    const running = await read(owner, contractId)
    expect(running).toMatchObject({
      status: 'running',
      advancePercent: 30,
      party: { account: '20218000700234567001' },
    })
    expect(running.accepted.seller?.name.family).toBe('Karimova')
    expect(await perform(seller, submitContractTerms, termsOf(contractId))).toMatchObject(moved)
    expect(await perform(owner, returnContract, { contractId, words: 'Kechroq boʻlsin' })).toMatchObject(
      moved,
    )
  })

  it('is tried five times with a code, and no more', async () => {
    const contractId = await propose()
    const code = await codeOf(seller, contractId)
    const wrong = code === '111111' ? '111112' : '111111'
    const confirm = (typed: string) => perform(seller, confirmContract, { contractId, code: typed })
    for (let tries = 0; tries < 5; tries++)
      expect(await confirm(wrong)).toMatchObject({ error: 'contracts.error.wrongCode' })
    expect(await confirm(code)).toMatchObject({ error: 'contracts.error.wrongCode' })
    expect(await accept(seller, contractId)).toMatchObject(ok)
  })

  it('takes acceptances back with other terms, and keeps an old code out', async () => {
    const contractId = await propose()
    expect(await accept(seller, contractId)).toMatchObject(ok)
    const old = await codeOf(owner, contractId)
    const words = 'Oldindan toʻlovsiz boʻlsin.'
    expect(await perform(owner, returnContract, { contractId, words })).toMatchObject(ok)
    expect(await read(seller, contractId)).toMatchObject({
      ...{ status: 'drafting', change: words, accepted: { buyer: null, seller: null } },
    })
    expect(await perform(owner, returnContract, { contractId, words })).toMatchObject(moved)
    expect(await perform(owner, confirmContract, { contractId, code: old })).toMatchObject(moved)
    const fresh = termsOf(contractId, { advancePercent: 0 })
    expect(await perform(seller, submitContractTerms, fresh)).toMatchObject(ok)
    expect(await perform(owner, confirmContract, { contractId, code: old })).toMatchObject({
      error: 'contracts.error.wrongCode',
    })
    expect(await accept(owner, contractId)).toMatchObject(ok)
    // The seller thinks again: what was accepted is over.
    expect(await perform(seller, submitContractTerms, fresh)).toMatchObject(ok)
    expect(await read(owner, contractId)).toMatchObject({ status: 'drafting', accepted: { buyer: null } })
  })

  it('is not accepted above the limit, by who has no phone, or with who is suspended', async () => {
    const contractId = await propose()
    const limit = (limitTiyin: bigint | null) => perform(owner, setRequestLimit, { limitTiyin })
    expect(await limit(total - 1n)).toMatchObject(ok)
    expect(await perform(owner, sendContractCode, { contractId })).toMatchObject({
      error: 'contracts.error.limit',
    })
    expect(await limit(null)).toMatchObject(ok)
    const other = (await makePerson()).id
    await grantByOwner(other, 'artisan', sellerId)
    const silent = actingAs(other, 'artisan', sellerId)
    expect(await perform(silent, sendContractCode, { contractId })).toMatchObject({
      error: 'contracts.error.noPhone',
    })
    const move = (status: string) =>
      asSuperuser(test, async (client) => {
        await client.query('set session_replication_role = replica')
        await client.query('update seller set status = $1 where id = $2', [status, sellerId])
      })
    await move('suspended')
    expect(await perform(owner, sendContractCode, { contractId })).toMatchObject({
      error: 'contracts.error.suspended',
    })
    await move('approved')
  })
})

describe('an end', () => {
  const reason = 'Buyumlar endi kerak emas.'

  it('is one side’s word before it runs', async () => {
    const contractId = await propose()
    expect(await perform(owner, closeContract, { contractId, reason })).toEqual({
      ok: true,
      value: { isOver: true },
    })
    expect(await read(seller, contractId)).toMatchObject({
      status: 'ended',
      endReason: reason,
      runningAt: null,
    })
    expect(await perform(seller, closeContract, { contractId, reason })).toMatchObject(moved)
    expect(await perform(seller, submitContractTerms, termsOf(contractId))).toMatchObject(moved)
  })

  it('of a running one is the word of both, in the database too', async () => {
    const contractId = await run()
    const answer = (who: Context, said: 'end' | 'goOn') =>
      perform(who, answerContractEnd, { contractId, answer: said })
    expect(await answer(owner, 'end')).toMatchObject(moved)
    expect(await perform(seller, closeContract, { contractId, reason })).toEqual({
      ok: true,
      value: { isOver: false },
    })
    expect(await perform(owner, closeContract, { contractId, reason })).toMatchObject(moved)
    expect(await answer(seller, 'end')).toMatchObject({ error: 'contracts.error.byYou' })
    const alone = perform(seller, (work) =>
      work.asSystem(() =>
        work.tx.purchaseContract.update({
          where: { id: contractId },
          data: { status: 'ended', endedAt: testNow },
        }),
      ),
    )
    await expect(alone).rejects.toThrow(/purchase_contract_end_by_both|ended by both/)
    expect(await answer(owner, 'goOn')).toMatchObject(ok)
    expect(await read(owner, contractId)).toMatchObject({ status: 'running', endSide: null, endReason: null })
    expect(await perform(owner, closeContract, { contractId, reason })).toMatchObject(ok)
    expect(await answer(seller, 'end')).toMatchObject(ok)
    expect(await read(owner, contractId)).toMatchObject({
      status: 'ended',
      endSide: 'buyer',
      endReason: reason,
    })
  })
})

describe('the database', () => {
  const write = (who: Context, contractId: string, data: object) =>
    perform(who, (work) =>
      work.asSystem(() => work.tx.purchaseContract.update({ where: { id: contractId }, data })),
    )

  it('keeps an accepted contract as it was, and its stages', async () => {
    const contractId = await propose()
    expect(await accept(owner, contractId)).toMatchObject(ok)
    await expect(write(seller, contractId, { advancePercent: 50 })).rejects.toThrow()
    await expect(write(seller, contractId, { totalTiyin: 1n })).rejects.toThrow()
    // New terms take the stages away and write others; none is changed in place.
    const drop = perform(seller, (work) =>
      work.asSystem(() => work.tx.purchaseContractStage.deleteMany({ where: { contractId } })),
    )
    await expect(drop).rejects.toThrow(/purchase_contract_stage_frozen/)
    const shift = perform(seller, (work) =>
      work.asSystem(() =>
        work.tx.purchaseContractStage.updateMany({
          where: { contractId },
          data: { dueOn: addDays(today, 99) },
        }),
      ),
    )
    await expect(shift).rejects.toThrow(/permission denied/)
  })

  it('takes no acceptance without a code, for the other side, or of nobody', async () => {
    const contractId = await propose()
    const signed = { status: 'agreed', buyerAcceptedAt: testNow, buyerSignerCipher: 'x' }
    const byOwner = { ...signed, buyerAcceptedById: owner.personId }
    await expect(write(owner, contractId, byOwner)).rejects.toThrow(/a code of its own/)
    await expect(write(seller, contractId, byOwner)).rejects.toThrow(/a code of its own/)
    await expect(write(system, contractId, byOwner)).rejects.toThrow(/two sides alone/)
  })

  it('sends one person ten codes a day, and no more', async () => {
    const contractId = await propose()
    for (let sent = 0; sent < 10; sent++)
      await perform(later(owner, 7 * 86_400_000), sendContractCode, { contractId })
    expect(await perform(later(owner, 7 * 86_400_000), sendContractCode, { contractId })).toMatchObject({
      error: 'contracts.error.tooManyCodes',
    })
  })

  it('lets nobody act for one side who is of the other', async () => {
    const contractId = await propose()
    const both = owner.personId ?? ''
    await grantByOwner(both, 'artisan', sellerId)
    const herself = actingAs(both, 'artisan', sellerId)
    const refused = { error: 'sides.error.agreeContract' }
    expect(await perform(herself, submitContractTerms, termsOf(contractId))).toMatchObject(refused)
    expect(await perform(owner, sendContractCode, { contractId })).toMatchObject(refused)
    expect(await perform(owner, confirmContract, { contractId, code: '123456' })).toMatchObject(refused)
    expect(await perform(owner, returnContract, { contractId, words: 'Boshqa kun' })).toMatchObject(refused)
    expect(await perform(owner, closeContract, { contractId, reason: 'Kerak emas' })).toMatchObject(refused)
    expect(await perform(owner, answerContractEnd, { contractId, answer: 'end' })).toMatchObject(refused)
    await expect(write(owner, contractId, { changeCipher: 'x' })).rejects.toThrow(/both sides/)
  })
})
