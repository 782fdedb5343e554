import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwnDeviceOrder } from '~/domains/vouchers/index.server'
import { acceptanceRefusals, ownAcceptanceForm } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { AnswerFields } from '~/ui/devices/making/answer-fields'
import { nameDevices } from '~/views/names/name-devices.server'
import { answerOwnDevice } from '~/workflows/device-orders/answer-own-device.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const order = await getOwnDeviceOrder(context, args.params.id ?? '')
  if (!order) throw notFound()
  const home = `/${context.locale}/vouchers/orders/${order.id}`
  const isOpen = order.status === 'ready' && order.acceptance && !order.acceptance.isByPerson
  if (!isOpen) await leaveUnlessRefused(args, home)
  const nameOf = await nameDevices(context.locale, context.now())
  return json({
    title: pageTitle(context.locale, 'making.accept.open'),
    ...{ home, number: order.number, device: nameOf(order.deviceCode) },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const { id: deviceOrderId = '' } = args.params
  const parsed = parseForm(await readFormData(args.request), ownAcceptanceForm)
  if (!parsed.ok) return refuseForm(parsed)
  const { refusal, isCancelled } = parsed.value
  const said = await perform(context, answerOwnDevice, { deviceOrderId, ...parsed.value })
  if (!said.ok) return refuseForm(said)
  const done = refusal ? (isCancelled ? 'cancelled' : 'sentBack') : 'accepted'
  return redirectWithNotice(`/${context.locale}/vouchers/orders/${deviceOrderId}`, {
    key: `making.accept.done.${done}`,
    tone: 'success',
  })
}

/** She says of a device that is ready that it suits her, or what does not. */
export default function Accept() {
  const t = useT()
  const { home, number, device } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={`${device}, ${number}`}>
        {t('making.accept.open')}
      </Heading>
      <Prose>
        <p>{t('making.accept.before')}</p>
        <p>{t('making.accept.byCode')}</p>
      </Prose>
      <PostForm id="accept">
        <AnswerFields
          reasons={acceptanceRefusals}
          answers={(['accept', 'adjust', 'cancel'] as const).map((value) => ({
            value,
            label: t(`making.accept.own.${value}`),
          }))}
        />
        <ConfirmOrCancel cancelHref={home}>{t('making.accept.button')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
