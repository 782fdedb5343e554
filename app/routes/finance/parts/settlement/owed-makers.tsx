import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { makerColumn } from './maker-column'

type Payable = 'pay' | 'negative' | 'holding' | 'small' | 'noAccount' | 'accountRefused'

const tones: Record<Payable, Tone> = {
  pay: 'success',
  negative: 'danger',
  holding: 'neutral',
  small: 'neutral',
  noAccount: 'warning',
  accountRefused: 'warning',
}

interface OwedMakersProps {
  makers: {
    rows: readonly { makerId: string; name: string; balance: string; due: string; payable: Payable }[]
    list: Listing
  }
  lastDay: string
  minimum: string
}

/** What every maker is owed, also below zero, and why it is not all paid now. */
export function OwedMakers({ makers, lastDay, minimum }: OwedMakersProps) {
  const t = useT()
  const { money, dateLong } = useFormat()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('settlement.owed.title')}</Heading>
      <p className="max-w-2xl">
        {t('settlement.owed.lead', { day: dateLong(lastDay), minimum: money(minimum) })}
      </p>
      {makers.list.total === 0 ? (
        <p>{t('settlement.owed.none')}</p>
      ) : (
        <ListTable
          caption={t('settlement.owed.title')}
          captionHidden
          {...makers}
          rowKey={({ makerId }) => makerId}
          columns={[
            makerColumn(t),
            {
              key: 'balance',
              label: t('settlement.owed.balance'),
              sorts: true,
              numeric: true,
              cell: ({ balance }) => money(balance),
            },
            {
              key: 'due',
              label: t('settlement.owed.due'),
              sorts: true,
              numeric: true,
              cell: ({ due }) => money(due),
            },
            {
              key: 'state',
              label: t('settlement.state'),
              cell: ({ payable }) => (
                <Tag tone={tones[payable]}>{t(`settlement.owed.payable.${payable}`)}</Tag>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}
