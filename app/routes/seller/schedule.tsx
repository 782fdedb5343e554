import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createBreak, getOwnSchedule, removeBreak, updateSchedule } from '~/domains/market/index.server'
import { breakForm, scheduleInput } from '~/domains/market/schema'
import { parseForm, readFormData, readHiddenNumber, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { BreakForm } from './parts/schedule/break-form'
import { BreakList } from './parts/schedule/break-list'
import { ScheduleForm } from './parts/schedule/schedule-form'
import { SellerTabs } from './parts/seller-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale } = context
  const today = dayOf(context.now())
  const own = await getOwnSchedule(context, today)
  if (!own) throw notFound()
  const { dateLong, number } = createFormat(locale)
  return json({
    title: pageTitle(locale, 'seller.schedule.title'),
    workDays: own.workDays.map(String),
    weekUnits: own.weekUnits === null ? '' : String(own.weekUnits),
    queued: own.queuedUnits,
    queuedShown: number(own.queuedUnits),
    version: String(own.version),
    breaks: own.breaks.map(({ id, fromOn, untilOn, pausesOrders }) => ({
      ...{ id, pausesOrders, from: dateLong(fromOn), until: dateLong(untilOn) },
      isNow: fromOn <= today,
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const form = await readFormData(args.request)
  const page = `/${context.locale}/seller/schedule`
  const intent = form.get('intent')
  if (intent === 'save') {
    const parsed = parseForm(form, scheduleInput)
    if (!parsed.ok) return refuseForm(parsed)
    const version = readHiddenNumber(form, 'version')
    const saved = await perform(context, updateSchedule, { ...parsed.value, version })
    if (!saved.ok) return refuseForm(saved)
    return redirectWithNotice(page, { key: 'seller.schedule.saved', tone: 'success' })
  }
  if (intent === 'removeBreak') {
    const breakId = String(form.get('breakId') ?? '')
    const removed = await perform(context, removeBreak, { breakId })
    if (!removed.ok) return refuseForm(removed)
    return redirectWithNotice(page, { key: 'seller.schedule.breakRemoved', tone: 'success' })
  }
  if (intent !== 'addBreak') return refuseForm(unknownAct)
  const today = isoDayOf(context.now())
  const parsed = parseForm(form, breakForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const created = await perform(context, createBreak, parsed.value)
  if (!created.ok) return refuseForm(created, { 'market.error.breakOverlaps': 'fromOn' })
  const { dueThen } = created.value
  const shown = createFormat(context.locale).number(dueThen)
  return redirectWithNotice(
    page,
    dueThen > 0
      ? { key: 'seller.schedule.breakAddedDue', values: { count: dueThen, shown }, tone: 'info' }
      : { key: 'seller.schedule.breakAdded', tone: 'success' },
  )
}

/** When she works: what buyers are promised follows it. */
export default function Schedule() {
  const t = useT()
  const { breaks, ...schedule } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1}>{t('seller.schedule.title')}</Heading>
      <SellerTabs current="schedule" />
      <p className="max-w-2xl">{t('seller.schedule.lead')}</p>
      <ScheduleForm schedule={schedule} />
      <section className="grid gap-4">
        <Heading level={2}>{t('seller.schedule.breaks')}</Heading>
        <BreakList breaks={breaks} />
        <BreakForm />
      </section>
    </Frame>
  )
}
