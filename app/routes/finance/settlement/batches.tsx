import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMakerBatches, listOwedMakers, prepareMakerBatch } from '~/domains/makers/index.server'
import { prepareBatchForm } from '~/domains/makers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ListTable } from '~/ui/data/list-table'
import { DateField } from '~/ui/questions/fields/date-field'
import { dayParts } from '~/ui/questions/fields/day-parts'
import { BatchState } from '../parts/batch-state'
import { OwedMakers } from '../parts/settlement/owed-makers'
import { SettlementTabs } from '../parts/settlement/settlement-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const [allBatches, owed] = await Promise.all([listMakerBatches(context), listOwedMakers(context)])
  const query = context.url.searchParams
  const batches = arrange(query, allBatches, {
    until: ({ untilOn }) => untilOn,
    count: ({ transferCount }) => transferCount,
    total: ({ totalTiyin }) => totalTiyin,
  })
  const makers = arrange(
    query,
    owed.makers,
    {
      name: ({ name }) => name,
      balance: ({ balanceTiyin }) => balanceTiyin,
      due: ({ dueTiyin }) => dueTiyin,
    },
    'owed.',
  )
  const waiting = allBatches.find(({ status }) => status === 'prepared')
  return json({
    title: pageTitle(context.locale, 'settlement.title'),
    waiting: waiting ? { id: waiting.id, number: waiting.number } : null,
    mayPay: context.role === 'finance_officer',
    lastDay: isoDay(owed.lastDay),
    minimum: String(owed.minimumTiyin),
    batches: {
      list: batches.list,
      rows: batches.rows.map(({ totalTiyin, untilOn, transfers, ...batch }) => ({
        ...batch,
        untilOn: isoDay(untilOn),
        total: String(totalTiyin),
        waiting: transfers.filter(({ status }) => status === 'sent').length,
        failed: transfers.filter(({ status }) => status !== 'sent').length,
      })),
    },
    makers: {
      list: makers.list,
      rows: makers.rows.map(({ balanceTiyin, dueTiyin, ...row }) => ({
        ...row,
        balance: String(balanceTiyin),
        due: String(dueTiyin),
      })),
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const parsed = parseForm(await readFormData(args.request), prepareBatchForm(isoDayOf(context.now())))
  if (!parsed.ok) return refuseForm(parsed)
  const prepared = await perform(context, prepareMakerBatch, parsed.value)
  if (!prepared.ok) return refuseForm(prepared, { 'settlement.error.holding': 'untilOn' })
  return redirectWithNotice(`/${context.locale}/staff/finance/makers/batches/${prepared.value.id}`, {
    key: 'settlement.done.prepared',
    tone: 'success',
  })
}

/** Paying makers: a batch is prepared here, and what everybody is owed stands below. */
export default function MakerBatches() {
  const t = useT()
  const here = useHere()
  const { batches, makers, waiting, mayPay, lastDay, minimum } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <SettlementTabs current="batches" />
      <Heading level={1}>{t('settlement.title')}</Heading>
      <p className="max-w-2xl">{t('settlement.lead')}</p>
      {waiting && (
        <Notice tone="warning">
          <p>{t('settlement.oneWaits', { number: waiting.number })}</p>
          <p>
            <a
              className="inline-flex min-h-11 items-center"
              href={here(`/staff/finance/makers/batches/${waiting.id}`)}
            >
              {t('settlement.openWaiting')}
            </a>
          </p>
        </Notice>
      )}
      {mayPay && makers.list.total > 0 && (
        <PostForm>
          <DateField
            name="untilOn"
            label={t('settlement.untilOn')}
            hint={t('settlement.untilOnHint')}
            value={dayParts(lastDay)}
          />
          <Button>{t('settlement.prepare')}</Button>
        </PostForm>
      )}
      {batches.list.total === 0 ? <EmptyState title={t('settlement.none')} /> : <BatchTable />}
      <OwedMakers makers={makers} lastDay={lastDay} minimum={minimum} />
    </Frame>
  )
}

function BatchTable() {
  const t = useT()
  const here = useHere()
  const { money, number, dateShort } = useFormat()
  const { batches } = useLoaderData<typeof loader>()
  return (
    <ListTable
      caption={t('settlement.batches')}
      {...batches}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          label: t('settlement.number'),
          rowHeader: true,
          cell: ({ id, number: shown }) => <a href={here(`/staff/finance/makers/batches/${id}`)}>{shown}</a>,
        },
        {
          key: 'until',
          label: t('settlement.until'),
          sorts: true,
          cell: ({ untilOn }) => dateShort(untilOn),
        },
        {
          key: 'count',
          label: t('settlement.count'),
          sorts: true,
          numeric: true,
          cell: ({ transferCount }) => number(transferCount),
        },
        {
          key: 'total',
          label: t('settlement.total'),
          sorts: true,
          numeric: true,
          cell: ({ total }) => money(total),
        },
        {
          key: 'state',
          label: t('settlement.state'),
          cell: ({ status, waiting, failed }) => (
            <>
              <BatchState status={status} isPaid={waiting === 0 && failed === 0} isAwaited={waiting > 0} />
              {status === 'approved' && waiting > 0 && ` ${t('settlement.waiting', { count: waiting })}`}
              {failed > 0 && ` ${t('settlement.failed', { count: failed })}`}
            </>
          ),
        },
      ]}
    />
  )
}
