import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listEveryOrganisation } from '~/domains/reference/index.server'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { keyOf } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import { Tag } from '~/ui/content/tag'
import { arrangePlaces } from '../parts/places/arrange-places.server'
import { PlaceList } from '../parts/places/place-list'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale } = context
  const today = dayOf(context.now())
  const list = await arrangePlaces(context, await listEveryOrganisation(), {
    regionOf: ({ regionSoato }) => regionSoato,
    show: ({ id, kind, names, phone, validUntil, isExample }) => ({
      ...{ id, kind, phone, isExample, name: names[locale] },
      until: isoDay(validUntil),
      isOver: validUntil !== null && validUntil < today,
    }),
  })
  return json({ title: pageTitle(locale, 'admin.organisations.title'), list })
}

const texts = {
  title: 'admin.organisations.title',
  lead: 'admin.organisations.lead',
  add: 'admin.organisations.add',
  name: 'admin.organisations.name',
} as const

export default function Organisations() {
  const t = useT()
  const { dateShort, phone: formatPhone } = useFormat()
  const { list } = useLoaderData<typeof loader>()
  return (
    <PlaceList
      texts={texts}
      path="/admin/organisations"
      list={list}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'kind',
          label: t('admin.organisations.kindLabel'),
          cell: ({ kind }) => t(keyOf('admin.organisations.kind', kind)),
        },
        {
          key: 'phone',
          label: t('public.centres.phone'),
          cell: ({ phone }) => (phone ? formatPhone(phone) : '–'),
        },
        {
          key: 'state',
          label: t('admin.staff.stateLabel'),
          cell: ({ isOver, until, isExample }) => (
            <>
              {isOver && <Tag tone="neutral">{t('admin.organisations.over')}</Tag>}
              {!isOver && until && t('admin.organisations.until', { date: dateShort(until) })}
              {!until && (isExample ? <Tag>{t('public.example.mark')}</Tag> : t('admin.organisations.works'))}
            </>
          ),
        },
      ]}
    />
  )
}
