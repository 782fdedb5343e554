import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOwnTextRequests, ownTextsPerPage } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import { TextLanguages } from '~/ui/market/translations/text-languages'
import { TextStatus } from '~/ui/market/translations/text-status'
import { SellerTabs } from '../../parts/seller-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const asked = readList(context.url.searchParams, [])
  const { requests, total } = await listOwnTextRequests(context, asked)
  return json({
    title: pageTitle(context.locale, 'translations.title'),
    requests: requests.map(({ id, title, fromLocale, toLocale, status, askedAt, productId }) => ({
      ...{ id, title, fromLocale, toLocale, status, isStory: productId === null },
      askedAt: askedAt.toISOString(),
    })),
    list: listed(asked, total, ownTextsPerPage),
  })
}

/** What a shop asked volunteers to put into another language. */
export default function OwnTranslations() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { requests, list } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1}>{t('translations.title')}</Heading>
      <SellerTabs current="translations" />
      <p className="max-w-2xl">{t('translations.lead')}</p>
      <p className="max-w-2xl">{t('translations.how')}</p>
      <ButtonGroup>
        <ButtonLink href={here('/seller/products')}>{t('translations.products')}</ButtonLink>
        <ButtonLink look="secondary" href={here('/seller/translations/new')}>
          {t('translations.askStory')}
        </ButtonLink>
      </ButtonGroup>
      {requests.length === 0 ? (
        <EmptyState icon="document" title={t('translations.empty')} text={t('translations.emptyText')} />
      ) : (
        <ListTable
          list={list}
          caption={t('translations.title')}
          captionHidden
          rows={requests}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'what',
              label: t('translations.table.what'),
              rowHeader: true,
              cell: ({ id, title, fromLocale, isStory }) => (
                <a className="inline-flex min-h-11 items-center" href={here(`/seller/translations/${id}`)}>
                  {isStory ? t('translations.story') : <span lang={fromLocale}>{title}</span>}
                </a>
              ),
            },
            {
              key: 'languages',
              label: t('translations.table.languages'),
              cell: (row) => <TextLanguages {...row} />,
            },
            {
              key: 'asked',
              label: t('translations.table.asked'),
              cell: ({ askedAt }) => dateShort(askedAt),
            },
            {
              key: 'state',
              label: t('translations.table.state'),
              cell: ({ status }) => <TextStatus status={status} />,
            },
          ]}
        />
      )}
    </Frame>
  )
}
