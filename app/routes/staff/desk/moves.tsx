import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCaseMoves } from '~/domains/cases/index.server'
import { getCentre } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { ListTable } from '~/ui/data/list-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const pageSize = 50

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const { locale, url, organisationId } = context
  const asked = readList(url.searchParams, [])
  const { rows, total } = await listCaseMoves(context, { page: asked.page, pageSize })
  const nameOf = async (code: string) => (await getCentre(code))?.names[locale] ?? code
  return json({
    title: pageTitle(locale, 'staff.moves.title'),
    list: listed(asked, total, pageSize),
    rows: await Promise.all(
      rows.map(async ({ fromCode, toCode, movedAt, ...row }) => ({
        ...row,
        movedAt: movedAt.toISOString(),
        isHere: toCode === organisationId,
        ...{ from: await nameOf(fromCode), to: await nameOf(toCode) },
      })),
    ),
  })
}

/** Cases that came from another centre or went to one. */
export default function Moves() {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  const { rows, list } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="wide"
      crumbs={[{ label: t('staff.queue.title'), href: here('/staff') }, { label: t('staff.moves.title') }]}
    >
      <Heading level={1} size="l">
        {t('staff.moves.title')}
      </Heading>
      {list.total === 0 ? (
        <EmptyState title={t('staff.moves.empty')} text={t('staff.moves.emptyText')} />
      ) : (
        <ListTable
          caption={t('staff.moves.title')}
          captionHidden
          {...{ rows, list }}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'number',
              label: t('staff.moves.number'),
              rowHeader: true,
              cell: ({ number, caseId, isHere }) =>
                isHere ? <a href={here(`/staff/cases/${caseId}`)}>{number}</a> : number,
            },
            { key: 'from', label: t('staff.moves.from'), cell: ({ from }) => from },
            { key: 'to', label: t('staff.moves.to'), cell: ({ to }) => to },
            {
              key: 'why',
              label: t('staff.send.reason'),
              cell: ({ reason }) => t(`staff.moves.why.${reason}`),
            },
            { key: 'when', label: t('staff.moves.when'), cell: ({ movedAt }) => dateTime(movedAt) },
            { key: 'by', label: t('staff.moves.by'), cell: ({ by }) => <PersonName of={by} /> },
          ]}
        />
      )}
    </Frame>
  )
}
