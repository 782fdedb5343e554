import {
  approveClawback,
  approveMakerAccount,
  approveMakerBatch,
  closeBankLine,
  closeDifference,
  openMakerFile,
  prepareClawback,
  prepareMakerAccount,
  prepareMakerBatch,
  withdrawClawback,
  withdrawMakerAccount,
  withdrawMakerBatch,
} from '~/domains/makers/index.server'
import { sealMakerAccount, sealMakerRecipient } from '~/domains/makers/settlement/sealed.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { recordBankStatement } from '~/workflows/settlement/record-bank-statement.server'
import { seededNow } from '../../../setup/test-day'
import { financeOf, makerOf, putMaker } from '../../settlement/makers'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

type Act = (by: AnyContext, id: string) => ReturnType<Drive['act']>

/** What finance is refused for with the money of makers. */
export async function driveSettlement(scene: Scene): Promise<Drive[]> {
  await scene.client.query(`update maker_batch set status = 'withdrawn', closed_by_id = prepared_by_id, closed_at = now(),
    reason = 'test' where status = 'prepared'`)
  const finance = financeOf(scene)
  const other = financeOf(scene, 'finance-2')
  const citizen = scene.as('citizen', scene.person('citizen-leg'))
  const makerId = await putMaker(scene, { account: null, owed: 50_000_000n, daysAgo: 20 })
  const own = await putMaker(scene, { account: null, owed: 50_000_000n, daysAgo: 20 })
  await scene.put(
    `insert into role_grant (id, person_id, role, organisation_id, duties)
       values (gen_random_uuid(), $1, 'maker_staff', $2, '{owner}')`,
    [scene.person('finance-2'), own],
  )
  const { waiting, ended } = await putPrepared(scene, makerId)
  const ownOnes = await putOwn(scene, own)

  const common = (act: Act, kind: 'account' | 'clawback' | 'batch') => ({
    'settlement.error.notFinance': () => act(citizen, waiting[kind]),
    'settlement.error.notFound': () => act(finance, newId()),
    'settlement.error.closed': () => act(finance, ended[kind]),
  })
  const approving = (act: Act, kind: 'account' | 'clawback' | 'batch') => ({
    ...common(act, kind),
    'settlement.error.byYou': () => act(kind === 'account' ? makersFinance(scene) : finance, waiting[kind]),
    'sides.error.payMaker': () => act(other, ownOnes[kind]),
  })
  const { number } = await scene.find<{ number: string }>(
    'select number from device_order where maker_id = $1',
    [makerId],
  )
  const { number: ownNumber } = await scene.find<{ number: string }>(
    'select number from device_order where maker_id = $1',
    [own],
  )
  const { number: clawed } = await scene.find<{ number: string }>(
    `select o.number from device_order o join maker_clawback c on c.device_order_id = o.id where c.id = $1`,
    [waiting.clawback],
  )
  const claw = (by: AnyContext, of: string, amountTiyin = 1n) =>
    perform(by, prepareClawback, { number: of, amountTiyin, reasonCode: 'other' })
  const fresh = await putMaker(scene, { account: null, owed: 5n, daysAgo: 20 })
  const { number: freshNumber } = await scene.find<{ number: string }>(
    'select number from device_order where maker_id = $1',
    [fresh],
  )
  const account = { account: '20208000900123456001', bankCode: '00444' }
  const paid = await putMaker(scene, { owed: 5n, daysAgo: 20 })
  const approveBatch: Act = (by, batchId) => perform(by, approveMakerBatch, { batchId })
  return [
    ...drivesOf(
      'approveMakerAccount',
      approving((by, accountId) => perform(by, approveMakerAccount, { accountId }), 'account'),
    ),
    ...drivesOf(
      'withdrawMakerAccount',
      common((by, accountId) => perform(by, withdrawMakerAccount, { accountId }), 'account'),
    ),
    ...drivesOf('prepareMakerAccount', {
      'settlement.error.notAllowed': () => perform(citizen, prepareMakerAccount, account),
      'settlement.error.accountWaits': () => perform(makerOf(scene, makerId), prepareMakerAccount, account),
      'settlement.error.accountSame': () => perform(makerOf(scene, paid), prepareMakerAccount, account),
    }),
    ...drivesOf(
      'approveClawback',
      approving((by, clawbackId) => perform(by, approveClawback, { clawbackId }), 'clawback'),
    ),
    ...drivesOf(
      'withdrawClawback',
      common((by, clawbackId) => perform(by, withdrawClawback, { clawbackId }), 'clawback'),
    ),
    ...drivesOf('prepareClawback', {
      'settlement.error.notFinance': () => claw(citizen, number),
      'settlement.error.orderUnknown': () => claw(finance, 'HD-0000-0000'),
      'settlement.error.tooMuch': () => claw(finance, freshNumber, 6n),
      'settlement.error.clawedAlready': () => claw(finance, clawed),
      'sides.error.payMaker': () => claw(other, ownNumber),
    }),
    ...drivesOf('approveMakerBatch', {
      ...approving(approveBatch, 'batch'),
      'settlement.error.dueChanged': () => approveBatch(other, ended.tooMuch),
      'settlement.error.accountChanged': () => approveBatch(other, waiting.batch),
    }),
    ...drivesOf(
      'withdrawMakerBatch',
      common((by, batchId) => perform(by, withdrawMakerBatch, { batchId, reason: 'a reason' }), 'batch'),
    ),
    ...drivesOf('openMakerFile', {
      'settlement.error.notFinance': () => perform(citizen, openMakerFile, { batchId: waiting.batch }),
      'settlement.error.notFound': () => perform(finance, openMakerFile, { batchId: newId() }),
      'settlement.error.notApproved': () => perform(finance, openMakerFile, { batchId: waiting.batch }),
    }),
    ...(await driveAnswers(scene, { finance, other, citizen, transferId: ownOnes.batch })),
    ...drivesOf('prepareMakerBatch', {
      'settlement.error.notFinance': () => prepare(citizen, '2000-01-01'),
      'settlement.error.holding': () => prepare(finance, seededNow.toISOString().slice(0, 10)),
      'settlement.error.batchWaits': () => prepare(finance, '2000-01-01'),
      'settlement.error.nothingToPay': async () => {
        await scene.client.query(`update maker_batch set status = 'withdrawn', closed_by_id = prepared_by_id,
          closed_at = now(), reason = 'test' where status = 'prepared'`)
        return prepare(finance, '2000-01-01')
      },
    }),
  ]
}

