import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { SummaryList } from '~/ui/data/summary-list'
import { useRefundKind } from './use-refund-kind'
import type { ShownWaitingRefund } from './waiting-refunds.server'

/** What one of the desk prepared: a colleague gives it, any of them calls it off. Nobody acts where she is a side. */
export function WaitingRefund({ refund, isOwn }: { refund: ShownWaitingRefund; isOwn: boolean }) {
  const t = useT()
  const kindOf = useRefundKind()
  const { id, amount, reasonCode, decides, preparedOn, isByYou } = refund
  return (
    <section className="card grid gap-4" aria-labelledby={`refund-${id}`}>
      <Heading level={2} size="m" id={`refund-${id}`}>
        {t('admin.order.waiting.title')}
      </Heading>
      <SummaryList
        rows={[
          { key: 'kind', label: t('admin.order.waiting.kind'), value: kindOf(refund) },
          { key: 'sum', label: t('admin.order.waiting.sum'), value: <strong>{amount}</strong> },
          {
            key: 'reason',
            label: t('admin.order.waiting.reason'),
            value: t(keyOf('seller.order.cancel.reasons', reasonCode)),
          },
          ...(decides
            ? [
                {
                  key: 'remedy',
                  label: t('disputes.decide.remedy'),
                  value: t(`disputes.remedy.${decides.remedy}`),
                },
                {
                  key: 'answer',
                  label: t('disputes.decide.title'),
                  value: <FreeText of={decides.answer} />,
                },
              ]
            : []),
          { key: 'prepared', label: t('admin.order.waiting.preparedAt'), value: preparedOn },
        ]}
      />
      {isByYou && <p>{t('admin.order.waiting.byYou')}</p>}
      {!isOwn && (
        <div className="flex flex-wrap items-start gap-4">
          {!isByYou && (
            <PostForm id={`approve-${id}`} hidden={{ intent: 'approveRefund', refund: id }}>
              <Button>{t('admin.order.waiting.approve', { amount })}</Button>
            </PostForm>
          )}
          <PostForm id={`withdraw-${id}`} hidden={{ intent: 'withdrawRefund', refund: id }}>
            <Button look="secondary">{t('admin.order.waiting.withdraw')}</Button>
          </PostForm>
        </div>
      )}
    </section>
  )
}
