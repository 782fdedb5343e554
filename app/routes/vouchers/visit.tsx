import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findFreeTimes, listOrderVisits } from '~/domains/appointments/index.server'
import { accessNeeds, bookForm, interpreters } from '~/domains/appointments/schema'
import { getOwnDeviceOrder, getVisitPurpose } from '~/domains/vouchers/index.server'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ChooseTime } from '~/ui/appointments/choose-time'
import { DayList } from '~/ui/appointments/day-list'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'
import { groupDays, pickDay } from '~/views/appointments/group-days.server'
import { bookOrderVisit } from '~/workflows/appointments/book-order-visit.server'
import { useFirstCrumb } from './parts/helped/use-first-crumb'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { reader, assisted } = await seeAsHolder(context, args.params.id)
  const order = await getOwnDeviceOrder(reader, args.params.id ?? '')
  if (!order) throw notFound()
  const home = `/${context.locale}/vouchers/orders/${order.id}`
  const purpose = await getVisitPurpose(reader, order)
  const { visits, mayBookOnline } = await listOrderVisits(reader, order.id)
  if (!purpose || visits.some(({ status }) => status === 'booked')) await leaveUnlessRefused(args, home)
  const place = { centreCode: null, makerId: order.makerId, serviceCode: null, minutes: null } as const
  const days = mayBookOnline ? groupDays(await findFreeTimes(context, place)) : []
  const title = `appointments.workshop.title.${purpose ?? 'measure'}` as const
  return json({
    title: pageTitle(context.locale, title),
    ...{
      home,
      assisted,
      mayBookOnline,
      days,
      number: order.number,
      purpose: purpose ?? ('measure' as const),
    },
    maker: { name: order.maker.name, phone: order.maker.phone },
    isAtHome: order.delivery === 'visit',
    day: pickDay(days, context.url.searchParams.get('day')),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  await requireBudget(context, 'book')
  const { id = '' } = args.params
  const parsed = parseForm(await readFormData(args.request), bookForm)
  if (!parsed.ok) return refuseForm(parsed)
  const booked = await perform(context, bookOrderVisit, { deviceOrderId: id, ...parsed.value })
  if (!booked.ok) return refuseForm(booked)
  const to = `/${context.locale}/appointments/${booked.value.id}`
  return redirectWithNotice(to, { key: 'appointments.book.done', tone: 'success' })
}

/** When the person comes to the workshop, or the workshop to her: which day, then at what time. */
export default function Visit() {
  const t = useT()
  const { phone } = useFormat()
  const page = useLoaderData<typeof loader>()
  const { home, maker, day, days, assisted } = page
  return (
    <Frame
      width="narrow"
      crumbs={[
        useFirstCrumb(assisted !== null),
        { label: page.number, href: home },
        { label: t(`vouchers.workshopVisit.title.${page.purpose}`) },
      ]}
    >
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} size="l" caption={t('appointments.workshop.name', { name: maker.name })}>
        {t(`appointments.workshop.title.${page.purpose}`)}
      </Heading>
      {page.isAtHome && <p>{t('appointments.workshop.atHome')}</p>}
      {!page.mayBookOnline ? (
        <Notice tone="warning">
          {t('appointments.workshop.byPhone')} <a href={`tel:+${maker.phone}`}>{phone(maker.phone)}</a>
        </Notice>
      ) : day ? (
        <ChooseTime day={day} backHref={`${home}/visit`} needs={{ interpreters, access: accessNeeds }} />
      ) : (
        <>
          <DayList
            days={days}
            hrefOf={(one) => `${home}/visit?day=${one}`}
            none={{ title: t('appointments.workshop.none'), text: t('appointments.workshop.noneText') }}
          />
          {days.length === 0 && (
            <p>
              <a href={`tel:+${maker.phone}`}>
                {t('appointments.workshop.callIt', { phone: phone(maker.phone) })}
              </a>
            </p>
          )}
        </>
      )}
    </Frame>
  )
}
