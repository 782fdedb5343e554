import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  listAwardBatches,
  listAwardDebts,
  prepareAwardBatch,
  recordRecovery,
} from '~/domains/care/index.server'
import { recoveryForm } from '~/domains/care/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import { AwardDebts } from './parts/award-debts'
import { BatchState } from './parts/batch-state'
import { FinanceTabs } from './parts/finance-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const [allBatches, allDebts] = await Promise.all([listAwardBatches(context), listAwardDebts(context)])
  const query = context.url.searchParams
  const batches = arrange(query, allBatches, {
    month: ({ month }) => month,
    count: ({ transferCount }) => transferCount,
    total: ({ totalTiyin }) => totalTiyin,
  })
  const debts = arrange(
    query,
    allDebts,
    { number: ({ number }) => number, owed: ({ owedTiyin }) => owedTiyin },
    'debts.',
  )
  return json({
    title: pageTitle(context.locale, 'care.pay.title'),
    mayPay: context.role === 'finance_officer',
    batches: {
      list: batches.list,
      rows: batches.rows.map(({ totalTiyin, month, ...batch }) => ({
        ...batch,
        month: isoDay(month),
        totalTiyin: totalTiyin.toString(),
      })),
    },
    debts: {
      list: debts.list,
      rows: debts.rows.map(({ number, owedTiyin }) => ({ number, owedTiyin: owedTiyin.toString() })),
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const form = await readFormData(args.request)
  const home = `/${context.locale}/staff/finance/awards`
  const intent = form.get('intent')
  if (intent === 'prepare') {
    const prepared = await perform(context, prepareAwardBatch)
    if (!prepared.ok) return refuseForm(prepared)
    return redirectWithNotice(`${home}/${prepared.value.id}`, {
      key: 'care.pay.done.prepared',
      tone: 'success',
    })
  }
  if (intent !== 'recover') return refuseForm(unknownAct)
  const parsed = parseForm(form, recoveryForm)
  if (!parsed.ok) return refuseForm(parsed)
  const recorded = await perform(context, recordRecovery, parsed.value)
  if (!recorded.ok) {
    return refuseForm(recorded, {
      'care.error.recovery.nothingOwed': 'number',
      'care.error.recovery.tooMuch': 'amountTiyin',
      'care.error.recovery.recorded': 'bankReference',
    })
  }
  return redirectWithNotice(home, { key: 'care.pay.done.recovered', tone: 'success' })
}

/** Money of awards: its batches, and what is owed back. */
export default function FinanceAwards() {
  const t = useT()
  const here = useHere()
  const { money, month: showMonth, number } = useFormat()
  const { batches, debts, mayPay } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <FinanceTabs current="awards" />
      <Heading level={1}>{t('care.pay.title')}</Heading>
      <p className="max-w-2xl">{t('care.pay.lead')}</p>
      {mayPay && (
        <PostForm hidden={{ intent: 'prepare' }}>
          <Button>{t('care.pay.prepare')}</Button>
        </PostForm>
      )}
      {batches.list.total === 0 ? (
        <EmptyState title={t('care.pay.none')} />
      ) : (
        <ListTable
          caption={t('care.pay.batches')}
          {...batches}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'month',
              label: t('care.pay.month'),
              sorts: true,
              rowHeader: true,
              cell: ({ id, month, sequence }) => (
                <a href={here(`/staff/finance/awards/${id}`)}>
                  {t('care.pay.batch', { month: showMonth(month), sequence })}
                </a>
              ),
            },
            {
              key: 'count',
              label: t('care.pay.count'),
              sorts: true,
              numeric: true,
              cell: ({ transferCount }) => number(transferCount),
            },
            {
              key: 'total',
              label: t('care.pay.total'),
              sorts: true,
              numeric: true,
              cell: ({ totalTiyin }) => money(totalTiyin),
            },
            {
              key: 'state',
              label: t('care.pay.state'),
              cell: (batch) => <BatchState {...batch} />,
            },
          ]}
        />
      )}
      <AwardDebts debts={debts} mayRecord={mayPay} />
    </Frame>
  )
}
