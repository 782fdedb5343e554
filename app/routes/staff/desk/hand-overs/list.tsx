import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import { actsPerPage, listActs } from '~/domains/vouchers/index.server'
import { useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { Name } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { actTone } from '../../parts/hand-overs/act-tone'
import { DeskList } from '../../parts/queue/desk-list'
import { readDesk } from '../../parts/queue/read-desk.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Hand-overs without a code: acts that makers photographed, which the person's centre confirms. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { found, nameOf, listing } = await readDesk(context, actsPerPage, listActs)
  const today = dayOf(context.now())
  return json({
    title: pageTitle(context.locale, 'vouchers.act.list.title'),
    listing,
    acts: found.acts.map(({ deviceCode, confirmBy, recordedAt, ...act }) => ({
      ...act,
      device: nameOf(deviceCode),
      recordedAt: recordedAt.toISOString(),
      confirmBy: isoDay(confirmBy),
      isLate: listing.isOpen && confirmBy < today,
    })),
  })
}

export default function Acts() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { listing, acts } = useLoaderData<typeof loader>()
  return (
    <DeskList
      path="/staff/hand-overs"
      words={{
        title: t('vouchers.act.list.title'),
        lead: t('vouchers.act.list.lead'),
        open: t('vouchers.act.list.open'),
        closed: t('vouchers.act.list.closed'),
        empty: t('vouchers.act.list.empty'),
        emptyText: t('vouchers.act.list.emptyText'),
      }}
      listing={listing}
      rows={acts}
      columns={[
        {
          key: 'order',
          label: t('claims.column.order'),
          rowHeader: true,
          cell: ({ id, orderNumber }) => <a href={here(`/staff/hand-overs/${id}`)}>{orderNumber}</a>,
        },
        { key: 'device', label: t('claims.column.device'), cell: ({ device }) => device },
        {
          key: 'maker',
          label: t('claims.column.maker'),
          cell: ({ makerName }) => <Name of={makerName} />,
        },
        {
          key: 'recorded',
          label: t('vouchers.act.recordedAt'),
          cell: ({ recordedAt }) => dateShort(recordedAt),
        },
        {
          key: 'state',
          label: t('claims.column.state'),
          cell: ({ status }) => <Tag tone={actTone[status]}>{t(`vouchers.act.status.${status}`)}</Tag>,
        },
        {
          key: 'due',
          label: t('vouchers.act.confirmBy'),
          cell: ({ confirmBy, isLate }) =>
            isLate ? <Tag tone="danger">{dateShort(confirmBy)}</Tag> : dateShort(confirmBy),
        },
      ]}
    />
  )
}
