import { useFormat, useT } from '~/i18n/react'
import type { PersonName } from '~/lib/people/person-name'
import { keyOf } from '~/lib/text-key'
import type { PaymentMatterKind } from '~/platform/prisma/enums'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Timeline } from '~/ui/data/timeline'
import { MatterAmount } from './matter-amount'

/** Codes of providers that have words of their own; any other is shown as it is. */
const worded = [
  ...['fraudulent', 'duplicate', 'product_not_received', 'product_unacceptable', 'credit_not_processed'],
  ...['unrecognized', 'general', 'requested_by_customer', 'expired_or_canceled_card', 'lost_or_stolen_card'],
  ...['insufficient_funds', 'declined', 'account_closed', 'account_frozen', 'no_account'],
  ...['failedAtProvider', 'unknown'],
]

interface Fact {
  id: string
  kind: PaymentMatterKind
  amountTiyin: string
  currency: string
  reasonCode: string | null
  happenedAt: string
  closedAt: string | null
  /** Null where the portal closed it. */
  closedBy: PersonName | null
  closingReason: string | null
}

/** All that is known of one dispute, refund, payout or payment, the first fact first. */
export function MatterFacts({ facts }: { facts: readonly Fact[] }) {
  const t = useT()
  const { dateTime } = useFormat()
  return (
    <>
      <Heading level={2}>{t('finance.matters.facts')}</Heading>
      <Timeline
        events={facts.map((fact) => ({
          key: fact.id,
          title: (
            <>
              {t(`finance.matters.kind.${fact.kind}.name`)} · <MatterAmount {...fact} />
            </>
          ),
          date: dateTime(fact.happenedAt),
          dateTime: fact.happenedAt,
          state: fact.closedAt ? 'done' : 'current',
          text: <FactText fact={fact} />,
        }))}
      />
    </>
  )
}

function FactText({ fact: { kind, reasonCode, closedAt, closedBy, closingReason } }: { fact: Fact }) {
  const t = useT()
  const { dateTime, personName } = useFormat()
  return (
    <>
      <p>{t(`finance.matters.kind.${kind}.text`)}</p>
      {reasonCode && (
        <p>
          {t('finance.matters.reason')}:{' '}
          {worded.includes(reasonCode)
            ? t(keyOf('finance.matters.why', reasonCode))
            : t('finance.matters.reasonCode', { code: reasonCode })}
        </p>
      )}
      {closedAt && closingReason && (
        <>
          <p>
            {closedBy
              ? t('finance.matters.closedBy', { name: personName(closedBy), at: dateTime(closedAt) })
              : t('finance.matters.closed', { at: dateTime(closedAt) })}
          </p>
          <FreeText of={closingReason} />
        </>
      )}
    </>
  )
}
