import {
  approveAwardBatch,
  openBatchFile,
  prepareAwardBatch,
  recordBankAnswers,
  recordRecovery,
  withdrawAwardBatch,
} from '~/domains/care/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { putBatch, putChange, putGranted } from '../given'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

// Long before anything of the demonstration, so that only what is put here is due.
const past = { fromOn: '1990-01-01', untilOn: '1990-12-31' }

/** What finance is refused for with the money of awards. */
export async function driveBatches(scene: Scene): Promise<Drive[]> {
  const [first, second] = [scene.person('finance'), scene.person('finance-2')]
  const [finance, other] = [first, second].map((id) => scene.as('finance_officer', id)) as [
    AnyContext,
    AnyContext,
  ]
  const citizen = scene.as('citizen', scene.person('citizen-leg'))
  const awardId = await putGranted(scene, { money: past })
  const own = await putGranted(scene, { money: past, applicant: 'finance-2' })
  const withdrawn = await putBatch(scene, awardId, {
    ...{ status: 'withdrawn', sent: 'withdrawn', month: '1989-01-01' },
  })
  const sent = await putBatch(scene, awardId, { status: 'approved', sent: 'paid', month: '1989-02-01' })
  const ownSent = await putBatch(scene, own, { status: 'approved', sent: 'sent', month: '1989-04-01' })
  // One at a time waits: what it pays is the other officer's own.
  const waiting = await putBatch(scene, own, { month: '1989-03-01' })

  const batch = (act: (by: AnyContext, batchId: string) => ReturnType<Drive['act']>, closed: string) => ({
    'care.error.notFinance': () => act(citizen, waiting.batchId),
    'care.error.batchNotFound': () => act(finance, newId()),
    [closed]: () => act(finance, closed.endsWith('Closed') ? withdrawn.batchId : waiting.batchId),
  })
  const approve = (by: AnyContext, batchId: string) => perform(by, approveAwardBatch, { batchId })
  const answer = (text: string) => (by: AnyContext, batchId: string) =>
    perform(by, recordBankAnswers, { batchId, text })
  const answered = (text: string) => () => answer(text)(finance, sent.batchId)
  const recover = (number: string, bankReference: string, amountTiyin = 1n, by = finance) =>
    perform(by, recordRecovery, { number, amountTiyin, bankReference })
  return [
    ...drivesOf('approveAwardBatch', {
      ...batch(approve, 'care.error.batchClosed'),
      'care.error.batchByYou': () => approve(finance, waiting.batchId),
      'sides.error.payAward': () => approve(other, waiting.batchId),
    }),
    ...drivesOf(
      'withdrawAwardBatch',
      batch((by, batchId) => perform(by, withdrawAwardBatch, { batchId }), 'care.error.batchClosed'),
    ),
    ...drivesOf(
      'openBatchFile',
      batch((by, batchId) => perform(by, openBatchFile, { batchId }), 'care.error.batchNotSent'),
    ),
    ...drivesOf('recordBankAnswers', {
      ...batch(answer(`${newId()};paid`), 'care.error.batchNotSent'),
      'care.error.answers.line': answered('paid'),
      'care.error.answers.missing': answered('# nothing'),
      'care.error.answers.twice': answered(`${sent.transferId};paid\n${sent.transferId};refused;other`),
      'care.error.answers.foreign': answered(`${newId()};paid`),
      'care.error.answers.differs': answered(`${sent.transferId};refused;other`),
      'sides.error.payAward': () => answer(`${ownSent.transferId};refused;other`)(other, ownSent.batchId),
    }),
    ...(await driveRecoveries(scene, { awardId, own, recover, citizen, other })),
    ...drivePreparing(scene, finance, citizen),
  ]
}

