import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listParts, partsPerPage } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { ListTable } from '~/ui/data/list-table'
import { PartStatus } from '~/ui/market/contracts/part-status'
import { LineAmount } from '~/ui/market/requests/line-amount'
import { wordPart } from '~/views/orders/word-part.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  const { locale } = context
  const asked = readList(context.url.searchParams, [])
  const { parts, total } = await listParts(context, asked)
  const today = dayOf(context.now())
  return json({
    title: pageTitle(locale, 'pool.list.title'),
    parts: parts.map((part) => wordPart(part, locale, today)),
    list: listed(asked, total, partsPerPage),
  })
}

/** What this shop is asked to make for contracts of others, and makes. */
export default function OwnParts() {
  const t = useT()
  const here = useHere()
  const { parts, list } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" back={{ href: here('/seller/contracts'), label: t('contracts.title') }}>
      <Heading level={1}>{t('pool.list.title')}</Heading>
      <p className="max-w-2xl">{t('pool.list.lead')}</p>
      {parts.length === 0 ? (
        <>
          <EmptyState icon="document" title={t('pool.list.empty')} text={t('pool.list.emptyText')} />
          <div>
            <ButtonLink look="secondary" href={here('/seller/schedule')}>
              {t('pool.list.schedule')}
            </ButtonLink>
          </div>
        </>
      ) : (
        <ListTable
          list={list}
          caption={t('pool.list.title')}
          captionHidden
          rows={parts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'number',
              label: t('pool.table.number'),
              rowHeader: true,
              cell: ({ id, number }) => (
                <a className="inline-flex min-h-11 items-center" href={here(`/seller/parts/${id}`)}>
                  {number}
                </a>
              ),
            },
            { key: 'what', label: t('pool.table.what'), cell: ({ words }) => <FreeText of={words} /> },
            {
              key: 'quantity',
              label: t('pool.table.quantity'),
              numeric: true,
              cell: (part) => <LineAmount {...part} />,
            },
            { key: 'sum', label: t('pool.table.sum'), numeric: true, cell: ({ sum }) => sum },
            { key: 'dueOn', label: t('pool.table.dueOn'), cell: ({ dueOn }) => dueOn },
            {
              key: 'from',
              label: t('pool.table.from'),
              cell: ({ coordinator }) => <Name of={coordinator} />,
            },
            { key: 'state', label: t('pool.table.state'), cell: (part) => <PartStatus {...part} /> },
          ]}
        />
      )}
    </Frame>
  )
}
