import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openDay, receptionRoles } from '~/domains/appointments/index.server'
import { getCentre } from '~/domains/reference/index.server'
import { getService } from '~/domains/services/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { addDays, dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { AskMissed } from '~/ui/appointments/ask-missed'
import { Heading } from '~/ui/content/heading'
import { actAtDesk } from '../parts/reception/act-at-desk.server'
import { DeskPanel } from '../parts/reception/desk-panel'
import { VisitList } from '../parts/reception/visit-list'
import { WalkInForm } from '../parts/reception/walk-in-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** So many days ahead a page of the reception shows. */
const shownDays = 21

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...receptionRoles)
  const { locale, url } = context
  const today = dayOf(context.now())
  const asked = url.searchParams.get('day') ?? ''
  const days = Array.from({ length: shownDays + 1 }, (_, index) => addDays(today, index))
  const day = days.find((one) => isoDay(one) === asked) ?? today
  const [visits, centre] = await Promise.all([
    perform(context, openDay, day),
    getCentre(context.organisationId ?? ''),
  ])
  const desk = /^[1-9]\d?$/.exec(url.searchParams.get('desk') ?? '')?.[0] ?? '1'
  const services = await Promise.all(
    visits.map(({ serviceCode }) => (serviceCode ? getService(serviceCode, locale) : null)),
  )
  return json({
    title: pageTitle(locale, 'staff.reception.title'),
    centre: { code: centre?.code ?? '', name: centre?.names[locale] ?? '' },
    isHead: context.role === 'inson_head',
    day: isoDay(day),
    isToday: day.getTime() === today.getTime(),
    nextDay: isoDay(addDays(day, 1)),
    desk,
    missed: url.searchParams.get('missed'),
    visits: visits.map((visit, index) => ({
      ...visit,
      startsAt: visit.startsAt.toISOString(),
      service: services[index]?.names[locale] ?? null,
    })),
  })
}

/** Of whom it can be said that she did not come. */
const canMiss: readonly string[] = ['booked', 'waiting', 'called']

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...receptionRoles)
  return actAtDesk(args, context)
}

/** Who comes today, who is there, and who is called where. */
export default function Reception() {
  const t = useT()
  const here = useHere()
  const { dateLong, time } = useFormat()
  const page = useLoaderData<typeof loader>()
  const { centre, visits, day, isToday, desk } = page
  const missed =
    visits.find(({ id, status, isOwn }) => id === page.missed && !isOwn && canMiss.includes(status)) ?? null
  const atDesk = visits.find((visit) => visit.status === 'called' && String(visit.desk) === desk) ?? null
  return (
    <Frame width="wide">
      <Heading level={1} size="l" caption={t('staff.queue.centre', { name: centre.name })}>
        {t('staff.reception.title')}
      </Heading>
      <p className="flex flex-wrap items-center gap-x-6">
        <b>{dateLong(day)}</b>
        {!isToday && (
          <a className="inline-flex min-h-11 items-center" href={here(`/staff/reception?desk=${desk}`)}>
            {t('staff.reception.today')}
          </a>
        )}
        <a
          className="inline-flex min-h-11 items-center"
          href={here(`/staff/reception?day=${page.nextDay}&desk=${desk}`)}
        >
          {t('staff.reception.nextDay')}
        </a>
        <a className="inline-flex min-h-11 items-center" href={here(`/appointments/board/${centre.code}`)}>
          {t('appointments.board.title')}
        </a>
        {page.isHead && (
          <a className="inline-flex min-h-11 items-center" href={here('/staff/reception/hours')}>
            {t('staff.reception.hours.title')}
          </a>
        )}
      </p>
      {isToday && missed && (
        <AskMissed
          ticket={missed.ticket}
          when={time(missed.startsAt)}
          text={t('appointments.missed.centre')}
          hidden={{ intent: 'miss', id: missed.id, desk }}
          backHref={here(`/staff/reception?desk=${desk}`)}
        />
      )}
      {isToday && <DeskPanel desk={desk} visit={atDesk} />}
      <VisitList
        visits={visits.filter((visit) => visit !== atDesk)}
        isToday={isToday}
        isOneAtDesk={atDesk !== null}
        desk={desk}
      />
      {isToday && <WalkInForm desk={desk} />}
    </Frame>
  )
}
