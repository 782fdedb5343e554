import { recordAudit } from '~/domains/audit/index.server'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { quarterLater, quarterOf, quartersAhead, readQuarter } from '../rules'
import type { PrepareBudgetEntryInput } from '../schema'

export type PrepareBudgetEntryError =
  | 'budget.error.notFinance'
  | 'budget.error.region'
  | 'budget.error.group'
  | 'budget.error.quarter'
  | 'budget.error.waits'
  | 'budget.error.notFree'

/** Money that one officer wants on a line, or off it; another approves. The line is opened with its first entry. */
export async function prepareBudgetEntry(
  work: Work,
  input: PrepareBudgetEntryInput,
): Promise<Result<{ lineId: string }, PrepareBudgetEntryError>> {
  const { personId: preparedById } = work
  if (work.role !== 'finance_officer' || !preparedById) return refuse('budget.error.notFinance')
  const quarterOn = readQuarter(input.quarter)
  const now = quarterOf(dayOf(work.now()))
  if (!quarterOn || quarterOn < now || quarterOn > quarterLater(now, quartersAhead))
    return refuse('budget.error.quarter')
  return work.asSystem(async () => {
    const found = await findPlace(work, input)
    if (!found.ok) return found
    const { regionCode, groupCode } = input
    await lockName(work, `line:${regionCode}:${groupCode}:${input.quarter}`)
    const where = { regionCode_groupCode_quarterOn: { regionCode, groupCode, quarterOn } }
    const line =
      (await work.tx.budgetLine.findUnique({ where })) ??
      (await work.tx.budgetLine.create({ data: { id: newId(), regionCode, groupCode, quarterOn } }))
    const earlier = await work.tx.budgetEntry.findMany({
      where: { lineId: line.id },
      select: { status: true },
    })
    if (earlier.some(({ status }) => status === 'prepared')) return refuse('budget.error.waits')
    const amountTiyin = input.direction === 'lower' ? -input.amountTiyin : input.amountTiyin
    const free = await getBalance(work, accountCode.budget(line.id))
    if (free + amountTiyin < 0n) return refuse('budget.error.notFree', { most: Number(free / 100n) })
    const ordinal = earlier.length + 1
    await work.tx.budgetEntry.create({
      data: {
        ...{ id: newId(), lineId: line.id, ordinal, amountTiyin, reason: input.reason, preparedById },
        preparedAt: work.now(),
      },
    })
    await recordAudit(work, {
      subject: line.id,
      action: 'budget.entryPrepared',
      details: { amountTiyin: String(amountTiyin) },
    })
    return ok({ lineId: line.id })
  })
}

async function findPlace(
  { tx }: Work,
  { regionCode, groupCode }: PrepareBudgetEntryInput,
): Promise<Result<null, PrepareBudgetEntryError>> {
  const region = await tx.territory.findFirst({ where: { soato: regionCode, level: 'region' } })
  if (!region) return refuse('budget.error.region')
  const group = await tx.deviceGroup.findUnique({ where: { code: groupCode } })
  return group ? ok(null) : refuse('budget.error.group')
}
