import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deskFairsPerPage, listDeskFairs } from '~/domains/market/index.server'
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
import { DeskTabs } from '../parts/desk/desk-tabs'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale } = context
  const asked = readList(context.url.searchParams, [])
  const { fairs, total } = await listDeskFairs(context, asked)
  return json({
    title: pageTitle(locale, 'fairs.title'),
    fairs: fairs.map(({ names, ...fair }) => ({ ...fair, name: names[locale] })),
    list: listed(asked, total, deskFairsPerPage),
  })
}

const tones = { draft: 'neutral', announced: 'success', cancelled: 'danger' } as const

/** Every fair, with how many stands wait for an answer. */
export default function DeskFairs() {
  const t = useT()
  const here = useHere()
  const { dateShort, number } = useFormat()
  const { fairs, list } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('fairs.title') })}>
      <Heading level={1}>{t('fairs.title')}</Heading>
      <DeskTabs current="fairs" />
      <p>
        <ButtonLink href={here('/admin/fairs/new')} icon="plus">
          {t('fairs.desk.add')}
        </ButtonLink>
      </p>
      {fairs.length === 0 ? (
        <EmptyState icon="calendar" title={t('fairs.desk.none')} text={t('fairs.desk.noneText')} />
      ) : (
        <ListTable
          list={list}
          caption={t('fairs.title')}
          captionHidden
          rows={fairs}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: t('fairs.desk.name'),
              rowHeader: true,
              cell: ({ id, name }) => (
                <a className="inline-flex min-h-11 items-center" href={here(`/admin/fairs/${id}`)}>
                  {name}
                </a>
              ),
            },
            {
              key: 'days',
              label: t('fairs.desk.days'),
              cell: ({ fromOn, untilOn }) => `${dateShort(fromOn)} – ${dateShort(untilOn)}`,
            },
            {
              key: 'status',
              label: t('fairs.desk.status'),
              cell: ({ status }) => <Tag tone={tones[status]}>{t(`fairs.status.${status}`)}</Tag>,
            },
            {
              key: 'asked',
              label: t('fairs.desk.asked'),
              numeric: true,
              cell: ({ asked }) => number(asked),
            },
            {
              key: 'given',
              label: t('fairs.desk.given'),
              numeric: true,
              cell: ({ given, standCount }) =>
                t('fairs.desk.givenOf', { given: number(given), all: number(standCount) }),
            },
          ]}
        />
      )}
    </Frame>
  )
}
