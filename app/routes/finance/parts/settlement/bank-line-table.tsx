import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import type { BankLineStatus } from '~/platform/prisma/enums'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { ClosingForm } from './closing-form'

interface BankLine {
  id: string
  ordinal: number
  bookedOn: string
  direction: 'out' | 'in'
  amount: string
  reference: string
  bankReference: string
  refusalCode: string | null
  status: BankLineStatus
  problem: string | null
  reasonCode: string | null
  text: string | null
}

const tones: Record<BankLineStatus, Tone> = {
  matched: 'success',
  repeated: 'neutral',
  open: 'warning',
  closed: 'neutral',
}

interface BankLineTableProps {
  lines: { rows: readonly BankLine[]; list: Listing }
  mayClose: boolean
}

export function BankLineTable({ lines, mayClose }: BankLineTableProps) {
  const t = useT()
  const { money, dateShort } = useFormat()
  return (
    <ListTable
      caption={t('settlement.statements.lines')}
      captionHidden
      {...lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'day',
          label: t('settlement.statements.day'),
          rowHeader: true,
          cell: ({ bookedOn, ordinal }) => `${ordinal}. ${dateShort(bookedOn)}`,
        },
        {
          key: 'amount',
          label: t('settlement.statements.amount'),
          numeric: true,
          cell: ({ amount, direction }) => (
            <>
              {money(amount)}
              <br />
              {t(`settlement.statements.direction.${direction}`)}
            </>
          ),
        },
        {
          key: 'reference',
          label: t('settlement.statements.reference'),
          cell: ({ reference, bankReference }) => (
            <span className="break-all">
              {reference || '–'}
              <br />
              {bankReference}
            </span>
          ),
        },
        {
          key: 'state',
          label: t('settlement.state'),
          cell: (line) => <State of={line} mayClose={mayClose} />,
        },
      ]}
    />
  )
}

function State({ of: line, mayClose }: { of: BankLine; mayClose: boolean }) {
  const t = useT()
  return (
    <div className="grid gap-2">
      <p>
        <Tag tone={tones[line.status]}>{t(`settlement.statements.status.${line.status}`)}</Tag>{' '}
        {line.refusalCode && t(keyOf('care.pay.refusal', line.refusalCode))}
      </p>
      {line.problem && <p>{t(keyOf('settlement.statements.problem', line.problem))}</p>}
      {line.reasonCode && (
        <p>
          {t(keyOf('settlement.closing', line.reasonCode))}
          <br />
          {line.text}
        </p>
      )}
      {line.status === 'open' && mayClose && <ClosingForm hidden={{ lineId: line.id }} />}
    </div>
  )
}
