import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPayments, listUnresolved, type PaymentRow } from '~/domains/payments/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { countPages, readPage } from '~/http/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Pagination } from '~/ui/data/pagination'
import { FinanceTabs } from './parts/finance-tabs'
import { PaymentTable } from './parts/payment-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const plain = ({ amountTiyin, ...row }: PaymentRow) => ({ ...row, amountTiyin: String(amountTiyin) })

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const page = readPage(context.url.searchParams)
  const unresolved = await listUnresolved(context)
  const { items, total, pageSize } = await listPayments(context, { page })
  return json({
    title: pageTitle(context.locale, 'finance.payments.title'),
    unresolved: unresolved.map(plain),
    payments: items.map(plain),
    page,
    total,
    pageCount: countPages(page, total, pageSize),
  })
}

export default function FinancePayments() {
  const t = useT()
  const here = useHere()
  const { unresolved, payments, page, pageCount, total } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <FinanceTabs current="payments" />
      <Heading level={1}>{t('finance.payments.title')}</Heading>
      {unresolved.length > 0 ? (
        <>
          <Notice tone="warning" title={t('finance.payments.unresolved', { count: unresolved.length })}>
            {t('finance.payments.unresolvedText')}
          </Notice>
          <PaymentTable caption={t('finance.payments.unresolvedCaption')} payments={unresolved} />
        </>
      ) : (
        <p>{t('finance.payments.noneUnresolved')}</p>
      )}
      {payments.length === 0 ? (
        <EmptyState icon="document" title={t('finance.payments.empty')} />
      ) : (
        <>
          <PaymentTable caption={t('finance.payments.caption')} payments={payments} />
          <Pagination
            page={page}
            pageCount={pageCount}
            total={total}
            hrefOf={(to) => here(`/staff/finance/payments?page=${to}`)}
          />
        </>
      )}
    </Frame>
  )
}
