import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deskFeaturesPerPage, listDeskFeatures } from '~/domains/market/index.server'
import { wordHour } from '~/domains/market/schema'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { DeskTabs } from '../../parts/desk/desk-tabs'
import { useAdminCrumbs } from '../../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale } = context
  const asked = readList(context.url.searchParams, [])
  const { features, total } = await listDeskFeatures(context, asked)
  return json({
    title: pageTitle(locale, 'front.title'),
    features: features.map(({ titles, ...feature }) => ({ ...feature, name: titles[locale] })),
    list: listed(asked, total, deskFeaturesPerPage),
  })
}

const tones = { prepared: 'warning', published: 'success', withdrawn: 'neutral' } as const

/** What stands in front of the market, stood there or waits for a colleague. */
export default function Front() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { features, list } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('front.title') })}>
      <Heading level={1}>{t('front.title')}</Heading>
      <DeskTabs current="front" />
      <p>{t('front.lead')}</p>
      <ButtonGroup>
        <ButtonLink href={here('/admin/front/new?kind=collection')} icon="plus">
          {t('front.new.collection')}
        </ButtonLink>
        <ButtonLink look="secondary" href={here('/admin/front/new?kind=banner')} icon="plus">
          {t('front.new.banner')}
        </ButtonLink>
      </ButtonGroup>
      {features.length === 0 ? (
        <EmptyState icon="shop" title={t('front.none')} text={t('front.noneText')} />
      ) : (
        <ListTable
          list={list}
          caption={t('front.title')}
          captionHidden
          rows={features}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: t('front.name'),
              rowHeader: true,
              cell: ({ id, name }) => (
                <a className="inline-flex min-h-11 items-center" href={here(`/admin/front/${id}`)}>
                  {name}
                </a>
              ),
            },
            {
              key: 'kind',
              label: t('front.kindLabel'),
              cell: ({ kind, chosen }) => t(`front.kind.${kind}`, { chosen: String(chosen) }),
            },
            {
              key: 'days',
              label: t('front.days'),
              cell: ({ fromOn, fromHour, untilOn, untilHour }) =>
                `${dateShort(fromOn)} ${wordHour(fromHour)} – ${dateShort(untilOn)} ${wordHour(untilHour)}`,
            },
            {
              key: 'status',
              label: t('front.statusLabel'),
              cell: ({ status, isOver }) =>
                isOver && status === 'published' ? (
                  <Tag>{t('front.over')}</Tag>
                ) : (
                  <Tag tone={tones[status]}>{t(`front.status.${status}`)}</Tag>
                ),
            },
          ]}
        />
      )}
    </Frame>
  )
}
