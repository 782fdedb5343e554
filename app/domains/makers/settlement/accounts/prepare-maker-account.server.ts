import { recordAudit } from '~/domains/audit/index.server'
import { workshopOf } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { tellMaker } from '../rows/tell-maker.server'
import { type BankAccount, sealMakerAccount } from '../sealed.server'

export type PrepareMakerAccountError = 'settlement.error.notAllowed' | 'settlement.error.accountWaits'

/**
 * Where the maker wants to be paid to, as an owner gives it; finance lets it count. All her staff are told at once, so
 * that nobody changes it unseen.
 */
export async function prepareMakerAccount(
  work: Work,
  given: BankAccount,
): Promise<Result<null, PrepareMakerAccountError>> {
  const { personId: preparedById } = work
  const makerId = workshopOf(work, 'account')
  if (!preparedById || !makerId) return refuse('settlement.error.notAllowed')
  return work.asSystem(async () => {
    await work.tx
      .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`maker-account:${makerId}`}, 0))`
    if (await work.tx.makerAccount.count({ where: { makerId, status: 'prepared' } })) {
      return refuse('settlement.error.accountWaits')
    }
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
