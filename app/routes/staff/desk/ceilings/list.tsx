import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import { ceilingsPerPage, listCeilings } from '~/domains/vouchers/index.server'
import { useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { Tag } from '~/ui/content/tag'
import { ceilingTone } from '~/ui/devices/quotes/ceiling-facts'
import { DeskList } from '../../parts/queue/desk-list'
import { readDesk } from '../../parts/queue/read-desk.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Prices above what the State pays: the centre decides by two people. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { found, nameOf, listing } = await readDesk(context, ceilingsPerPage, listCeilings)
  return json({
    title: pageTitle(context.locale, 'quotes.desk.title'),
    listing,
    ceilings: found.ceilings.map(({ deviceCode, decideBy, ceilingTiyin, ...one }) => ({
      ...one,
      device: nameOf(deviceCode),
      ceilingTiyin: String(ceilingTiyin),
      decideBy: isoDay(decideBy),
    })),
  })
}

export default function Ceilings() {
  const t = useT()
  const here = useHere()
  const { dateShort, money } = useFormat()
  const { listing, ceilings } = useLoaderData<typeof loader>()
  return (
    <DeskList
      path="/staff/ceilings"
      words={{
        title: t('quotes.desk.title'),
        lead: t('quotes.desk.lead'),
        open: t('quotes.desk.open'),
        closed: t('quotes.desk.closed'),
        empty: t('quotes.desk.empty'),
        emptyText: t('quotes.desk.emptyText'),
      }}
      listing={listing}
      rows={ceilings}
      columns={[
        {
          key: 'voucher',
          label: t('quotes.desk.voucher'),
          rowHeader: true,
          cell: ({ id, voucherNumber }) => <a href={here(`/staff/ceilings/${id}`)}>{voucherNumber}</a>,
        },
        { key: 'device', label: t('claims.column.device'), cell: ({ device }) => device },
        { key: 'sum', label: t('quotes.ceiling.sum'), cell: ({ ceilingTiyin }) => money(ceilingTiyin) },
        {
          key: 'state',
          label: t('claims.column.state'),
          cell: ({ status, isAppeal, outcome }) => (
            <span className="flex flex-wrap gap-2">
              <Tag tone={ceilingTone[status]}>
                {t(
                  status === 'asked' && outcome ? 'quotes.desk.prepared' : `quotes.ceiling.status.${status}`,
                )}
              </Tag>
              {isAppeal && <Tag>{t('quotes.desk.appeal')}</Tag>}
            </span>
          ),
        },
        { key: 'due', label: t('claims.column.due'), cell: ({ decideBy }) => dateShort(decideBy) },
      ]}
    />
  )
}
