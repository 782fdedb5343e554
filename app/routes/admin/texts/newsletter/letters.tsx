import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listNewsletters, newslettersPerPage } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { useAdminCrumbs } from '../../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale } = context
  const asked = readList(context.url.searchParams, [])
  const { letters, total, receivers } = await listNewsletters(context, asked)
  return json({
    title: pageTitle(locale, 'newsletter.title'),
    receivers,
    letters: letters.map(({ titles, ...letter }) => ({ ...letter, name: titles[locale] })),
    list: listed(asked, total, newslettersPerPage),
  })
}

const tones = { prepared: 'warning', released: 'success', withdrawn: 'neutral' } as const

/** Letters of the newsletter: what waits for a second administrator, and what was sent. */
export default function Letters() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { letters, list, receivers } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('newsletter.title') })}>
      <Heading level={1}>{t('newsletter.title')}</Heading>
      <p>{t('newsletter.desk.lead')}</p>
      <p>{t('newsletter.desk.receivers', { count: receivers })}</p>
      <div>
        <ButtonLink href={here('/admin/newsletter/new')} icon="plus">
          {t('newsletter.desk.new')}
        </ButtonLink>
      </div>
      {letters.length === 0 ? (
        <EmptyState icon="mail" title={t('newsletter.desk.none')} text={t('newsletter.desk.noneText')} />
      ) : (
        <ListTable
          list={list}
          caption={t('newsletter.title')}
          captionHidden
          rows={letters}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: t('newsletter.desk.name'),
              rowHeader: true,
              cell: ({ id, name }) => (
                <a className="inline-flex min-h-11 items-center" href={here(`/admin/newsletter/${id}`)}>
                  {name}
                </a>
              ),
            },
            {
              key: 'written',
              label: t('newsletter.desk.written'),
              cell: ({ createdAt }) => dateShort(createdAt),
            },
            {
              key: 'status',
              label: t('newsletter.desk.statusLabel'),
              cell: ({ status }) => <Tag tone={tones[status]}>{t(`newsletter.desk.status.${status}`)}</Tag>,
            },
            {
              key: 'decided',
              label: t('newsletter.desk.decided'),
              cell: ({ decidedAt }) => (decidedAt ? dateShort(decidedAt) : '–'),
            },
          ]}
        />
      )}
    </Frame>
  )
}
