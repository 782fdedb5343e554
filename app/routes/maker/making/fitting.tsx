import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openMakerOrder, recordFitting } from '~/domains/vouchers/index.server'
import { fittingForm, fittingParts } from '~/domains/vouchers/schema'
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
import { ChoiceField } from '~/ui/form/choice-field'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'
import { dayParts } from '~/ui/questions/fields/day-parts'
import { nameDevices } from '~/views/names/name-devices.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'maker_staff')
  const order = await perform(context, openMakerOrder, args.params.id ?? '')
  if (!order) throw notFound()
  const home = `/${context.locale}/maker/orders/${order.id}`
  const isOpen = order.status === 'in_making' && order.isMadeToMeasure
  if (!isOpen || order.isOwn) await leaveUnlessRefused(args, home)
  const nameOf = await nameDevices(context.locale, context.now())
  return json({
    title: pageTitle(context.locale, 'making.fit.record'),
    ...{ home, device: nameOf(order.deviceCode), number: order.number, fittingId: newId() },
    ...{ parts: fittingParts, today: isoDayOf(context.now()) },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'maker_staff')
  const { id: deviceOrderId = '' } = args.params
  const today = isoDayOf(context.now())
  const parsed = parseForm(await readFormData(args.request), fittingForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const recorded = await perform(context, recordFitting, { deviceOrderId, ...parsed.value })
  if (!recorded.ok) return refuseForm(recorded, { 'making.error.dayOutside': 'fittedOn' })
  const to = `/${context.locale}/maker/orders/${deviceOrderId}`
  return redirectWithNotice(to, { key: `making.done.${parsed.value.outcome}`, tone: 'success' })
}

/** She tried it on: it fits, or this has to be adjusted. */
export default function Fitting() {
  const t = useT()
  const { home, device, number, fittingId, parts, today } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={`${device}, ${number}`}>
        {t('making.fit.record')}
      </Heading>
      <p>{t('making.fit.lead')}</p>
      <PostForm id="fitting" tryId={{ fittingId }}>
        <DateField name="fittedOn" label={t('making.fit.when')} value={dayParts(today)} />
        <ChoiceField
          name="outcome"
          label={t('making.fit.how')}
          options={(['fits', 'adjust'] as const).map((outcome) => ({
            value: outcome,
            label: t(`making.fit.outcome.${outcome}`),
          }))}
        />
        <CheckboxGroup
          name="parts"
          label={t('making.fit.parts')}
          hint={t('making.fit.partsHint')}
          optional
          options={parts.map((part) => ({ value: part, label: t(`making.fit.part.${part}`) }))}
        />
        <TextareaField name="note" label={t('making.measure.note')} limit={1000} optional />
        <ConfirmOrCancel cancelHref={home}>{t('making.measure.save')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
