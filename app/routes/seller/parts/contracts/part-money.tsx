import { useT } from '~/i18n/react'
import { SummaryList } from '~/ui/data/summary-list'
import { ReceivedForm, SentForm, type TypedDay } from '~/ui/market/contracts/stage-forms'
import type { PartReader } from './part-facts'

interface PartMoneyProps {
  number: string
  /** Null while nothing was accepted. */
  bill: {
    owed: string
    /** Null once all of it came. */
    open: { money: string; typed: string } | null
    /** The one says that it was sent, and the other has not answered. */
    isSent: boolean
    transfers: readonly { id: string; order: string; date: string }[]
    receipts: readonly { id: string; amount: string; date: string }[]
  } | null
  side: PartReader
  today: TypedDay
}

/** What the accepted pieces cost, what each shop said of the money, and what it says next. */
export function PartMoney({ number, bill, side, today }: PartMoneyProps) {
  const t = useT()
  if (!bill) return null
  const { owed, open, transfers, receipts } = bill
  const form = { invoice: { position: 1, number, ...bill }, today }
  return (
    <>
      <SummaryList
        title={t('pool.pay.title')}
        rows={[
          { key: 'owed', label: t('pool.pay.owed'), value: owed },
          ...transfers.map(({ id, ...sent }) => ({
            ...{ key: id, label: t('pool.pay.sent'), value: t('stages.invoice.sentBy', sent) },
          })),
          ...receipts.map(({ id, ...came }) => ({
            ...{ key: id, label: t('pool.pay.received'), value: t('stages.invoice.receivedOn', came) },
          })),
          { key: 'open', label: t('stages.invoice.open'), value: open?.money ?? t('stages.invoice.allCame') },
        ]}
      />
      {open && side === 'coordinator' && <SentForm {...form} title={t('pool.pay.sendTitle')} />}
      {open && side === 'worker' && (
        <ReceivedForm {...form} title={t('pool.pay.receiveTitle')} open={open.typed} />
      )}
    </>
  )
}
