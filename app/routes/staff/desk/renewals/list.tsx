import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import { listRenewals, renewalsPerPage } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { Tabs } from '~/ui/data/tabs'
import { renewalTone } from '~/ui/devices/renewals/renewal-facts'
import { nameDevices } from '~/views/names/name-devices.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Devices that people ask for before their time: the centre decides by two people. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const query = context.url.searchParams
  const isOpen = query.get('show') !== 'closed'
  const asked = readList(query, [])
  const [{ renewals, total, openTotal }, nameOf] = await Promise.all([
    listRenewals(context, { isOpen, page: asked.page }),
    nameDevices(context.locale, context.now()),
  ])
  return json({
    title: pageTitle(context.locale, 'vouchers.renewal.list.title'),
    ...{ isOpen, openTotal },
    list: listed(asked, total, renewalsPerPage),
    renewals: renewals.map(({ deviceCode, decideBy, askedAt, ...one }) => ({
      ...one,
      device: nameOf(deviceCode),
      askedAt: askedAt.toISOString(),
      decideBy: decideBy.toISOString().slice(0, 10),
    })),
  })
}

export default function Renewals() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { isOpen, openTotal, renewals, list } = useLoaderData<typeof loader>()
  const title = t('vouchers.renewal.list.title')
  return (
    <Frame width="wide" crumbs={[{ label: t('staff.queue.title'), href: here('/staff') }, { label: title }]}>
      <Heading level={1} size="l">
        {title}
      </Heading>
      <p className="max-w-2xl">{t('vouchers.renewal.list.lead')}</p>
      <Tabs
        label={t('claims.column.state')}
        tabs={[
          {
            href: here('/staff/renewals'),
            label: t('vouchers.renewal.list.open'),
            current: isOpen,
            count: openTotal,
          },
          {
            href: here('/staff/renewals?show=closed'),
            label: t('vouchers.renewal.list.closed'),
            current: !isOpen,
          },
        ]}
      />
      {renewals.length === 0 ? (
        <EmptyState
          icon="checkCircle"
          title={t('vouchers.renewal.list.empty')}
          text={t('vouchers.renewal.list.emptyText')}
        />
      ) : (
        <ListTable
          list={list}
          caption={title}
          captionHidden
          rows={renewals}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'order',
              label: t('claims.column.order'),
              rowHeader: true,
              cell: ({ id, orderNumber }) => <a href={here(`/staff/renewals/${id}`)}>{orderNumber}</a>,
            },
            { key: 'device', label: t('claims.column.device'), cell: ({ device }) => device },
            {
              key: 'ground',
              label: t('vouchers.renewal.ground.legend'),
              cell: ({ ground }) => t(`vouchers.renewal.ground.${ground}`),
            },
            {
              key: 'state',
              label: t('claims.column.state'),
              cell: ({ status, isAppeal, outcome }) => (
                <span className="flex flex-wrap gap-2">
                  <Tag tone={renewalTone[status]}>
                    {t(
                      status === 'asked' && outcome
                        ? 'vouchers.renewal.staff.prepared'
                        : `vouchers.renewal.status.${status}`,
                    )}
                  </Tag>
                  {isAppeal && <Tag>{t('vouchers.renewal.list.appeal')}</Tag>}
                </span>
              ),
            },
            { key: 'due', label: t('claims.column.due'), cell: ({ decideBy }) => dateShort(decideBy) },
          ]}
        />
      )}
    </Frame>
  )
}
