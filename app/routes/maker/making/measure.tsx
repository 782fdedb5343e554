import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openMakerOrder, recordMeasurements } from '~/domains/vouchers/index.server'
import { measureFormOf, measurementsForm } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { newId } from '~/lib/ids'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { nameDevices } from '~/views/names/name-devices.server'
import { MeasureFields } from '../parts/making/measure-fields'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'maker_staff')
  const order = await perform(context, openMakerOrder, args.params.id ?? '')
  if (!order) throw notFound()
  const home = `/${context.locale}/maker/orders/${order.id}`
  const isOpen = order.status === 'accepted' || order.status === 'in_making'
  if (!isOpen || order.isOwn || !order.isMadeToMeasure) await leaveUnlessRefused(args, home)
  const [last] = order.measured
  const { sides, measures } = measureFormOf(order.deviceCode)
  const nameOf = await nameDevices(context.locale, context.now())
  return json({
    title: pageTitle(context.locale, last ? 'making.measure.correct' : 'making.measure.record'),
    ...{ home, sides, measures, last: last?.measured ?? null, isAgain: last !== undefined },
    ...{ device: nameOf(order.deviceCode), number: order.number, measurementId: newId() },
    today: isoDayOf(context.now()),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'maker_staff')
  const order = await perform(context, openMakerOrder, args.params.id ?? '')
  if (!order) throw notFound()
  const today = isoDayOf(context.now())
  const form = measurementsForm(measureFormOf(order.deviceCode), today)
  const parsed = parseForm(await readFormData(args.request), form)
  if (!parsed.ok) return refuseForm(parsed)
  const recorded = await perform(context, recordMeasurements, { deviceOrderId: order.id, ...parsed.value })
  if (!recorded.ok) return refuseForm(recorded, { 'making.error.dayOutside': 'takenOn' })
  const to = `/${context.locale}/maker/orders/${order.id}`
  return redirectWithNotice(to, { key: 'making.measure.done', tone: 'success' })
}

/** What was measured at the workshop or at home, field by field. */
export default function Measure() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const { home, device, number, isAgain, measurementId } = page
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={`${device}, ${number}`}>
        {t(isAgain ? 'making.measure.correct' : 'making.measure.record')}
      </Heading>
      <p>{t('making.measure.lead')}</p>
      {isAgain && <p>{t('making.measure.correctLead')}</p>}
      <PostForm id="measure" tryId={{ measurementId }}>
        <MeasureFields {...page} />
        <ConfirmOrCancel cancelHref={home}>{t('making.measure.save')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
