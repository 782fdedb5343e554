import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import { listRenewals, renewalsPerPage } from '~/domains/vouchers/index.server'
import { useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { Tag } from '~/ui/content/tag'
import { renewalTone } from '~/ui/devices/renewals/renewal-facts'
import { DeskList } from '../../parts/queue/desk-list'
import { readDesk } from '../../parts/queue/read-desk.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Devices that people ask for before their time: the centre decides by two people. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { found, nameOf, listing } = await readDesk(context, renewalsPerPage, listRenewals)
  return json({
    title: pageTitle(context.locale, 'vouchers.renewal.list.title'),
    listing,
    renewals: found.renewals.map(({ deviceCode, decideBy, ...one }) => ({
      ...one,
      device: nameOf(deviceCode),
      decideBy: isoDay(decideBy),
    })),
  })
}

export default function Renewals() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { listing, renewals } = useLoaderData<typeof loader>()
  return (
    <DeskList
      path="/staff/renewals"
      words={{
        title: t('vouchers.renewal.list.title'),
        lead: t('vouchers.renewal.list.lead'),
        open: t('vouchers.renewal.list.open'),
        closed: t('vouchers.renewal.list.closed'),
        empty: t('vouchers.renewal.list.empty'),
        emptyText: t('vouchers.renewal.list.emptyText'),
      }}
      listing={listing}
      rows={renewals}
      columns={[
        {
          key: 'order',
          label: t('claims.column.order'),
          rowHeader: true,
          cell: ({ id, orderNumber }) => <a href={here(`/staff/renewals/${id}`)}>{orderNumber}</a>,
        },
        { key: 'device', label: t('claims.column.device'), cell: ({ device }) => device },
        {
          key: 'ground',
          label: t('vouchers.renewal.ground.legend'),
          cell: ({ ground }) => t(`vouchers.renewal.ground.${ground}`),
        },
        {
          key: 'state',
          label: t('claims.column.state'),
          cell: ({ status, isAppeal, outcome }) => (
            <span className="flex flex-wrap gap-2">
              <Tag tone={renewalTone[status]}>
                {t(
                  status === 'asked' && outcome
                    ? 'vouchers.renewal.staff.prepared'
                    : `vouchers.renewal.status.${status}`,
                )}
              </Tag>
              {isAppeal && <Tag>{t('vouchers.renewal.list.appeal')}</Tag>}
            </span>
          ),
        },
        { key: 'due', label: t('claims.column.due'), cell: ({ decideBy }) => dateShort(decideBy) },
      ]}
    />
  )
}