/** What the bank said, and what differs. */
async function driveAnswers(
  scene: Scene,
  by: { finance: AnyContext; other: AnyContext; citizen: AnyContext; transferId: string },
): Promise<Drive[]> {
  const { finance, other, citizen } = by
  const { id, amount } = await scene.find<{ id: string; amount: string }>(
    'select id, amount_tiyin as amount from maker_transfer where batch_id = $1',
    [by.transferId],
  )
  await scene.put(`update maker_transfer set status = 'sent' where id = $1`, [id])
  const line = {
    ...{ bookedOn: '2000-01-01', direction: 'out' as const, amountTiyin: BigInt(amount) },
    ...{ reference: id, bankReference: '', refusal: null },
  }
  const paid = await scene.find<{ id: string; amount: string; person: string }>(
    `select t.id, t.amount_tiyin as amount, a.person_id as person from award_transfer t join award a on a.id = t.award_id
      where t.status = 'paid' order by t.id limit 1`,
  )
  await scene.put(
    `update award_transfer set status = 'sent', refusal_code = null, answered_at = null where id = $1`,
    [paid.id],
  )
  const awardLine = { ...line, amountTiyin: BigInt(paid.amount), reference: paid.id }
  const record = (who: AnyContext, of = line) =>
    perform(who, recordBankStatement, { fileName: 'x', sha256: 'drive', lines: [of] })
  const [open, closed] = [newId(), newId()]
  const statementId = newId()
  await scene.put(
    `insert into bank_statement (id, file_name, sha256, line_count, imported_by_id, imported_at)
       values ($1, 'x', 'drives', 2, $1, now())`,
    [statementId],
  )
  for (const [at, lineId] of [open, closed].entries()) {
    await scene.put(
      `insert into bank_line (id, statement_id, ordinal, booked_on, direction, amount_tiyin, reference, bank_reference,
         status, problem, closed_by_id, closed_at, reason_code)
       values ($1, $2, $3, now(), 'in', 1, '', '', $4, 'noReference', $5, $6, $7)`,
      [
        ...[lineId, statementId, at + 1, at === 0 ? 'open' : 'closed'],
        ...(at === 0 ? [null, null, null] : [statementId, seededNow, 'other']),
      ],
    )
    await scene.put(
      `insert into ledger_difference (id, kind, subject, expected_tiyin, found_tiyin, status, found_at, closed_by_id,
         closed_at, reason_code)
       values ($1, 'bank', $1::uuid::text, 1, 2, $2, now(), $3, $4, $5)`,
      [
        lineId,
        at === 0 ? 'open' : 'closed',
        ...(at === 0 ? [null, null, null] : [statementId, seededNow, 'other']),
      ],
    )
  }
  const said = { reasonCode: 'other', text: 'a reason' }
  const closing = (act: Act) => ({
    'settlement.error.notFinance': () => act(citizen, open),
    'settlement.error.notFound': () => act(finance, newId()),
    'settlement.error.closed': () => act(finance, closed),
  })
  return [
    ...drivesOf('recordBankStatement', {
      'settlement.error.notFinance': () => record(citizen),
      'sides.error.payMaker': () => record(other),
      'sides.error.payAward': () => record(scene.as('finance_officer', paid.person), awardLine),
    }),
    ...drivesOf(
      'closeBankLine',
      closing((who, lineId) => perform(who, closeBankLine, { lineId, ...said })),
    ),
    ...drivesOf(
      'closeDifference',
      closing((who, differenceId) => perform(who, closeDifference, { differenceId, ...said })),
    ),
  ]
}

