import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import {
  listWaitingChanges,
  waitingChangeSorts,
  waitingChangesPerPage,
} from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { ListTable } from '~/ui/data/list-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What colleagues prepared of vouchers and a head has to decide. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const asked = readList(context.url.searchParams, waitingChangeSorts)
  const { rows, total } = await listWaitingChanges(context, asked)
  return json({
    title: pageTitle(context.locale, 'vouchers.change.list.title'),
    list: listed(asked, total, waitingChangesPerPage),
    rows: rows.map(({ preparedAt, lapsesOn, ...row }) => ({
      ...row,
      preparedAt: preparedAt.toISOString(),
      lapsesOn: isoDay(lapsesOn),
    })),
  })
}

export default function WaitingChanges() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { rows, list } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="wide"
      crumbs={[
        { label: t('staff.queue.title'), href: here('/staff') },
        { label: t('vouchers.change.list.title') },
      ]}
    >
      <Heading level={1} size="l">
        {t('vouchers.change.list.title')}
      </Heading>
      {rows.length === 0 ? (
        <EmptyState
          icon="checkCircle"
          title={t('vouchers.change.list.empty')}
          text={t('vouchers.change.list.emptyText')}
        />
      ) : (
        <>
          <p>{t('vouchers.change.list.lead')}</p>
          <ListTable
            list={list}
            caption={t('vouchers.change.list.title')}
            captionHidden
            columns={[
              {
                key: 'act',
                label: t('vouchers.change.column.what'),
                rowHeader: true,
                cell: ({ act, caseId }) => (
                  <a href={here(`/staff/cases/${caseId}/voucher`)}>{t(`vouchers.change.acts.${act}`)}</a>
                ),
              },
              {
                key: 'voucher',
                label: t('vouchers.change.column.voucher'),
                cell: ({ voucherNumber }) => voucherNumber,
              },
              { key: 'case', label: t('vouchers.change.column.case'), cell: ({ caseNumber }) => caseNumber },
              {
                key: 'who',
                label: t('vouchers.change.column.who'),
                cell: ({ preparedBy }) => preparedBy && <PersonName of={preparedBy} />,
              },
              {
                key: 'prepared',
                label: t('vouchers.change.column.prepared'),
                sorts: true,
                cell: ({ preparedAt }) => dateShort(preparedAt),
              },
              {
                key: 'lapses',
                label: t('vouchers.change.column.lapses'),
                sorts: true,
                cell: ({ lapsesOn }) => dateShort(lapsesOn),
              },
            ]}
            rows={rows}
            rowKey={({ id }) => id}
          />
        </>
      )}
    </Frame>
  )
}
