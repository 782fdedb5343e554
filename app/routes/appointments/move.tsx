import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assistRoles } from '~/domains/applications/index.server'
import { changeAppointment, findFreeTimes, visitorRoles } from '~/domains/appointments/index.server'
import { moveForm } from '~/domains/appointments/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { QuickExit } from '~/ui/action/quick-exit'
import { ChooseTime } from '~/ui/appointments/choose-time'
import { DayList } from '~/ui/appointments/day-list'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { groupDays, pickDay } from '~/views/appointments/group-days.server'
import { readOwnVisit } from './parts/own-visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles, ...assistRoles)
  const { visit, assisted, isAhead, home } = await readOwnVisit(context, args.params)
  if (!isAhead) await leaveUnlessRefused(args, home)
  const { place, serviceCode, startsAt, endsAt, isProtected } = visit
  const minutes = visit.provisionId ? (endsAt.getTime() - startsAt.getTime()) / 60_000 : null
  const days = groupDays(await findFreeTimes(context, { ...place, serviceCode, minutes }, visit.id))
  return json({
    title: pageTitle(context.locale, 'appointments.move.title'),
    ...{ home, assisted },
    isProtected,
    isWorkshop: visit.purpose !== null,
    ticket: visit.ticket,
    startsAt: startsAt.toISOString(),
    days,
    day: pickDay(days, context.url.searchParams.get('day')),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles, ...assistRoles)
  await requireBudget(context, 'book')
  const { id = '' } = args.params
  const parsed = parseForm(await readFormData(args.request), moveForm)
  if (!parsed.ok) return refuseForm(parsed)
  const moved = await perform(context, changeAppointment, { id, ...parsed.value })
  if (!moved.ok) return refuseForm(moved)
  const to = `/${context.locale}/appointments/${id}`
  return redirectWithNotice(to, { key: 'appointments.move.done', tone: 'success' })
}

export default function Move() {
  const t = useT()
  const { dateLong, time } = useFormat()
  const { home, assisted, isProtected, isWorkshop, ticket, startsAt, days, day } =
    useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      {isProtected && <QuickExit />}
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} size="l" caption={ticket}>
        {t('appointments.move.title')}
      </Heading>
      <p>{t('appointments.move.now', { date: dateLong(startsAt), time: time(startsAt) })}</p>
      {day ? (
        <ChooseTime day={day} backHref={`${home}/move`} />
      ) : (
        <DayList
          days={days}
          hrefOf={(one) => `${home}/move?day=${one}`}
          none={
            isWorkshop
              ? { title: t('appointments.workshop.none'), text: t('appointments.workshop.noneText') }
              : undefined
          }
        />
      )}
    </Frame>
  )
}
