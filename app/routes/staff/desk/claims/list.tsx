import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import { disputesPerPage, listDisputes } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { Tabs } from '~/ui/data/tabs'
import { claimTone } from '~/ui/devices/claims/claim-facts'
import { nameDevices } from '~/views/names/name-devices.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Disputes about devices, which the centre that gave the voucher decides. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const query = context.url.searchParams
  const isOpen = query.get('show') !== 'closed'
  const asked = readList(query, [])
  const [{ disputes, total, openTotal }, nameOf] = await Promise.all([
    listDisputes(context, { isOpen, page: asked.page }),
    nameDevices(context.locale, context.now()),
  ])
  return json({
    title: pageTitle(context.locale, 'claims.staff.title'),
    ...{ isOpen, openTotal },
    list: listed(asked, total, disputesPerPage),
    disputes: disputes.map(({ deviceCode, decideBy, disputedAt: _, ...dispute }) => ({
      ...dispute,
      device: nameOf(deviceCode),
      decideBy: decideBy.toISOString().slice(0, 10),
    })),
  })
}

export default function Disputes() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { isOpen, openTotal, disputes, list } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="wide"
      crumbs={[{ label: t('staff.queue.title'), href: here('/staff') }, { label: t('claims.staff.title') }]}
    >
      <Heading level={1} size="l">
        {t('claims.staff.title')}
      </Heading>
      <p className="max-w-2xl">{t('claims.staff.lead')}</p>
      <Tabs
        label={t('claims.column.state')}
        tabs={[
          { href: here('/staff/claims'), label: t('claims.staff.open'), current: isOpen, count: openTotal },
          { href: here('/staff/claims?show=closed'), label: t('claims.staff.closed'), current: !isOpen },
        ]}
      />
      {disputes.length === 0 ? (
        <EmptyState icon="checkCircle" title={t('claims.staff.empty')} text={t('claims.staff.emptyText')} />
      ) : (
        <ListTable
          list={list}
          caption={t('claims.staff.title')}
          captionHidden
          rows={disputes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'kind',
              label: t('claims.column.kind'),
              rowHeader: true,
              cell: ({ id, kind }) => <a href={here(`/staff/claims/${id}`)}>{t(`claims.kind.${kind}`)}</a>,
            },
            { key: 'order', label: t('claims.column.order'), cell: ({ orderNumber }) => orderNumber },
            { key: 'device', label: t('claims.column.device'), cell: ({ device }) => device },
            {
              key: 'maker',
              label: t('claims.column.maker'),
              cell: ({ makerName }) => <Name of={makerName} />,
            },
            {
              key: 'state',
              label: t('claims.column.state'),
              cell: ({ status }) => <Tag tone={claimTone[status]}>{t(`claims.status.${status}`)}</Tag>,
            },
            { key: 'due', label: t('claims.column.due'), cell: ({ decideBy }) => dateShort(decideBy) },
          ]}
        />
      )}
    </Frame>
  )
}
