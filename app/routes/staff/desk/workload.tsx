import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getWorkload } from '~/domains/cases/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { Stats } from '~/ui/data/stats'
import { type Column, Table } from '~/ui/data/table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Who of a centre has how much, and what is late. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const workload = await getWorkload(context)
  if (!workload) throw notFound()
  return json({
    title: pageTitle(context.locale, 'staff.workload.title'),
    ...workload,
    colleagues: workload.colleagues.map(({ absentUntil, ...one }) => ({
      ...one,
      absentUntil: isoDay(absentUntil),
    })),
    services: workload.services.map(({ name, ...one }) => ({
      ...one,
      name: name?.[context.locale] ?? one.code,
    })),
  })
}

interface Load {
  open: number
  overdue: number
  soon: number
  waiting: number
}

export default function Workload() {
  const t = useT()
  const here = useHere()
  const { number, personName, dateShort } = useFormat()
  const { total, unassigned, colleagues, services } = useLoaderData<typeof loader>()
  const home = here('/staff')
  const loads = <Row extends Load>(hrefOf: (row: Row) => string): Column<Row>[] =>
    (['open', 'overdue', 'soon', 'waiting'] as const).map((kind) => ({
      key: kind,
      label: t(`staff.workload.${kind}`),
      numeric: true,
      cell: (row) => (kind === 'open' ? <a href={hrefOf(row)}>{number(row[kind])}</a> : number(row[kind])),
    }))
  return (
    <Frame
      width="wide"
      crumbs={[{ label: t('staff.queue.title'), href: home }, { label: t('staff.workload.title') }]}
    >
      <Heading level={1} size="l">
        {t('staff.workload.title')}
      </Heading>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/staff/people')}>
          {t('admin.centreStaff.title')}
        </a>
      </p>
      <Stats
        stats={[
          { label: t('staff.workload.open'), value: number(total.open) },
          { label: t('staff.workload.overdue'), value: number(total.overdue) },
          { label: t('staff.workload.soon'), value: number(total.soon) },
          { label: t('staff.workload.unassigned'), value: number(unassigned) },
        ]}
      />
      <Table
        caption={t('staff.workload.colleagues')}
        columns={[
          {
            key: 'who',
            label: t('staff.queue.who'),
            rowHeader: true,
            cell: ({ id, absentUntil, ...name }) => (
              <>
                <a href={here(`/staff/colleagues/${id}`)}>{personName(name)}</a>{' '}
                {absentUntil && (
                  <Tag tone="warning">
                    {t('staff.absences.absentUntil', { date: dateShort(absentUntil) })}
                  </Tag>
                )}
              </>
            ),
          },
          ...loads<(typeof colleagues)[number]>(({ id }) => `${home}?filter=all&who=${id}`),
        ]}
        rows={colleagues}
        rowKey={({ id }) => id}
      />
      <Table
        caption={t('staff.workload.services')}
        columns={[
          {
            key: 'service',
            label: t('staff.column.service'),
            rowHeader: true,
            cell: ({ name }) => name,
          },
          ...loads<(typeof services)[number]>(({ code }) => `${home}?filter=all&service=${code}`),
        ]}
        rows={services}
        rowKey={({ code }) => code}
      />
    </Frame>
  )
}
