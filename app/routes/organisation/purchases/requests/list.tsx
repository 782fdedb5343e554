import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayInTeam } from '~/domains/identity/index.server'
import { getPurchaser, listPriceRequests, priceRequestsPerPage } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ListTable } from '~/ui/data/list-table'
import { RequestStatus } from '~/ui/market/requests/request-status'
import { PurchasingTabs } from '../../parts/purchases/purchasing-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'purchases', 'buyer_staff')
  const asked = readList(context.url.searchParams, [])
  const [{ requests, total }, purchaser] = await Promise.all([
    listPriceRequests(context, asked),
    getPurchaser(context),
  ])
  const isSuspended = purchaser !== null && purchaser.suspension !== null
  return json({
    title: pageTitle(context.locale, 'requests.title'),
    isSuspended,
    mayAsk: mayInTeam(context, 'requests') && !isSuspended,
    requests,
    list: listed(asked, total, priceRequestsPerPage),
  })
}

/** What the organisation asked sellers for, the latest first. */
export default function PriceRequests() {
  const t = useT()
  const here = useHere()
  const { dateShort, number } = useFormat()
  const { requests, isSuspended, mayAsk, list } = useLoaderData<typeof loader>()
  const ask = (
    <div>
      <ButtonLink href={here('/organisation/purchases/requests/new')} icon="plus">
        {t('requests.list.new')}
      </ButtonLink>
    </div>
  )
  return (
    <Frame width="wide">
      <Heading level={1}>{t('requests.title')}</Heading>
      <PurchasingTabs current="requests" />
      <p className="max-w-2xl">{t('requests.list.lead')}</p>
      {isSuspended && <Notice tone="warning">{t('purchasing.error.suspended')}</Notice>}
      {requests.length === 0 ? (
        <EmptyState
          icon="document"
          title={t('requests.list.empty')}
          text={t(mayAsk ? 'requests.list.emptyText' : 'requests.list.emptyOther')}
          action={mayAsk ? ask : undefined}
        />
      ) : (
        <>
          {mayAsk && ask}
          <ListTable
            list={list}
            caption={t('requests.title')}
            captionHidden
            rows={requests}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'number',
                label: t('requests.list.number'),
                rowHeader: true,
                cell: ({ id, number: shown }) => (
                  <a
                    className="inline-flex min-h-11 items-center"
                    href={here(`/organisation/purchases/requests/${id}`)}
                  >
                    {shown}
                  </a>
                ),
              },
              { key: 'title', label: t('requests.list.what'), cell: (row) => <FreeText of={row.title} /> },
              {
                key: 'wantedOn',
                label: t('requests.fact.wantedOn'),
                cell: ({ wantedOn }) => dateShort(wantedOn),
              },
              {
                key: 'answers',
                label: t('requests.answers'),
                numeric: true,
                cell: ({ status, answered, asked }) =>
                  status === 'draft'
                    ? '–'
                    : t('requests.list.answered', {
                        count: answered,
                        shown: number(answered),
                        of: number(asked),
                      }),
              },
              {
                key: 'status',
                label: t('requests.list.state'),
                cell: ({ status }) => <RequestStatus status={status} />,
              },
            ]}
          />
        </>
      )}
    </Frame>
  )
}
