import { postAct } from '~/domains/ledger/index.server'
import { notify } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'
import { isOfAccount } from '../accounts/refused-account'
import type { BankAnswer } from '../bank-answers'

/** A transfer that was sent, with whom it pays. */
export interface SentAwardTransfer {
  id: string
  award: { personId: string; applicationId: string; provision: { number: string | null } }
}

/** Writes what the bank did of transfers of awards, moves their money and tells the people. */
export async function answerAwardTransfers(
  work: Work,
  answered: readonly { transfer: SentAwardTransfer; refusal: BankAnswer['refusal'] }[],
): Promise<void> {
  for (const refusal of new Set(answered.map((one) => one.refusal))) {
    const ids = answered.filter((one) => one.refusal === refusal).map(({ transfer }) => transfer.id)
    await write(work, ids, refusal)
  }
  for (const { transfer, refusal } of answered) {
    const { id, award } = transfer
    await notify(work, {
      key: `award-transfer:${id}:${refusal ? 'refused' : 'paid'}`,
      personId: award.personId,
      locale: null,
      template: templateOf(refusal),
      variables: { number: award.provision.number ?? '' },
      path: `/applications/${award.applicationId}${isOfAccount(refusal) ? '/new-account' : ''}`,
    })
  }
}

function templateOf(refusal: BankAnswer['refusal']) {
  if (!refusal) return 'notifications.awardPaid'
  return isOfAccount(refusal) ? 'notifications.awardAccountNeeded' : 'notifications.awardNotPaid'
}

/** All that were answered in one way. */
async function write(work: Work, ids: readonly string[], refusal: BankAnswer['refusal']): Promise<void> {
  const status = refusal ? 'refused' : 'paid'
  await work.asSystem(() =>
    work.tx.awardTransfer.updateMany({
      where: { id: { in: [...ids] } },
      data: { status, refusalCode: refusal, answeredAt: work.now() },
    }),
  )
  await postAct(work, `awardTransfer.${status}`, ids)
}
