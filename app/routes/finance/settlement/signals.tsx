import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSignals } from '~/domains/makers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { keyOf } from '~/lib/text-key'
import type { SignalStatus } from '~/platform/prisma/enums'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { Tabs } from '~/ui/data/tabs'
import { SettlementTabs } from '../parts/settlement/settlement-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const { locale, url } = context
  const all = await listSignals(context)
  const state: SignalStatus = url.searchParams.get('state') === 'reviewed' ? 'reviewed' : 'open'
  const named = all
    .filter(({ status }) => status === state)
    .map(({ maker, ...signal }) => ({ ...signal, maker: maker && nameInScript(maker.name, locale) }))
  type Row = (typeof named)[number]
  return json({
    title: pageTitle(locale, 'settlement.signals.title'),
    state,
    open: all.filter(({ status }) => status === 'open').length,
    signals: arrange(url.searchParams, named, {
      rule: ({ ruleCode }: Row) => ruleCode,
      weight: ({ weight }: Row) => weight,
      at: ({ foundAt }: Row) => foundAt,
    }),
  })
}

/** What looks unusual, for a person to look at. */
export default function Signals() {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  const { state, open, signals } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <SettlementTabs current="signals" />
      <Heading level={1}>{t('settlement.signals.title')}</Heading>
      <p className="max-w-2xl">{t('settlement.signals.lead')}</p>
      <Tabs
        label={t('settlement.signals.states')}
        tabs={(['open', 'reviewed'] as const).map((one) => ({
          href: here(`/staff/finance/makers/signals${one === 'open' ? '' : '?state=reviewed'}`),
          label:
            one === 'open' ? t('settlement.signals.open', { count: open }) : t('settlement.signals.reviewed'),
          current: one === state,
        }))}
      />
      {signals.list.total === 0 ? (
        <EmptyState title={t(`settlement.signals.none.${state}`)} text={t('settlement.signals.noneText')} />
      ) : (
        <ListTable
          caption={t('settlement.signals.title')}
          captionHidden
          {...signals}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'rule',
              label: t('settlement.signals.what'),
              rowHeader: true,
              sorts: true,
              cell: ({ id, ruleCode }) => (
                <a href={here(`/staff/finance/makers/signals/${id}`)}>
                  {t(keyOf('settlement.signals.rule', ruleCode, 'name'))}
                </a>
              ),
            },
            { key: 'maker', label: t('settlement.maker'), cell: ({ maker }) => maker ?? '–' },
            {
              key: 'weight',
              label: t('settlement.signals.counted'),
              sorts: true,
              cell: ({ ruleCode, weight }) =>
                t(keyOf('settlement.signals.rule', ruleCode, 'weight'), { count: weight }),
            },
            {
              key: 'at',
              label: t('settlement.signals.found'),
              sorts: true,
              cell: ({ foundAt }) => dateTime(foundAt),
            },
            {
              key: 'state',
              label: t('settlement.state'),
              cell: ({ status, reviewedWeight }) => (
                <Tag tone={status === 'open' ? 'warning' : 'neutral'}>
                  {status === 'open' && reviewedWeight !== null
                    ? t('settlement.signals.grown')
                    : t(`settlement.signals.status.${status}`)}
                </Tag>
              ),
            },
          ]}
        />
      )}
    </Frame>
  )
}
