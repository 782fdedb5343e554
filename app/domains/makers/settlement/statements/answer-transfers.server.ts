import { postAct } from '~/domains/ledger/index.server'
import type { BankRefusal } from '~/lib/sheet/bank/bank-refusals'
import type { Work } from '~/platform/work.server'
import { tellMaker } from '../rows/tell-maker.server'
import type { FoundTransfer } from './find-transfers.server'
import type { LineAnswer } from './judge-line'

export interface AnsweredTransfer extends FoundTransfer {
  answer: LineAnswer
  /** Counts unless it is paid. */
  refusal: BankRefusal
}

/** Writes what the bank did of transfers, one after another where one was paid and came back; what failed is due again. */
export async function answerTransfers(
  work: Work,
  answered: readonly (AnsweredTransfer & { makerId: string })[],
): Promise<void> {
  for (const step of ['paid', 'refused', 'returned'] as const) {
    const ofStep = answered.filter(({ answer }) => answer === step)
    for (const refusal of new Set(ofStep.map((one) => (step === 'paid' ? null : one.refusal)))) {
      const ids = ofStep.filter((one) => refusal === null || one.refusal === refusal).map(({ id }) => id)
      await work.tx.makerTransfer.updateMany({
        where: { id: { in: ids } },
        data: { status: step, refusalCode: refusal, answeredAt: work.now() },
      })
      await postAct(work, `makerTransfer.${step}`, ids)
    }
    for (const { id, makerId, number } of ofStep) {
      await tellMaker(work, {
        ...{
          makerId,
          area: 'money',
          key: `maker-transfer:${id}:${step}`,
          path: '/maker/money',
          variables: { number },
        },
        template: step === 'paid' ? 'notifications.makerPaid' : 'notifications.makerNotPaid',
      })
    }
  }
}
