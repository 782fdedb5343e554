import { z } from 'zod'
import { recordAudit } from '~/domains/audit/index.server'
import { findBalances } from '~/domains/ledger/index.server'
import { getParameter } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { nameColumns } from '~/lib/people/person-name'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { deductionOf } from '../payments'
import { type DueMonth, readDueMonths } from '../rows/read-due-months.server'
import { readOwedLater } from '../rows/read-owed-later.server'
import { monthOf } from '../rules'
import { sealRecipient } from '../sealed.server'

export type PrepareBatchError =
  | 'care.error.notFinance'
  | 'care.error.batchWaits'
  | 'care.error.nothingToPay'
  | 'care.error.accountsMissing'

/** Per cent of a month that is kept for what was paid too much, where the parameter is missing (example value). */
const fallbackPercent = 20n

const everyDebt = 1_000_000

/** Transfers of a batch: so many one file, one approval and one answer of the bank can hold. The rest goes into the next. */
const most = 500

const account = z.union([
  z.object({ account: z.string(), bankCode: z.string() }),
  z.object({ card: z.string() }),
])
/** The page that the account was asked on. */
const accountPage = z.record(z.string(), z.unknown())

/** What is due up to this month, for the bank: one prepares it, another approves. Her own money another prepares. */
export async function prepareAwardBatch(work: Work): Promise<Result<{ id: string }, PrepareBatchError>> {
  const { personId: preparedById } = work
  if (work.role !== 'finance_officer' || !preparedById) return refuse('care.error.notFinance')
  return work.asSystem(async () => {
    // Two who prepare at the same moment see each other here.
    await lockName(work, 'award-batch')
    if (await work.tx.awardBatch.count({ where: { status: 'prepared' } })) {
      return refuse('care.error.batchWaits')
    }
    const month = monthOf(dayOf(work.now()))
    const due = await readDueMonths(work, month, { except: preparedById, most })
    if (due.length === 0) return refuse('care.error.nothingToPay')
    const id = newId()
    const transfers = await planTransfers(work, id, due)
    if (transfers.length === 0) return refuse('care.error.accountsMissing')
    const totalTiyin = transfers.reduce((sum, { amountTiyin }) => sum + amountTiyin, 0n)
    const sequence = 1 + (await work.tx.awardBatch.count({ where: { month } }))
    await work.tx.awardBatch.create({
      data: {
        ...{ id, month, sequence, transferCount: transfers.length, totalTiyin, preparedById },
        preparedAt: work.now(),
      },
    })
    await work.tx.awardTransfer.createMany({ data: transfers })
    await recordAudit(work, {
      subject: id,
      action: 'awardBatch.prepared',
      details: { count: transfers.length, amountTiyin: String(totalTiyin) },
    })
    return ok({ id })
  })
}

async function planTransfers(work: Work, batchId: string, due: readonly DueMonth[]) {
  const debts = await findBalances(work, 'debt', everyDebt)
  const owed = new Map<string, bigint>()
  for (const { ownerId, balanceTiyin } of debts) {
    if (ownerId) owed.set(ownerId, -balanceTiyin - (await readOwedLater(work, ownerId)))
  }
  const percent = await getParameter('award-deduction', dayOf(work.now()), work)
  const people = await work.tx.person.findMany({
    where: { id: { in: due.map(({ personId }) => personId) } },
    select: { id: true, ...nameColumns },
  })
  const names = new Map(
    people.map(({ id, familyName, givenName, patronymic }) => [
      id,
      [familyName, givenName, patronymic].filter(Boolean).join(' '),
    ]),
  )
  return due.flatMap(({ awardId, personId, month, part, amountTiyin, account: given }) => {
    const page = accountPage.safeParse(given).data ?? {}
    const named = [page, ...Object.values(page)].find((one) => account.safeParse(one).success)
    const read = account.safeParse(named)
    if (!read.success) return []
    const id = newId()
    const found = owed.get(awardId) ?? 0n
    const left = found > 0n ? found : 0n
    const deductedTiyin = deductionOf(amountTiyin, left, percent?.value ?? fallbackPercent)
    owed.set(awardId, left - deductedTiyin)
    // An organisation that is paid in the person's place is named with its account.
    const name = typeof page.payee === 'string' ? page.payee : (names.get(personId) ?? '')
    const recipient = { name, ...read.data }
    return [
      {
        ...{ id, batchId, awardId, month, part, deductedTiyin, amountTiyin: amountTiyin - deductedTiyin },
        recipientCipher: sealRecipient(recipient, id),
      },
    ]
  })
}
