import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listRefunds, type RefundRow, refundSorts, retryRefund } from '~/domains/payments/index.server'
import { readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
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
  const pageOf = async (status: 'failed' | null) => {
    const asked = readList(context.url.searchParams, refundSorts, status ? `${status}.` : '')
    const { items, total, pageSize } = await listRefunds(context, { ...asked, ...(status && { status }) })
    return { rows: items.map(plain), list: listed(asked, total, pageSize) }
  }
  return json({
    title: pageTitle(context.locale, 'finance.refunds.title'),
    mayRetry: context.session.role === 'finance_officer',
    failed: await pageOf('failed'),
    refunds: await pageOf(null),
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
  const { failed, refunds, mayRetry } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <FinanceTabs current="refunds" />
      <Heading level={1}>{t('finance.refunds.title')}</Heading>
      {failed.list.total > 0 && (
        <RefundTable caption={t('finance.refunds.failedCaption')} refunds={failed} mayRetry={mayRetry} />
      )}
      {refunds.list.total === 0 ? (
        <EmptyState icon="document" title={t('finance.refunds.empty')} />
      ) : (
        <RefundTable caption={t('finance.refunds.caption')} refunds={refunds} mayRetry={false} />
      )}
    </Frame>
  )
}
