import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findFreeTimes } from '~/domains/appointments/index.server'
import { accessNeeds, bookForm, interpreters } from '~/domains/appointments/schema'
import { openMakerOrder } from '~/domains/vouchers/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ChooseTime } from '~/ui/appointments/choose-time'
import { DayList } from '~/ui/appointments/day-list'
import { Heading } from '~/ui/content/heading'
import { groupDays, pickDay } from '~/views/appointments/group-days.server'
import { showOrderVisits } from '~/views/appointments/show-order-visits.server'
import { bookOrderVisit } from '~/workflows/appointments/book-order-visit.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'visits', 'maker_staff')
  const order = await perform(context, openMakerOrder, args.params.id ?? '')
  if (!order) throw notFound()
  const home = `/${context.locale}/maker/orders/${order.id}`
  const visits = await showOrderVisits(context, order)
  if (!visits || visits.next || order.isOwn) await leaveUnlessRefused(args, home)
  const place = { centreCode: null, makerId: order.makerId, serviceCode: null, minutes: null } as const
  const days = groupDays(await findFreeTimes(context, place))
  const { number, recipient } = order
  return json({
    title: pageTitle(context.locale, 'maker.visit.bookTitle', { number }),
    ...{ home, number, days, phone: recipient.phone },
    day: pickDay(days, context.url.searchParams.get('day')),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'visits', 'maker_staff')
  const { id = '' } = args.params
  const parsed = parseForm(await readFormData(args.request), bookForm)
  if (!parsed.ok) return refuseForm(parsed)
  const booked = await perform(context, bookOrderVisit, { deviceOrderId: id, ...parsed.value })
  if (!booked.ok) return refuseForm(booked)
  const to = `/${context.locale}/maker/orders/${id}`
  return redirectWithNotice(to, { key: 'maker.visit.booked', tone: 'success' })
}

/** A time for somebody whom the workshop has spoken with by phone. */
export default function Book() {
  const t = useT()
  const { phone: phoneShown } = useFormat()
  const { home, number, phone, day, days } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l">
        {t('maker.visit.bookTitle', { number })}
      </Heading>
      <p>{t('maker.visit.bookLead', { phone: phoneShown(phone) })}</p>
      {day ? (
        <ChooseTime day={day} backHref={`${home}/visit`} needs={{ interpreters, access: accessNeeds }} />
      ) : (
        <DayList
          days={days}
          hrefOf={(one) => `${home}/visit?day=${one}`}
          none={{ title: t('maker.visit.noHours'), text: t('maker.visit.noHoursText') }}
        />
      )}
    </Frame>
  )
}
