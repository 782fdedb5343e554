import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  approveAwardBatch,
  getAwardBatch,
  giveAccount,
  listAwardBatches,
  openBatchFile,
  prepareAwardBatch,
  recordBankAnswers,
  recordRecovery,
  withdrawAwardBatch,
} from '~/domains/care/index.server'
import { accountCode, getBalance, sumBalances } from '~/domains/ledger/index.server'
import { newId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { findProvisions } from '~/views/care/find-provisions.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { decideLaterDecision } from '~/workflows/cases/decide-later-decision.server'
import { prepareLaterDecision } from '~/workflows/cases/prepare-later-decision.server'
import { seededNow } from '../../setup/test-day'
import { centre, putDecidable } from '../refusals/decidable'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'

// From the decision to the bank and back: paid, refused and paid again, suspended, paid too much and recovered.
let scene: Scene
let awardId: string
let caseId: string
let number: string
/** So many months after the decision. */
const later = (months: number) => () =>
  new Date(Date.UTC(seededNow.getUTCFullYear(), seededNow.getUTCMonth() + months, 15, 8))
const firstOf = (months: number) =>
  new Date(Date.UTC(seededNow.getUTCFullYear(), seededNow.getUTCMonth() + months, 1))
const finance = (key: 'finance' | 'finance-2', months: number): AnyContext => ({
  ...scene.as('finance_officer', scene.person(key)),
  now: later(months),
})

beforeAll(async () => {
  scene = await openScene()
  // Awards of the demonstration data have months that are due on any day; they begin long after all that is paid here.
  await scene.client.query(`begin; alter table award disable trigger kept;
    update award set from_on = from_on + interval '10 years', until_on = until_on + interval '10 years';
    alter table award enable always trigger kept; commit`)
  const account = { account: '22618000123456789012', bankCode: '00444' }
  const one = await putDecidable(scene, scene.person('citizen-leg'), {
    ...{ service: 'material-aid', answers: { account: { account } } },
  })
  caseId = one.caseId
  const specialist = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  const given = { ...one, reasonCode: 'registered', text: undefined, paperEndsOn: null }
  const approved = await perform(specialist, approveCase, given)
  if (!approved.ok) throw new Error(approved.error)
  awardId = approved.value.id
  number = approved.value.number ?? ''
}, 900_000)
afterAll(() => scene?.close())

const balance = (code: string) =>
  transaction(finance('finance', 1), (work) => work.asSystem(() => getBalance(work, code)))

async function prepare(months: number) {
  const prepared = await perform(finance('finance', months), prepareAwardBatch)
  return prepared.ok ? prepared.value.id : prepared.error
}
const approve = (batchId: string, months: number, by: 'finance' | 'finance-2' = 'finance-2') =>
  perform(finance(by, months), approveAwardBatch, { batchId })
const answer = (batchId: string, text: string, months: number) =>
  perform(finance('finance', months), recordBankAnswers, { batchId, text })
const ownTransfers = async (batchId: string) => {
  const batch = await transaction(finance('finance', 1), (work) => getAwardBatch(work, batchId))
  return (batch?.transfers ?? []).filter((one) => one.number === number)
}

async function change(act: 'suspend' | 'resume', from: number, at: number) {
  const fromMonth = firstOf(from)
  const head = { ...scene.as('inson_head', scene.person('head-uchtepa'), centre), now: later(at) }
  const colleague = scene.as('inson_specialist', scene.person('specialist-uchtepa-2'), centre)
  const said = { caseId, act, fromMonth, monthlyTiyin: null, reasonCode: 'incomeChanged', text: 'It grew' }
  expect((await perform({ ...colleague, now: later(at) }, prepareLaterDecision, said)).ok).toBe(true)
  const { id: changeId } = await scene.find(`select id from provision_change where status = 'prepared'`)
  expect((await perform(head, decideLaterDecision, { caseId, changeId })).ok).toBe(true)
}

it('nothing is due before the first month, and nobody else pays', async () => {
  expect(await prepare(0)).toBe('care.error.nothingToPay')
  const specialist = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  expect((await perform(specialist, prepareAwardBatch)).ok).toBe(false)
})

it('pays a month once, whoever is at it at the same moment', async () => {
  const tries = await Promise.all([prepare(1), prepare(1), prepare(1)])
  const [batchId = ''] = tries.filter((one) => !one.startsWith('care.'))
  expect(tries.filter((one) => one.startsWith('care.'))).toHaveLength(2)
  expect(await approve(batchId, 1, 'finance')).toMatchObject({ error: 'care.error.batchByYou' })
  expect((await perform(finance('finance', 1), openBatchFile, { batchId })).ok).toBe(false)
  const both = await Promise.all([approve(batchId, 1), approve(batchId, 1)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const [transfer] = await ownTransfers(batchId)
  expect(await balance(accountCode.award(awardId))).toBe(transfer?.amountTiyin)

  const file = await perform(finance('finance', 1), openBatchFile, { batchId })
  expect(file).toMatchObject({
    value: { transfers: [{ recipient: { account: '22618000123456789012', bankCode: '00444' } }] },
  })
  expect(await answer(batchId, `${transfer?.id};refused;accountClosed`, 1)).toMatchObject({
    value: { paid: 0, refused: 1 },
  })
  expect(await balance(accountCode.award(awardId))).toBe(0n)
  expect(await answer(batchId, `${transfer?.id};refused;accountClosed`, 1)).toMatchObject({
    value: { paid: 0, refused: 0 },
  })
  expect(await answer(batchId, `${transfer?.id};paid`, 1)).toMatchObject({
    error: 'care.error.answers.differs',
  })
})

it('asks for another account where the bank refused one, pays nothing until it is there, and tells her', async () => {
  expect(await prepare(2)).toBe('care.error.nothingToPay')
  const own = scene.as('citizen', scene.person('citizen-leg'))
  // A social card takes the place of the account.
  const given = { caseId, card: '8600123456789012' }
  const needed = async () => (await findProvisions(own, { caseId }, 'en'))[0]?.needsAccount
  expect(await needed()).toBe(true)
  const other = { ...scene.as('citizen', scene.person('citizen-hearing')), now: later(2) }
  expect(await perform(other, giveAccount, given)).toMatchObject({ error: 'care.error.accountNotNeeded' })
  // Staff change nobody's account, in SQL neither.
  const byStaff = perform(finance('finance', 2), ({ asSystem, tx }) =>
    asSystem(() =>
      tx.awardAccount.create({
        data: {
          id: newId(),
          awardId,
          accountCipher: 'x',
          givenById: scene.person('finance'),
          givenAt: later(2)(),
        },
      }),
    ),
  )
  await expect(byStaff).rejects.toThrow(/where it goes/)
  const both = await Promise.all([1, 2].map(() => perform({ ...own, now: later(2) }, giveAccount, given)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await needed()).toBe(false)
  const told = await scene.find<{ n: number }>(
    `select count(*)::int as n from message where template in ('notifications.awardAccountNeeded', 'notifications.awardAccountGiven')
       and channel = 'portal'`,
  )
  expect(told.n).toBe(2)
})

it('tries again what the bank refused, and takes back what was only prepared', async () => {
  const first = await prepare(2)
  expect(await ownTransfers(first)).toHaveLength(2)
  expect((await perform(finance('finance', 2), withdrawAwardBatch, { batchId: first })).ok).toBe(true)
  const batchId = await prepare(2)
  expect((await approve(batchId, 2)).ok).toBe(true)
  const [resent] = await ownTransfers(batchId)
  expect(resent?.recipient).toMatchObject({ card: '8600123456789012' })
  const paid = (await ownTransfers(batchId)).map(({ id }) => `${id};paid`).join('\n')
  const batch = async () => (await listAwardBatches(finance('finance', 2))).find(({ id }) => id === batchId)
  expect(await batch()).toMatchObject({ isPaid: false, isAwaited: true })
  expect(await answer(batchId, paid, 2)).toMatchObject({ value: { paid: 2, refused: 0 } })
  expect(await batch()).toMatchObject({ isPaid: true, isAwaited: false })
  // She reads what came of each month, and nothing of what was taken back before it went out.
  const own = await findProvisions(scene.as('citizen', scene.person('citizen-leg')), { caseId }, 'en')
  expect(own[0]?.payments.map(({ status }) => status)).toEqual(['paid', 'paid', 'refused'])
  expect(await prepare(2)).toBe('care.error.nothingToPay')
  expect(await balance(accountCode.bank)).toBeGreaterThan(0n)
})

it('what was paid too much is owed, kept back from later months, and paid back', async () => {
  await change('suspend', 2, 2)
  const own = await findProvisions(scene.as('citizen', scene.person('citizen-leg')), { caseId }, 'en')
  const monthly = BigInt(own[0]?.monthlyTiyin ?? '0')
  expect(await balance(accountCode.debt(awardId))).toBe(-monthly)
  expect(await prepare(3)).toBe('care.error.nothingToPay')
  // As long as she may appeal, nobody asks for it.
  const early = { number, amountTiyin: 1n, bankReference: 'BANK-0' }
  expect(await perform(finance('finance', 2), recordRecovery, early)).toMatchObject({
    error: 'care.error.recovery.appealable',
  })
  await change('resume', 4, 4)
  const batchId = await prepare(4)
  const [transfer] = await ownTransfers(batchId)
  expect(transfer?.deductedTiyin).toBe((monthly * 20n) / 100n)
  expect((await approve(batchId, 4)).ok).toBe(true)
  const owed = monthly - (transfer?.deductedTiyin ?? 0n)
  expect(await balance(accountCode.debt(awardId))).toBe(-owed)

  const back = { number, amountTiyin: owed, bankReference: 'BANK-1' }
  expect(
    await perform(finance('finance', 4), recordRecovery, { ...back, amountTiyin: owed + 1n }),
  ).toMatchObject({
    error: 'care.error.recovery.tooMuch',
  })
  const both = await Promise.all([1, 2].map(() => perform(finance('finance', 4), recordRecovery, back)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await balance(accountCode.debt(awardId))).toBe(0n)
})

it('the database refuses another sum, a second transfer of a month, and states without money', async () => {
  const attempts = [
    `insert into award_transfer (id, batch_id, award_id, month, amount_tiyin, recipient_cipher)
       select gen_random_uuid(), batch_id, award_id, month, amount_tiyin, recipient_cipher from award_transfer
        where status = 'sent' limit 1`,
    `insert into award_transfer (id, batch_id, award_id, month, amount_tiyin, recipient_cipher)
       select gen_random_uuid(), batch_id, award_id, month + interval '2 months', amount_tiyin + 1, recipient_cipher
         from award_transfer where status = 'sent' limit 1`,
    `update award_transfer set status = 'paid', answered_at = now() where status = 'sent'`,
    `update award_batch set total_tiyin = 1 where status = 'approved'`,
    'delete from award_transfer',
    'update award_recovery set amount_tiyin = 1',
  ]
  await scene.client.query('set session_replication_role = origin')
  const passed: string[] = []
  for (const attempt of attempts) {
    await scene.client.query('begin')
    await scene.client
      .query(attempt)
      .then(() => scene.client.query('set constraints all immediate'))
      .then(() => passed.push(attempt))
      .catch(() => undefined)
    await scene.client.query('rollback')
  }
  expect(passed).toEqual([])
})

it('the ledger still comes to nothing', async () => {
  const sums = await transaction(finance('finance', 3), (work) => work.asSystem(() => sumBalances(work)))
  expect(Object.values(sums).reduce((sum, one) => sum + one, 0n)).toBe(0n)
})

it('is neither prepared, approved, answered nor taken back by the family of who is paid', async () => {
  const family = scene.person('finance-2')
  const phoneOf = '(select phone_index from person where id = $2)'
  await scene.client.query(`update person set phone_index = ${phoneOf} where id = $1`, [
    ...[family, scene.person('citizen-leg')],
  ])
  const one = await perform(finance('finance-2', 9), prepareAwardBatch)
  expect(one).toMatchObject({ error: 'care.error.nothingToPay' })
  const batchId = await prepare(9)
  expect(await approve(batchId, 9)).toMatchObject({ error: 'sides.error.payAward' })
  // The database refuses the same, to SQL with the portal's eyes.
  const forced = transaction(finance('finance-2', 9), (work) =>
    work.asSystem(() => work.tx.awardTransfer.updateMany({ where: { batchId }, data: { status: 'sent' } })),
  )
  await expect(forced).rejects.toThrow('both sides')
})
