import { useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Notice } from '~/ui/content/notice'
import type { Tone } from '~/ui/content/tone'
import type { PartStatusProps } from '~/ui/market/contracts/part-status'
import type { PartReader } from './part-facts'

interface Waiting extends PartStatusProps {
  /** Of what was brought, in its order. */
  deliveries: readonly {
    acceptedPieces: number | null
    refusedPieces: number | null
    reason: string | null
  }[]
  isContractOver: boolean
  /** What is owed for accepted pieces; null while there are none. */
  bill: { open: unknown; isSent: boolean } | null
}

type Step =
  | 'answer'
  | 'waitAnswer'
  | 'make'
  | 'makeLate'
  | 'waitMake'
  | 'waitLate'
  | 'waitCheck'
  | 'check'
  | 'makeAgain'
  | 'pay'
  | 'waitReceipt'
  | 'confirmReceipt'
  | 'waitPayment'
  | 'done'
  | 'refused'
  | 'refusedOwn'
  | 'lapsed'
  | 'withdrawn'
  | 'contractOver'

const tones: Partial<Record<Step, Tone>> = {
  check: 'warning',
  makeAgain: 'warning',
  pay: 'warning',
  confirmReceipt: 'warning',
  done: 'success',
  answer: 'warning',
  makeLate: 'danger',
  waitLate: 'danger',
  refused: 'warning',
}

function stepOf({ status, isLate, isContractOver, deliveries, bill }: Waiting, side: PartReader): Step {
  const isWorker = side === 'worker'
  const last = deliveries.at(-1)
  if (last && last.acceptedPieces === null) return isWorker ? 'waitCheck' : 'check'
  if (bill?.open && bill.isSent) return isWorker ? 'confirmReceipt' : 'waitReceipt'
  if (bill?.open && (!isWorker || status !== 'accepted')) return isWorker ? 'waitPayment' : 'pay'
  if (status === 'done') return 'done'
  if (status === 'invited') return isWorker ? 'answer' : 'waitAnswer'
  if (status === 'accepted') {
    if (isWorker && !isLate && last?.refusedPieces) return 'makeAgain'
    if (isLate) return isWorker ? 'makeLate' : 'waitLate'
    return isWorker ? 'make' : 'waitMake'
  }
  if (status === 'refused') return isWorker ? 'refusedOwn' : 'refused'
  if (status === 'withdrawn') return isContractOver ? 'contractOver' : 'withdrawn'
  return 'lapsed'
}

interface PartNextProps {
  part: Waiting & { dueOn: string; answerBy: string; refusal: string | null; endReason: string | null }
  side: PartReader
}

/** What comes next of a part for whoever reads it, with the words of the other shop. */
export function PartNext({ part, side }: PartNextProps) {
  const t = useT()
  const step = stepOf(part, side)
  const isAnswer = step === 'answer' || step === 'waitAnswer' || step === 'lapsed'
  const of = { date: isAnswer ? part.answerBy : part.dueOn }
  const said =
    part.refusal ?? part.endReason ?? (step === 'makeAgain' ? part.deliveries.at(-1)?.reason : null)
  return (
    <Notice tone={tones[step] ?? 'info'} title={t(`pool.next.${step}`, of)}>
      <p>{t(`pool.next.${step}Text`, of)}</p>
      {said && (
        <p>
          <FreeText of={said} />
        </p>
      )}
    </Notice>
  )
}
