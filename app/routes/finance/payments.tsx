import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPayments, listUnresolved, type PaymentRow, paymentSorts } from '~/domains/payments/index.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange, listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { FinanceTabs } from './parts/finance-tabs'
import { PaymentTable } from './parts/payment-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const paymentColumns = {
  at: ({ createdAt }: PaymentRow) => createdAt,
  paid: ({ paidAt }: PaymentRow) => paidAt,
  amount: ({ amountTiyin }: PaymentRow) => amountTiyin,
}

const plain = ({ amountTiyin, ...row }: PaymentRow) => ({ ...row, amountTiyin: String(amountTiyin) })

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const query = context.url.searchParams
  const asked = readList(query, paymentSorts)
  const unresolved = arrange(query, await listUnresolved(context), paymentColumns, 'unresolved.')
  const { items, total, pageSize } = await listPayments(context, asked)
  return json({
    title: pageTitle(context.locale, 'finance.payments.title'),
    unresolved: { ...unresolved, rows: unresolved.rows.map(plain) },
    payments: { rows: items.map(plain), list: listed(asked, total, pageSize) },
  })
}

export default function FinancePayments() {
  const t = useT()
  const { unresolved, payments } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <FinanceTabs current="payments" />
      <Heading level={1}>{t('finance.payments.title')}</Heading>
      {unresolved.list.total > 0 ? (
        <>
          <Notice tone="warning" title={t('finance.payments.unresolved', { count: unresolved.list.total })}>
            {t('finance.payments.unresolvedText')}
          </Notice>
          <PaymentTable caption={t('finance.payments.unresolvedCaption')} payments={unresolved} />
        </>
      ) : (
        <p>{t('finance.payments.noneUnresolved')}</p>
      )}
      {payments.list.total === 0 ? (
        <EmptyState icon="document" title={t('finance.payments.empty')} />
      ) : (
        <PaymentTable caption={t('finance.payments.caption')} payments={payments} />
      )}
    </Frame>
  )
}
