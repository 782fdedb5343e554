import { recordAudit } from '~/domains/audit/index.server'
import { getMakerFamily, standsOn } from '~/domains/identity/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId, newPublicNumber } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { payableOf } from '../payable'
import { type MakerDue, readDues } from '../rows/read-dues.server'
import { readLastDay, readLimit } from '../rows/read-limits.server'
import { openMakerAccount, sealMakerRecipient } from '../sealed.server'

export type PrepareMakerBatchError =
  | 'settlement.error.notFinance'
  | 'settlement.error.holding'
  | 'settlement.error.batchWaits'
  | 'settlement.error.nothingToPay'

/** What makers are owed for hand-overs up to a day, for the bank. Those of her own side another officer prepares. */
export async function prepareMakerBatch(
  work: Work,
  { untilOn }: { untilOn: string },
): Promise<Result<{ id: string }, PrepareMakerBatchError>> {
  const { personId: preparedById } = work
  if (work.role !== 'finance_officer' || !preparedById) return refuse('settlement.error.notFinance')
  const until = new Date(`${untilOn}T00:00:00Z`)
  const lastDay = await readLastDay(work)
  if (until > lastDay) {
    return refuse('settlement.error.holding', { lastOn: isoDay(lastDay) })
  }
  return work.asSystem(async () => {
    // Two who prepare at the same moment see each other here.
    await lockName(work, 'maker-batch')
    if (await work.tx.makerBatch.count({ where: { status: 'prepared' } })) {
      return refuse('settlement.error.batchWaits')
    }
    const id = newId()
    const transfers = await planTransfers(work, id, until)
    if (transfers.length === 0) return refuse('settlement.error.nothingToPay')
    const totalTiyin = transfers.reduce((sum, { amountTiyin }) => sum + amountTiyin, 0n)
    await work.tx.makerBatch.create({
      data: {
        ...{ id, untilOn: until, transferCount: transfers.length, totalTiyin, preparedById },
        ...{ number: newPublicNumber('HP'), preparedAt: work.now() },
      },
    })
    await work.tx.makerTransfer.createMany({ data: transfers })
    await recordAudit(work, {
      subject: id,
      action: 'makerBatch.prepared',
      details: { count: transfers.length, amountTiyin: String(totalTiyin) },
    })
    return ok({ id })
  })
}

async function planTransfers(work: Work, batchId: string, until: Date) {
  const minimum = await readLimit(work, 'maker-payout-minimum')
  const payable = (await readDues(work, until)).filter((due) => payableOf(due, minimum) === 'pay')
  const foreign: MakerDue[] = []
  for (const due of payable) {
    if (!standsOn(await getMakerFamily(work, [due.makerId]), work)) foreign.push(due)
  }
  return foreign.flatMap(
    ({ makerId, name, dueTiyin, earnedTiyin, clawedTiyin, accountId, accountCipher }) => {
      if (!accountId || !accountCipher) return []
      const id = newId()
      const recipient = { name, ...openMakerAccount(accountCipher, accountId) }
      return [
        {
          ...{ id, batchId, makerId, earnedTiyin, clawedTiyin, accountId, amountTiyin: dueTiyin },
          carriedTiyin: dueTiyin - earnedTiyin + clawedTiyin,
          recipientCipher: sealMakerRecipient(recipient, id),
        },
      ]
    },
  )
}
