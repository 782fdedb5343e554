import { useFormat, useT } from '~/i18n/react'
import { Tag } from '../content/tag'
import { Chart } from '../data/chart'
import { FacetList } from '../data/facet-list'
import { Pagination } from '../data/pagination'
import { Stats } from '../data/stats'
import { StepProgress } from '../data/step-progress'
import { Stepper } from '../data/stepper'
import { SummaryList } from '../data/summary-list'
import { Table } from '../data/table'
import { Tabs } from '../data/tabs'
import { TaskList } from '../data/task-list'
import { Timeline } from '../data/timeline'

const sample = [
  { id: 'HM-1', state: 'sent', tiyin: 125_000_000n },
  { id: 'HM-2', state: 'approved', tiyin: 9_900_000n },
] as const

export function ShowcaseData() {
  const t = useT()
  const { money, dateLong } = useFormat()
  const change = { href: '#change', text: t('showcase.change') }
  const rows = [
    { key: 'name', label: t('showcase.label.name'), value: 'Gulnora Karimova', action: change },
    { key: 'place', label: t('showcase.label.region'), value: t('showcase.place'), action: change },
    { key: 'note', label: t('showcase.label.note'), value: t('showcase.paragraph') },
  ]
  return (
    <>
      <SummaryList rows={rows} />
      <SummaryList rows={rows} title={t('showcase.signIn')} titleLevel={3} />
      <TaskList
        tasks={[
          { key: 'a', name: t('showcase.label.name'), href: '#a', status: t('showcase.state.approved') },
          {
            key: 'b',
            name: t('showcase.label.paper'),
            href: '#b',
            hint: t('showcase.hint'),
            status: t('showcase.state.waiting'),
            tone: 'warning',
          },
          { key: 'c', name: t('showcase.declaration'), status: t('showcase.state.draft'), tone: 'neutral' },
        ]}
      />
      <Table
        caption={t('showcase.services')}
        rows={sample}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'id',
            label: t('showcase.label.number'),
            cell: ({ id }) => <a href={`#${id}`}>{id}</a>,
            rowHeader: true,
            total: t('showcase.label.amount'),
          },
          { key: 'place', label: t('showcase.label.region'), cell: () => t('showcase.place') },
          {
            key: 'state',
            label: t('showcase.label.note'),
            cell: ({ state }) => (
              <Tag tone="info">{t(state === 'sent' ? 'showcase.state.sent' : 'showcase.state.approved')}</Tag>
            ),
          },
          {
            key: 'amount',
            label: t('showcase.label.amount'),
            cell: ({ tiyin }) => money(tiyin),
            numeric: true,
            total: money(134_900_000n),
          },
        ]}
      />
      <Tabs
        label={t('showcase.services')}
        tabs={[
          { href: '#sent', label: t('showcase.state.sent'), count: 12, current: true },
          { href: '#approved', label: t('showcase.state.approved'), count: 1204 },
          { href: '#refused', label: t('showcase.state.refused') },
        ]}
      />
      <Pagination page={4} pageCount={12} total={231} hrefOf={(page) => `?page=${page}`} />
      <StepProgress step={2} of={7} />
      <Stepper
        label={t('showcase.send')}
        steps={[
          { label: t('showcase.cart'), state: 'done', href: '#cart' },
          { label: t('showcase.label.region'), state: 'current' },
          { label: t('showcase.label.amount'), state: 'todo' },
        ]}
      />
      <Timeline
        events={[
          {
            key: 'sent',
            title: t('showcase.state.sent'),
            date: dateLong('2026-03-05'),
            dateTime: '2026-03-05',
            text: t('showcase.paragraph'),
          },
          {
            key: 'waiting',
            title: t('showcase.state.waiting'),
            date: dateLong('2026-03-07'),
            dateTime: '2026-03-07',
            state: 'current',
          },
          { key: 'approved', title: t('showcase.state.approved'), state: 'todo' },
        ]}
      />
      <Stats
        stats={[
          { label: t('showcase.services'), value: '49' },
          { label: t('showcase.centres'), value: '208', note: t('showcase.place') },
          { label: t('showcase.label.amount'), value: money(123_456_700n) },
        ]}
      />
      <Chart
        title={t('showcase.services')}
        labelHead={t('showcase.label.region')}
        valueHead={t('showcase.label.amount')}
        bars={[
          { label: t('showcase.place'), value: 1204, text: '1 204' },
          { label: t('showcase.centres'), value: 640, text: '640' },
          { label: t('showcase.market'), value: 0, text: '0' },
        ]}
      />
      <div className="max-w-xs">
        <FacetList
          title={t('showcase.label.region')}
          facets={[
            { href: '#fergana', label: t('showcase.place'), count: 41, current: true },
            { href: '#other', label: t('showcase.centres'), count: 7 },
          ]}
        />
      </div>
    </>
  )
}
