import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMakerClaims, makerClaimsPerPage } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { Tabs } from '~/ui/data/tabs'
import { claimTone } from '~/ui/devices/claims/claim-facts'
import { nameDevices } from '~/views/names/name-devices.server'
import { MakerTabs } from '../parts/maker-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What people who received a device want of its maker. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'claims', 'maker_staff')
  const query = context.url.searchParams
  const isOpen = query.get('show') !== 'closed'
  const asked = readList(query, [])
  const [{ claims, total, openTotal }, nameOf] = await Promise.all([
    listMakerClaims(context, { isOpen, page: asked.page }),
    nameDevices(context.locale, context.now()),
  ])
  return json({
    title: pageTitle(context.locale, 'claims.maker.title'),
    ...{ isOpen, openTotal },
    list: listed(asked, total, makerClaimsPerPage),
    claims: claims.map(({ order, ...claim }) => ({
      ...{ id: claim.id, kind: claim.kind, status: claim.status, number: order.number },
      device: nameOf(order.deviceCode),
      due:
        claim.status === 'asked'
          ? isoDay(claim.answerBy)
          : claim.status === 'accepted'
            ? isoDay(claim.promisedOn)
            : null,
    })),
  })
}

export default function Claims() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { isOpen, openTotal, claims, list } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <MakerTabs current="claims" />
      <Heading level={1}>{t('claims.maker.title')}</Heading>
      <p className="max-w-2xl">{t('claims.maker.lead')}</p>
      <Tabs
        label={t('claims.column.state')}
        tabs={[
          { href: here('/maker/claims'), label: t('claims.maker.open'), current: isOpen, count: openTotal },
          { href: here('/maker/claims?show=closed'), label: t('claims.maker.closed'), current: !isOpen },
        ]}
      />
      {claims.length === 0 ? (
        <EmptyState icon="checkCircle" title={t('claims.maker.empty')} text={t('claims.maker.emptyText')} />
      ) : (
        <ListTable
          list={list}
          caption={t('claims.maker.title')}
          captionHidden
          rows={claims}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'kind',
              label: t('claims.column.kind'),
              rowHeader: true,
              cell: ({ id, kind }) => <a href={here(`/maker/claims/${id}`)}>{t(`claims.kind.${kind}`)}</a>,
            },
            { key: 'order', label: t('claims.column.order'), cell: ({ number }) => number },
            { key: 'device', label: t('claims.column.device'), cell: ({ device }) => device },
            {
              key: 'state',
              label: t('claims.column.state'),
              cell: ({ status }) => <Tag tone={claimTone[status]}>{t(`claims.status.${status}`)}</Tag>,
            },
            {
              key: 'due',
              label: t('claims.column.due'),
              cell: ({ due }) => (due ? dateShort(due) : ''),
            },
          ]}
        />
      )}
    </Frame>
  )
}
