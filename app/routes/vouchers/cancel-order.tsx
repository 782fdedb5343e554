import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deviceOrderMoves, getOwnDeviceOrder } from '~/domains/vouchers/index.server'
import { cancelOrderInput, cancelReasons } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { ChoiceField } from '~/ui/form/choice-field'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { reader, assisted } = await seeAsHolder(context, args.params.id)
  const order = await getOwnDeviceOrder(reader, args.params.id ?? '')
  if (!order) throw notFound()
  const page = `/${context.locale}/vouchers/orders/${order.id}`
  if (!deviceOrderMoves(order.status).includes('cancel')) await leaveUnlessRefused(args, page)
  return json({
    title: pageTitle(context.locale, 'vouchers.cancel.title'),
    assisted,
    order: {
      id: order.id,
      number: order.number,
      voucherPartTiyin: String(order.voucherPartTiyin),
      refundTiyin: order.status === 'awaiting_payment' ? '0' : String(order.topUpTiyin),
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const form = await readFormData(args.request)
  form.set('deviceOrderId', args.params.id ?? '')
  const parsed = parseForm(form, cancelOrderInput)
  if (!parsed.ok) {
    if (parsed.reply.errors.deviceOrderId) throw notFound()
    return refuseForm(parsed)
  }
  const cancelled = await perform(context, cancelDeviceOrder, parsed.value)
  if (!cancelled.ok) return refuseForm(cancelled)
  return redirectWithNotice(`/${context.locale}/vouchers/orders/${parsed.value.deviceOrderId}`, {
    key: 'vouchers.cancel.done',
    tone: 'success',
  })
}

export default function CancelOrder() {
  const t = useT()
  const here = useHere()
  const { money } = useFormat()
  const { order, assisted } = useLoaderData<typeof loader>()
  const page = here(`/vouchers/orders/${order.id}`)
  return (
    <Frame width="narrow" back={{ href: page }}>
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} caption={order.number}>
        {t('vouchers.cancel.title')}
      </Heading>
      <Prose>
        <p>{t('vouchers.cancel.lead')}</p>
        <ul>
          <li>{t('vouchers.cancel.voucher', { amount: money(order.voucherPartTiyin) })}</li>
          {order.refundTiyin !== '0' && (
            <li>{t('vouchers.cancel.refund', { amount: money(order.refundTiyin) })}</li>
          )}
          <li>{t('vouchers.cancel.days')}</li>
        </ul>
      </Prose>
      <PostForm>
        <ChoiceField
          name="reasonCode"
          label={t('vouchers.cancel.reason')}
          optional
          options={cancelReasons.map((reason) => ({ value: reason, label: t(`vouchers.reason.${reason}`) }))}
        />
        <ButtonGroup>
          <Button look="danger">{t('vouchers.cancel.submit')}</Button>
          <ButtonLink look="secondary" href={page}>
            {t('vouchers.cancel.keep')}
          </ButtonLink>
        </ButtonGroup>
      </PostForm>
    </Frame>
  )
}
