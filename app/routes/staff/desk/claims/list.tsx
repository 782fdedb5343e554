import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import { disputesPerPage, listDisputes } from '~/domains/vouchers/index.server'
import { useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { Name } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { claimTone } from '~/ui/devices/claims/claim-facts'
import { DeskList } from '../../parts/queue/desk-list'
import { readDesk } from '../../parts/queue/read-desk.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Disputes about devices, which the centre that gave the voucher decides. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { found, nameOf, listing } = await readDesk(context, disputesPerPage, listDisputes)
  return json({
    title: pageTitle(context.locale, 'claims.staff.title'),
    listing,
    disputes: found.disputes.map(({ deviceCode, decideBy, disputedAt: _, ...dispute }) => ({
      ...dispute,
      device: nameOf(deviceCode),
      decideBy: isoDay(decideBy),
    })),
  })
}

export default function Disputes() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { listing, disputes } = useLoaderData<typeof loader>()
  return (
    <DeskList
      path="/staff/claims"
      words={{
        title: t('claims.staff.title'),
        lead: t('claims.staff.lead'),
        open: t('claims.staff.open'),
        closed: t('claims.staff.closed'),
        empty: t('claims.staff.empty'),
        emptyText: t('claims.staff.emptyText'),
      }}
      listing={listing}
      rows={disputes}
      columns={[
        {
          key: 'kind',
          label: t('claims.column.kind'),
          rowHeader: true,
          cell: ({ id, kind }) => <a href={here(`/staff/claims/${id}`)}>{t(`claims.kind.${kind}`)}</a>,
        },
        { key: 'order', label: t('claims.column.order'), cell: ({ orderNumber }) => orderNumber },
        { key: 'device', label: t('claims.column.device'), cell: ({ device }) => device },
        {
          key: 'maker',
          label: t('claims.column.maker'),
          cell: ({ makerName }) => <Name of={makerName} />,
        },
        {
          key: 'state',
          label: t('claims.column.state'),
          cell: ({ status }) => <Tag tone={claimTone[status]}>{t(`claims.status.${status}`)}</Tag>,
        },
        { key: 'due', label: t('claims.column.due'), cell: ({ decideBy }) => dateShort(decideBy) },
      ]}
    />
  )
}