const prepare = (by: AnyContext, untilOn: string) => perform(by, prepareMakerBatch, { untilOn })

/** Who gave the account, as finance. */
const makersFinance = (scene: Scene) => scene.as('finance_officer', scene.person('maker-tashkent'))

/** One of each that waits, and one that is over. */
async function putPrepared(scene: Scene, makerId: string) {
  const [by, staff] = [scene.person('finance'), scene.person('maker-tashkent')]
  const closed = { status: 'withdrawn', by }
  const account = await putAccount(scene, makerId, staff)
  const endedAccount = await putAccount(scene, makerId, staff, closed)
  const clawback = await putClawback(scene, makerId, by)
  const endedClawback = await putClawback(scene, makerId, by, closed)
  const waiting = { account, clawback, batch: await putBatch(scene, makerId, account, by) }
  const tooMuch = await putBatch(scene, makerId, account, by, { amount: 900_000_000n, status: 'approved' })
  await scene.put(
    `update maker_batch set status = 'prepared', closed_by_id = null, closed_at = null where id = $1`,
    [tooMuch],
  )
  const batch = await putBatch(scene, makerId, account, by, { status: 'withdrawn' })
  return { waiting, ended: { account: endedAccount, clawback: endedClawback, batch, tooMuch } }
}

async function putOwn(scene: Scene, makerId: string) {
  const by = scene.person('finance')
  const account = await putAccount(scene, makerId, scene.person('maker-tashkent'))
  return {
    account,
    clawback: await putClawback(scene, makerId, by),
    batch: await putBatch(scene, makerId, account, by),
  }
}

interface Closed {
  status: string
  by: string
}

async function putAccount(
  scene: Scene,
  makerId: string,
  preparedBy: string,
  closed?: Closed,
): Promise<string> {
  const id = newId()
  await scene.put(
    `insert into maker_account (id, maker_id, account_cipher, status, prepared_by_id, prepared_at, closed_by_id, closed_at)
       values ($1, $2, $3, $4, $5, now(), $6, $7)`,
    [
      ...[id, makerId, sealMakerAccount({ account: '20208000900123456001', bankCode: '00444' }, id)],
      ...[closed?.status ?? 'prepared', preparedBy, closed?.by ?? null, closed ? seededNow : null],
    ],
  )
  return id
}

async function putClawback(
  scene: Scene,
  makerId: string,
  preparedBy: string,
  closed?: Closed,
): Promise<string> {
  const id = newId()
  await putMaker(scene, { makerId, owed: 1n, daysAgo: 400 })
  await scene.put(
    `insert into maker_clawback (id, device_order_id, maker_id, amount_tiyin, reason_code, status, prepared_by_id,
       prepared_at, closed_by_id, closed_at)
     select $1, (select id from device_order o where o.maker_id = $2 and o.price_tiyin = 1
         and not exists (select from maker_clawback c where c.device_order_id = o.id) limit 1),
       $2, 1, 'other', $3, $4, now(), $5, $6`,
    [
      ...[id, makerId, closed?.status ?? 'prepared', preparedBy, closed?.by ?? null],
      closed ? seededNow : null,
    ],
  )
  return id
}

async function putBatch(
  scene: Scene,
  makerId: string,
  accountId: string,
  preparedBy: string,
  { amount = 1n, status = 'prepared' } = {},
): Promise<string> {
  const [id, transferId] = [newId(), newId()]
  const closedBy = status === 'prepared' ? null : scene.person('finance-2')
  await scene.client.query(`drop index if exists maker_batch_one_prepared`)
  await scene.put(
    `insert into maker_batch (id, number, until_on, status, transfer_count, total_tiyin, prepared_by_id, prepared_at,
       closed_by_id, closed_at, reason)
     values ($1::uuid, $1::uuid::text, $2, $3, 1, $4, $5, now(), $6, $7, $8)`,
    [
      ...[id, seededNow, status, amount, preparedBy, closedBy],
      ...[closedBy ? seededNow : null, status === 'withdrawn' ? 'test' : null],
    ],
  )
  const recipient = { name: 'x', account: '20208000900123456001', bankCode: '00444' }
  await scene.put(
    `insert into maker_transfer (id, batch_id, maker_id, earned_tiyin, clawed_tiyin, carried_tiyin, amount_tiyin,
       account_id, recipient_cipher) values ($1, $2, $3, $4, 0, 0, $4, $5, $6)`,
    [transferId, id, makerId, amount, accountId, sealMakerRecipient(recipient, transferId)],
  )
  return id
}
