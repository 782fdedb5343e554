import { recordAudit } from '~/domains/audit/index.server'
import { workshopOf } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { readRefusal } from '../rows/read-refusal.server'
import { tellMaker } from '../rows/tell-maker.server'
import { type BankAccount, openMakerAccount, sealMakerAccount } from '../sealed.server'

export type PrepareMakerAccountError =
  | 'settlement.error.notAllowed'
  | 'settlement.error.accountWaits'
  | 'settlement.error.accountSame'

/**
 * Where the maker wants to be paid to, as an owner gives it; finance lets it count. All her staff are told at once, so
 * that nobody changes it unseen. The one that counts is not given again, but for one that the bank refused: it may have
 * been put right there.
 */
export async function prepareMakerAccount(
  work: Work,
  given: BankAccount,
): Promise<Result<null, PrepareMakerAccountError>> {
  const { personId: preparedById } = work
  const makerId = workshopOf(work, 'account')
  if (!preparedById || !makerId) return refuse('settlement.error.notAllowed')
  return work.asSystem(async () => {
    await lockName(work, `maker-account:${makerId}`)
    if (await work.tx.makerAccount.count({ where: { makerId, status: 'prepared' } })) {
      return refuse('settlement.error.accountWaits')
    }
    if (await isPaidTo(work, makerId, given)) return refuse('settlement.error.accountSame')
    const id = newId()
    await work.tx.makerAccount.create({
      data: {
        ...{ id, makerId, preparedById, preparedAt: work.now() },
        accountCipher: sealMakerAccount(given, id),
      },
    })
    await recordAudit(work, { subject: makerId, action: 'maker.accountPrepared' })
    await tellMaker(work, {
      ...{
        makerId,
        area: 'money',
        key: `maker-account:${id}:prepared`,
        template: 'notifications.makerAccountGiven',
      },
      ...{ variables: { digits: given.account.slice(-4) }, path: '/maker/money' },
    })
    return ok(null)
  })
}

/** Whether the account that was approved last is this one, and the bank takes what is paid to it. */
async function isPaidTo(work: Work, makerId: string, given: BankAccount): Promise<boolean> {
  const last = await work.tx.makerAccount.findFirst({
    where: { makerId, status: 'approved' },
    orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, accountCipher: true },
  })
  if (!last) return false
  const { account, bankCode } = openMakerAccount(last.accountCipher, last.id)
  if (account !== given.account || bankCode !== given.bankCode) return false
  return (await readRefusal(work, last.id)) === null
}
