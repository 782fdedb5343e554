import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSynonyms } from '~/domains/search/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange, readSearch } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { SearchField } from '~/ui/form/search-field'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await requireRole(args, 'administrator')
  const q = readSearch(url.searchParams)
  const groups = arrange(url.searchParams, await listSynonyms(q), {
    uz: ({ terms }) => terms.uz.join(', '),
    ru: ({ terms }) => terms.ru.join(', '),
    en: ({ terms }) => terms.en.join(', '),
  })
  return json({ title: pageTitle(locale, 'admin.synonyms.title'), q, groups })
}

export default function Synonyms() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { q, groups } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t('admin.synonyms.title') })}>
      <Heading level={1}>{t('admin.synonyms.title')}</Heading>
      <p>{t('admin.synonyms.lead')}</p>
      <search>
        <form method="get">
          <SearchField label={t('admin.synonyms.search')} value={q} />
        </form>
      </search>
      <p>
        <ButtonLink look="secondary" href={here('/admin/synonyms/new')}>
          {t('admin.synonyms.add')}
        </ButtonLink>
      </p>
      <p role="status">
        {t('admin.synonyms.count', { count: groups.list.total, shown: number(groups.list.total) })}
      </p>
      <ListTable
        caption={t('admin.synonyms.title')}
        captionHidden
        {...groups}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'uz',
            label: t('admin.synonyms.uz'),
            sorts: true,
            rowHeader: true,
            cell: ({ id, terms }) => (
              <a href={here(`/admin/synonyms/${id}`)}>{terms.uz.join(', ') || t('admin.synonyms.none')}</a>
            ),
          },
          { key: 'ru', label: t('admin.synonyms.ru'), sorts: true, cell: ({ terms }) => terms.ru.join(', ') },
          { key: 'en', label: t('admin.synonyms.en'), sorts: true, cell: ({ terms }) => terms.en.join(', ') },
          { key: 'leads', label: t('admin.synonyms.leadsTo'), cell: ({ leadsTo }) => leadsTo.join(', ') },
          {
            key: 'shared',
            label: t('admin.synonyms.shared'),
            cell: ({ shared }) =>
              shared.length > 0 && <Tag tone="warning">{shared.map(({ word }) => word).join(', ')}</Tag>,
          },
        ]}
      />
    </Frame>
  )
}
