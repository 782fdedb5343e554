import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  listWorkshopVisits,
  recordKeptVisit,
  recordMissedVisit,
  workshopVisitsPerPage,
} from '~/domains/appointments/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { AskMissed } from '~/ui/appointments/ask-missed'
import { hasNeeds, VisitNeeds } from '~/ui/appointments/visit-needs'
import { VisitStatus } from '~/ui/appointments/visit-status'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import { Tabs } from '~/ui/data/tabs'
import { MakerTabs } from '../parts/maker-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'visits', 'maker_staff')
  const query = context.url.searchParams
  const isPast = query.get('show') === 'past'
  const asked = readList(query, [])
  const { visits, total } = await listWorkshopVisits(context, { isPast, page: asked.page })
  const now = context.now()
  return json({
    title: pageTitle(context.locale, 'maker.visits.title'),
    ...{ isPast, missed: query.get('missed') },
    list: listed(asked, total, workshopVisitsPerPage),
    visits: visits.map(({ startsAt, ...visit }) => ({
      ...visit,
      startsAt: startsAt.toISOString(),
      hasBegun: visit.status === 'booked' && startsAt <= now,
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'visits', 'maker_staff')
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent !== 'came' && intent !== 'miss') return refuseForm(unknownAct)
  const hasCome = intent === 'came'
  const id = String(form.get('id') ?? '')
  const said = await perform(context, hasCome ? recordKeptVisit : recordMissedVisit, id)
  if (!said.ok) return refuseForm(said)
  const key = hasCome ? 'maker.visits.received' : 'maker.visits.missed'
  const show = context.url.searchParams.get('show') === 'past' ? '?show=past' : ''
  return redirectWithNotice(`/${context.locale}/maker/visits${show}`, {
    ...{ key, values: said.value, tone: 'success' },
  })
}

/** Who comes to the workshop. The order says who it is: opening it is recorded. */
export default function Visits() {
  const t = useT()
  const here = useHere()
  const { dateLong, time } = useFormat()
  const { isPast, visits, list, ...page } = useLoaderData<typeof loader>()
  const base = here(isPast ? '/maker/visits?show=past' : '/maker/visits')
  const missed = visits.find(({ id, hasBegun }) => id === page.missed && hasBegun) ?? null
  return (
    <Frame width="wide">
      <MakerTabs current="visits" />
      <Heading level={1}>{t('maker.visits.title')}</Heading>
      <p className="max-w-2xl">{t('maker.visits.lead')}</p>
      <p>
        <ButtonLink look="secondary" href={here('/maker/visits/hours')}>
          {t('maker.visits.hours')}
        </ButtonLink>
      </p>
      <Tabs
        label={t('maker.visits.which')}
        tabs={[
          { href: here('/maker/visits'), label: t('maker.visits.ahead'), current: !isPast },
          { href: here('/maker/visits?show=past'), label: t('maker.visits.past'), current: isPast },
        ]}
      />
      {missed && (
        <AskMissed
          ticket={missed.ticket}
          when={t('appointments.row.whenValue', {
            ...{ date: dateLong(missed.startsAt), time: time(missed.startsAt) },
          })}
          text={t('appointments.missed.workshop')}
          hidden={{ intent: 'miss', id: missed.id }}
          backHref={base}
        />
      )}
      {visits.length === 0 ? (
        <EmptyState
          icon="calendar"
          title={t(isPast ? 'maker.visits.nonePast' : 'maker.visits.none')}
          text={isPast ? undefined : t('maker.visits.noneText')}
        />
      ) : (
        <ListTable
          list={list}
          caption={t('maker.visits.title')}
          captionHidden
          rows={visits}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'when',
              label: t('maker.visits.when'),
              rowHeader: true,
              cell: ({ startsAt }) =>
                t('appointments.row.whenValue', { date: dateLong(startsAt), time: time(startsAt) }),
            },
            { key: 'ticket', label: t('appointments.row.ticket'), cell: ({ ticket }) => ticket },
            {
              key: 'about',
              label: t('maker.visits.about'),
              cell: ({ purpose }) => t(`maker.visits.purpose.${purpose}`),
            },
            {
              key: 'order',
              label: t('maker.visits.order'),
              cell: ({ deviceOrderId, number }) => (
                <a href={here(`/maker/orders/${deviceOrderId}`)}>{number}</a>
              ),
            },
            {
              key: 'needs',
              label: t('appointments.row.needs'),
              cell: ({ needs }) => hasNeeds(needs) && <VisitNeeds of={needs} />,
            },
            {
              key: 'state',
              label: t('maker.visits.state'),
              cell: ({ status }) => <VisitStatus of={status} />,
            },
            {
              key: 'act',
              label: t('maker.visits.act'),
              cell: ({ id, ticket, hasBegun }) =>
                hasBegun && (
                  <div className="flex flex-wrap gap-x-4">
                    <PostForm className="grid" hidden={{ id, intent: 'came' }}>
                      <Button look="link">
                        {t('maker.visits.came')}
                        <span className="visually-hidden"> {ticket}</span>
                      </Button>
                    </PostForm>
                    <ButtonLink
                      look="link"
                      hiddenText={ticket}
                      href={`?${new URLSearchParams({ ...(isPast && { show: 'past' }), page: String(list.page), missed: id })}#missed`}
                    >
                      {t('maker.visits.miss')}
                    </ButtonLink>
                  </div>
                ),
            },
          ]}
        />
      )}
    </Frame>
  )
}
