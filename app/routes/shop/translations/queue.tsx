import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listTextQueue, queuedTextsPerPage, readTextDays, textTargets } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { ListTable } from '~/ui/data/list-table'
import { type Column, Table } from '~/ui/data/table'
import { Tabs } from '~/ui/data/tabs'
import { TextLanguages } from '~/ui/market/translations/text-languages'
import { TextStatus } from '~/ui/market/translations/text-status'
import { type TextRow, viewTextRow } from '../parts/translations/view-text-row'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'text_editor')
  const asked = readList(context.url.searchParams, [])
  const wanted = context.url.searchParams.get('to')
  const to = textTargets.find((target) => target === wanted) ?? null
  const { requests, total, counts, own } = await listTextQueue(context, { page: asked.page, to })
  return json({
    title: pageTitle(context.locale, 'translations.queue.title'),
    requests: requests.map(viewTextRow),
    own: own.map(viewTextRow),
    list: listed(asked, total, queuedTextsPerPage),
    days: await readTextDays('taken', context.now()),
    ...{ to, counts },
  })
}

/** What sellers want in another language, and what this editor has in hand. */
export default function TranslationQueue() {
  const t = useT()
  const here = useHere()
  const { dateLong, dateShort, number } = useFormat()
  const { requests, own, list, days, to, counts } = useLoaderData<typeof loader>()
  const what: Column<TextRow>[] = [
    {
      key: 'what',
      label: t('translations.table.what'),
      rowHeader: true,
      cell: ({ id, title, lang, isStory }) => (
        <a className="inline-flex min-h-11 items-center" href={here(`/translations/${id}`)}>
          {isStory ? t('translations.story') : <span lang={lang}>{title}</span>}
        </a>
      ),
    },
    { key: 'languages', label: t('translations.table.languages'), cell: (row) => <TextLanguages {...row} /> },
    { key: 'shop', label: t('translations.table.shop'), cell: ({ shop }) => <Name of={shop} /> },
  ]
  return (
    <Frame width="wide">
      <Heading level={1}>{t('translations.queue.title')}</Heading>
      <p className="max-w-2xl">{t('translations.queue.lead')}</p>
      <Heading level={2}>{t('translations.queue.own')}</Heading>
      {own.length === 0 ? (
        <p>
          {t('translations.queue.ownNone')}. {t('translations.queue.ownNoneText', { days })}
        </p>
      ) : (
        <Table
          caption={t('translations.queue.own')}
          captionHidden
          rows={own}
          rowKey={({ id }) => id}
          columns={[
            ...what,
            {
              key: 'due',
              label: t('translations.table.due'),
              cell: ({ dueOn }) => (dueOn ? dateLong(dueOn) : '–'),
            },
            {
              key: 'state',
              label: t('translations.table.state'),
              cell: ({ status }) => <TextStatus status={status} />,
            },
          ]}
        />
      )}
      <Heading level={2}>{t('translations.queue.waiting')}</Heading>
      <Tabs
        label={t('translations.queue.tabs')}
        tabs={[
          { href: here('/translations'), label: t('translations.queue.all'), current: to === null },
          ...(['ru', 'en', 'uz-Latn'] as const).map((target) => ({
            href: here(`/translations?to=${target}`),
            label: t(`translations.language.${target}`),
            current: to === target,
            count: counts[target],
          })),
        ]}
      />
      {requests.length === 0 ? (
        <EmptyState
          icon="document"
          level={3}
          title={t('translations.queue.none')}
          text={t('translations.queue.noneText')}
        />
      ) : (
        <ListTable
          list={list}
          caption={t('translations.queue.waiting')}
          captionHidden
          rows={requests}
          rowKey={({ id }) => id}
          columns={[
            ...what,
            {
              key: 'size',
              label: t('translations.table.size'),
              numeric: true,
              cell: ({ size }) => number(size),
            },
            {
              key: 'asked',
              label: t('translations.table.asked'),
              cell: ({ askedAt }) => dateShort(askedAt),
            },
          ]}
        />
      )}
    </Frame>
  )
}
