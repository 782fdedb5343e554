import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { WaitTable, waitColumns } from '~/ui/vouchers/wait-table'
import { viewWaits } from '~/views/money/view-waits.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Who waits for money in the region of the centre. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  return json({
    title: pageTitle(context.locale, 'budget.queue.title'),
    waits: arrange(context.url.searchParams, await viewWaits(context, context.locale), waitColumns),
  })
}

export default function CentreBudgetQueue() {
  const t = useT()
  const here = useHere()
  const { waits } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="wide"
      crumbs={[{ label: t('staff.queue.title'), href: here('/staff') }, { label: t('budget.queue.title') }]}
    >
      <Heading level={1} size="l">
        {t('budget.queue.title')}
      </Heading>
      <p className="max-w-2xl">{t('budget.queue.leadCentre')}</p>
      <WaitTable waits={waits} />
    </Frame>
  )
}
