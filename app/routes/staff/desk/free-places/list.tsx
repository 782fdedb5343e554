import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { freePlacesPerPage, listFreePlaces } from '~/domains/care/index.server'
import { caseRoles } from '~/domains/cases/index.server'
import { useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { ButtonLink } from '~/ui/action/button-link'
import { FreePlaceState } from '~/ui/care/queue-facts'
import { nameQueues } from '~/views/names/name-queues.server'
import { DeskList } from '../../parts/queue/desk-list'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Places that came free in the queues of the centre. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const query = context.url.searchParams
  const isOpen = query.get('show') !== 'closed'
  const asked = readList(query, [])
  const { places, total, openTotal } = await listFreePlaces(context, { isOpen, page: asked.page })
  const queues = await nameQueues(context, context.locale)
  return json({
    title: pageTitle(context.locale, 'care.free.title'),
    listing: { isOpen, openTotal, list: listed(asked, total, freePlacesPerPage) },
    places: places.map(({ code, freeOn, offer, ...place }) => ({
      ...{ ...place, freeOn: isoDay(freeOn), offer: offer?.status ?? null },
      ...{ queue: queues.find((one) => one.code === code)?.title ?? code },
      answerBy: offer?.status === 'offered' ? isoDay(offer.answerBy) : null,
    })),
  })
}

export default function FreePlaces() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { listing, places } = useLoaderData<typeof loader>()
  return (
    <DeskList
      path="/staff/free-places"
      words={{
        title: t('care.free.title'),
        lead: t('care.free.lead'),
        open: t('care.free.open'),
        closed: t('care.free.closed'),
        empty: t('care.free.empty'),
        emptyText: t('care.free.emptyText'),
      }}
      act={<ButtonLink href={here('/staff/free-places/new')}>{t('care.free.record')}</ButtonLink>}
      listing={listing}
      rows={places}
      columns={[
        {
          key: 'place',
          label: t('care.queue.text'),
          rowHeader: true,
          cell: ({ id, text }) => <a href={here(`/staff/free-places/${id}`)}>{text}</a>,
        },
        { key: 'queue', label: t('care.free.queue'), cell: ({ queue }) => queue },
        { key: 'freeOn', label: t('care.queue.freeOn'), cell: ({ freeOn }) => dateShort(freeOn) },
        {
          key: 'state',
          label: t('care.queue.state'),
          cell: (place) => <FreePlaceState of={place} />,
        },
        {
          key: 'due',
          label: t('care.queue.answerBy'),
          cell: ({ answerBy }) => (answerBy ? dateShort(answerBy) : null),
        },
      ]}
    />
  )
}
