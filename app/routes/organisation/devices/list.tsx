import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { trainerRole } from '~/domains/appointments/index.server'
import { listClinicOrders } from '~/domains/vouchers/index.server'
import { clinicSearchForm } from '~/domains/vouchers/schema'
import { parseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { ListTable } from '~/ui/data/list-table'
import { TextField } from '~/ui/form/text-field'
import { nameDevices } from '~/views/names/name-devices.server'
import { OrganisationTabs } from '../parts/organisation-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const query = context.url.searchParams
  const typed = query.get('number')?.trim() ? query.get('number') : null
  const form = new FormData()
  if (typed) form.set('number', typed)
  const parsed = typed ? parseForm(form, clinicSearchForm) : null
  const number = parsed?.ok ? parsed.value.number : null
  const [orders, nameOf] = await Promise.all([
    listClinicOrders(context, number),
    nameDevices(context.locale, context.now()),
  ])
  const shown = (orders ?? []).map(({ id, number, deviceCode, makerName, readyOn }) => ({
    ...{ id, number, makerName, device: nameOf(deviceCode) },
    readyOn: isoDay(readyOn),
  }))
  return json({
    title: pageTitle(context.locale, 'making.clinic.title'),
    ...{ typed, isFound: number !== null, isClinic: orders !== null },
    errors: parsed && !parsed.ok ? parsed.reply.errors : {},
    orders: arrange(query, shown, { ready: ({ readyOn }: (typeof shown)[number]) => readyOn ?? '' }),
  })
}

/** Prostheses that wait for a clinician of the centre. */
export default function ClinicOrders() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { typed, isFound, isClinic, errors, orders } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <Heading level={1} size="l">
        {t('making.clinic.title')}
      </Heading>
      <OrganisationTabs current="devices" />
      {isClinic ? (
        <>
          <p className="max-w-2xl">{t('making.clinic.lead')}</p>
          <PostForm method="get" asked={{ values: { number: typed ?? '' }, errors }}>
            <TextField
              name="number"
              kind="lookUp"
              label={t('making.clinic.number')}
              hint={t('making.clinic.hint')}
              width={20}
            />
            <Button look="secondary">{t('making.clinic.find')}</Button>
          </PostForm>
          {orders.list.total === 0 ? (
            <EmptyState
              icon="checkCircle"
              title={t(isFound ? 'making.clinic.notFound' : 'making.clinic.none')}
            />
          ) : (
            <ListTable
              caption={t('making.clinic.title')}
              captionHidden
              {...orders}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'number',
                  label: t('claims.column.order'),
                  rowHeader: true,
                  cell: ({ id, number }) => <a href={here(`/organisation/devices/${id}`)}>{number}</a>,
                },
                { key: 'device', label: t('claims.column.device'), cell: ({ device }) => device },
                {
                  key: 'maker',
                  label: t('claims.column.maker'),
                  cell: ({ makerName }) => <Name of={makerName} />,
                },
                {
                  key: 'ready',
                  sorts: true,
                  label: t('maker.orders.readyOn'),
                  cell: ({ readyOn }) => (readyOn ? dateShort(readyOn) : null),
                },
              ]}
            />
          )}
        </>
      ) : (
        <EmptyState icon="checkCircle" title={t('making.clinic.notClinic')} />
      )}
    </Frame>
  )
}
