import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  findPreparedMarks,
  listPurchasers,
  purchaserSorts,
  purchasersPerPage,
} from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { ListTable } from '~/ui/data/list-table'
import { Tabs } from '~/ui/data/tabs'
import { namePlace } from '~/views/names/name-places.server'
import { DeskTabs } from '../parts/desk/desk-tabs'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

const statuses = ['pending', 'confirmed', 'refused', 'suspended'] as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale } = context
  const asked = readList(context.url.searchParams, purchaserSorts)
  const status = statuses.find((each) => each === context.url.searchParams.get('status')) ?? 'pending'
  const { purchasers, total, waiting } = await listPurchasers(context, { ...asked, status })
  return json({
    title: pageTitle(locale, 'purchasing.desk.title'),
    purchasers: await Promise.all(
      purchasers.map(async ({ soato, ...shown }) => ({ ...shown, place: await namePlace(soato, locale) })),
    ),
    status,
    waiting,
    marks: await findPreparedMarks(context),
    list: listed(asked, total, purchasersPerPage),
  })
}

/** Organisations that ask to buy, those that wait first. */
export default function Purchasers() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { purchasers, status, waiting, marks, list } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('purchasing.desk.title') })}>
      <Heading level={1}>{t('purchasing.desk.title')}</Heading>
      <DeskTabs current="purchasers" />
      <p>{t('purchasing.desk.lead')}</p>
      {marks.length > 0 && (
        <Notice tone="warning" title={t('state.desk.waiting')}>
          <ul>
            {marks.map(({ id, name }) => (
              <li key={id}>
                <a className="inline-flex min-h-11 items-center" href={here(`/admin/purchasers/${id}`)}>
                  <Name of={name} />
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Tabs
        label={t('purchasing.desk.states')}
        tabs={statuses.map((each) => ({
          href: `${here('/admin/purchasers')}?status=${each}`,
          label: t(`purchasing.desk.status.${each}`),
          current: each === status,
          ...(each === 'pending' && { count: waiting }),
        }))}
      />
      {purchasers.length === 0 ? (
        <EmptyState
          icon="shop"
          title={t('purchasing.desk.empty')}
          {...(status === 'pending' && { text: t('purchasing.desk.emptyText') })}
        />
      ) : (
        <ListTable
          list={list}
          caption={t(`purchasing.desk.status.${status}`)}
          captionHidden
          rows={purchasers}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              sorts: true,
              label: t('purchasing.fact.name'),
              rowHeader: true,
              cell: ({ id, name }) => (
                <a className="inline-flex min-h-11 items-center" href={here(`/admin/purchasers/${id}`)}>
                  <Name of={name} />
                </a>
              ),
            },
            {
              key: 'tax',
              label: t('purchasing.fact.taxNumber'),
              cell: ({ taxNumber }) => taxNumber,
            },
            { key: 'place', label: t('purchasing.fact.place'), cell: ({ place }) => place || '–' },
            {
              key: 'since',
              sorts: true,
              label: t('purchasing.fact.askedOn'),
              cell: ({ askedAt }) => dateShort(askedAt),
            },
          ]}
        />
      )}
    </Frame>
  )
}
