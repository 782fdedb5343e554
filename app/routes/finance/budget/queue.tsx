import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { WaitTable, waitColumns } from '~/ui/vouchers/wait-table'
import { viewWaits } from '~/views/money/view-waits.server'
import { BudgetTabs } from '../parts/budget/budget-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  return json({
    title: pageTitle(context.locale, 'budget.queue.title'),
    waits: arrange(context.url.searchParams, await viewWaits(context, context.locale), waitColumns),
  })
}

/** Who waits for money, everywhere. */
export default function BudgetQueue() {
  const t = useT()
  const { waits } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <BudgetTabs current="queue" />
      <Heading level={1}>{t('budget.queue.title')}</Heading>
      <p className="max-w-2xl">{t('budget.queue.lead')}</p>
      <WaitTable waits={waits} />
    </Frame>
  )
}
