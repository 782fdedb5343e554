import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askedRequestsPerPage, listAskedRequests } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import { AnswerStatus } from '~/ui/market/requests/request-status'
import { namePlace } from '~/views/names/name-places.server'
import { SellerTabs } from '../parts/seller-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale } = context
  const asked = readList(context.url.searchParams, [])
  const { requests, total } = await listAskedRequests(context, asked)
  return json({
    title: pageTitle(locale, 'requests.seller.title'),
    requests: await Promise.all(
      requests.map(async ({ soato, ...row }) => ({ ...row, place: await namePlace(soato, locale) })),
    ),
    list: listed(asked, total, askedRequestsPerPage),
  })
}

/** What organisations ask this seller for: those that go on first. */
export default function AskedRequests() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { requests, list } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1}>{t('requests.seller.title')}</Heading>
      <SellerTabs current="requests" />
      <p className="max-w-2xl">{t('requests.seller.lead')}</p>
      {requests.length === 0 ? (
        <EmptyState
          icon="document"
          title={t('requests.seller.empty')}
          text={t('requests.seller.emptyText')}
        />
      ) : (
        <ListTable
          list={list}
          caption={t('requests.seller.title')}
          captionHidden
          rows={requests}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'number',
              label: t('requests.list.number'),
              rowHeader: true,
              cell: ({ id, number }) => (
                <a className="inline-flex min-h-11 items-center" href={here(`/seller/requests/${id}`)}>
                  {number}
                </a>
              ),
            },
            { key: 'title', label: t('requests.list.what'), cell: ({ title }) => <FreeText of={title} /> },
            { key: 'place', label: t('requests.fact.place'), cell: ({ place }) => place || '–' },
            {
              key: 'wantedOn',
              label: t('requests.fact.wantedOn'),
              cell: ({ wantedOn }) => dateShort(wantedOn),
            },
            {
              key: 'state',
              label: t('requests.list.state'),
              cell: ({ status, answer, isTaken }) => (
                <AnswerStatus request={status} answer={answer} isTaken={isTaken} />
              ),
            },
          ]}
        />
      )}
    </Frame>
  )
}