async function driveRecoveries(
  scene: Scene,
  given: {
    awardId: string
    /** Of the other officer herself. */
    own: string
    recover: (number: string, reference: string, amount?: bigint, by?: AnyContext) => ReturnType<Drive['act']>
    citizen: AnyContext
    other: AnyContext
  },
): Promise<Drive[]> {
  const { awardId, own, recover, citizen, other } = given
  const numberOf = async (id: string) =>
    (await scene.find<{ number: string }>('select number from provision where id = $1', [id])).number
  const [number, ownNumber] = [await numberOf(awardId), await numberOf(own)]
  await scene.put(
    `insert into account (id, code, kind, owner_id, may_be_negative, balance_tiyin)
     values ($1, 'debt:' || $2::text, 'debt', $2::uuid, true, -100)`,
    [newId(), awardId],
  )
  await scene.put(
    `insert into award_recovery (id, award_id, amount_tiyin, bank_reference, recorded_by_id, recorded_at)
     values ($1, $2, 1, 'KNOWN', $2, now())`,
    [newId(), awardId],
  )
  const appealable = await putAppealableDebt(scene)
  return drivesOf('recordRecovery', {
    'care.error.recovery.appealable': () => recover(appealable, 'NEW'),
    'care.error.notFinance': () => recover(number, 'NEW', 1n, citizen),
    'care.error.recovery.nothingOwed': () => recover('HG-0000-0000', 'NEW'),
    'care.error.recovery.tooMuch': () => recover(number, 'NEW', 101n),
    'care.error.recovery.recorded': () => recover(number, 'KNOWN'),
    'sides.error.payAward': () => recover(ownNumber, 'NEW', 1n, other),
  })
}

/** What is owed by a decision that may still be appealed; answers the number of what was given. */
async function putAppealableDebt(scene: Scene): Promise<string> {
  const money = { fromOn: '2098-01-01', untilOn: '2098-12-31' }
  const awardId = await putGranted(scene, { money, applicant: 'buyer' })
  const changeId = await putChange(scene, awardId, scene.person('specialist-uchtepa-1'))
  await scene.put(
    `insert into decision (id, application_id, outcome, reason_code, evidence, decided_by_id, decided_at, appeal_until)
     values ($1, $1, 'approved', 'registered', 'register', $1, now(), '2099-01-01')`,
    [awardId],
  )
  await scene.put(
    `update provision_change set status = 'decided', decision_id = $2, closed_by_id = $2, closed_at = now() where id = $1`,
    [changeId, awardId],
  )
  await scene.put(
    `insert into award_overpayment (id, award_id, change_id, amount_tiyin, found_at) values ($1, $2, $1, 100, now())`,
    [changeId, awardId],
  )
  await scene.put(
    `insert into account (id, code, kind, owner_id, may_be_negative, balance_tiyin)
     values ($1, 'debt:' || $2::text, 'debt', $2::uuid, true, -100)`,
    [newId(), awardId],
  )
  const { number } = await scene.find<{ number: string }>('select number from provision where id = $1', [
    awardId,
  ])
  return number
}

/** The last, for nothing may wait when something is prepared. */
function drivePreparing(scene: Scene, finance: AnyContext, citizen: AnyContext): Drive[] {
  const prepareIn = (year: number) =>
    perform({ ...finance, now: () => new Date(Date.UTC(year, 5, 15)) }, prepareAwardBatch)
  const nothingWaits = () =>
    scene.put(
      `update award_batch set status = 'withdrawn', closed_by_id = prepared_by_id, closed_at = now() where status = 'prepared'`,
    )
  return drivesOf('prepareAwardBatch', {
    'care.error.notFinance': () => perform(citizen, prepareAwardBatch),
    'care.error.batchWaits': () => prepareIn(1990),
    'care.error.nothingToPay': async () => {
      await nothingWaits()
      return prepareIn(1980)
    },
    'care.error.accountsMissing': async () => {
      await putGranted(scene, { money: { fromOn: '1970-01-01', untilOn: '1970-12-31', account: {} } })
      return prepareIn(1970)
    },
  })
}
