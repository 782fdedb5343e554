import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listRefunds, type RefundRow, retryRefund } from '~/domains/payments/index.server'
import { readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { countPages, readPage } from '~/http/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Pagination } from '~/ui/data/pagination'
import { FinanceTabs } from './parts/finance-tabs'
import { RefundTable } from './parts/refund-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const plain = ({ id, amountTiyin, status, createdAt, completedAt, intent }: RefundRow) => ({
  ...{ id, status, createdAt, completedAt },
  amountTiyin: String(amountTiyin),
  purpose: intent.purpose,
})

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const page = readPage(context.url.searchParams)
  const failed = await listRefunds(context, { page: 1, status: 'failed' })
  const { items, total, pageSize } = await listRefunds(context, { page })
  return json({
    title: pageTitle(context.locale, 'finance.refunds.title'),
    mayRetry: context.session.role === 'finance_officer',
    failed: failed.items.map(plain),
    refunds: items.map(plain),
    page,
    total,
    pageCount: countPages(page, total, pageSize),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const form = await readFormData(args.request)
  const refundId = form.get('refundId')
  if (!isId(refundId)) throw notFound()
  const retried = await perform(context, retryRefund, { refundId })
  if (!retried.ok) return refuseForm(retried)
  return redirectWithNotice(`/${context.locale}/staff/finance/refunds`, {
    key: 'finance.refunds.retried',
    tone: 'success',
  })
}

export default function FinanceRefunds() {
  const t = useT()
  const here = useHere()
  const { failed, refunds, mayRetry, page, pageCount, total } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <FinanceTabs current="refunds" />
      <Heading level={1}>{t('finance.refunds.title')}</Heading>
      {failed.length > 0 && (
        <RefundTable caption={t('finance.refunds.failedCaption')} refunds={failed} mayRetry={mayRetry} />
      )}
      {refunds.length === 0 ? (
        <EmptyState icon="document" title={t('finance.refunds.empty')} />
      ) : (
        <>
          <RefundTable caption={t('finance.refunds.caption')} refunds={refunds} mayRetry={false} />
          <Pagination
            page={page}
            pageCount={pageCount}
            total={total}
            hrefOf={(to) => here(`/staff/finance/refunds?page=${to}`)}
          />
        </>
      )}
    </Frame>
  )
}
