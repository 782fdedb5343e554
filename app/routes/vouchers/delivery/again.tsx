import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDistrictChoices } from '~/domains/reference/index.server'
import { askAgain, getOwnDeviceOrder } from '~/domains/vouchers/index.server'
import { askAgainForm, waysOf } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'
import { nameDevices } from '~/views/names/name-devices.server'
import { VisitFields } from '../parts/visit-fields'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const { reader, assisted } = await seeAsHolder(context, args.params.id)
  const order = await getOwnDeviceOrder(reader, args.params.id ?? '')
  if (!order) throw notFound()
  const home = `/${locale}/vouchers/orders/${order.id}`
  const isOpen = order.status === 'ready' && order.dispatches[0]?.status === 'came_back'
  if (!isOpen) await leaveUnlessRefused(args, home)
  const [nameOf, districts] = await Promise.all([
    nameDevices(locale, context.now()),
    listDistrictChoices(locale),
  ])
  const ways = waysOf(order.offer)
  return json({
    title: pageTitle(locale, 'delivery.again.open'),
    ...{ id: order.id, number: order.number, device: nameOf(order.deviceCode), home, assisted, ways },
    delivery: ways.find((way) => way === order.delivery) ?? 'pickup',
    visit: {
      ...{ districts, notToYou: false, only: [] as string[], byPost: order.offer.byPost },
      district: order.visit?.districtSoato ?? '',
      street: order.visit?.street ?? '',
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const { id: deviceOrderId = '' } = args.params
  const parsed = parseForm(await readFormData(args.request), askAgainForm)
  if (!parsed.ok) return refuseForm(parsed)
  const asked = await perform(context, askAgain, { ...parsed.value, deviceOrderId })
  if (!asked.ok)
    return refuseForm(asked, {
      'vouchers.error.visitDistrict': 'visitDistrict',
      'vouchers.error.regionNotServed': 'visitDistrict',
      'vouchers.error.noHomeVisit': 'delivery',
      'delivery.error.notByPost': 'delivery',
    })
  return redirectWithNotice(`/${context.locale}/vouchers/orders/${deviceOrderId}`, {
    key: 'delivery.again.done',
    tone: 'success',
  })
}

/** What came back is asked for again: the same way, or another. */
export default function Again() {
  const t = useT()
  const here = useHere()
  const { id, home, number, device, assisted, ways, delivery, visit } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} size="l" caption={`${device}, ${number}`}>
        {t('delivery.again.open')}
      </Heading>
      <p>{t('delivery.again.lead')}</p>
      <PostForm id="again">
        <ChoiceField
          name="delivery"
          label={t('delivery.again.how')}
          value={delivery}
          options={ways.map((way) => ({ value: way, label: t(`vouchers.delivery.${way}`) }))}
        />
        {ways.length > 1 && <VisitFields visit={visit} />}
        <ConfirmOrCancel cancelHref={home}>{t('delivery.again.button')}</ConfirmOrCancel>
      </PostForm>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here(`/vouchers/orders/${id}/cancel`)}>
          {t('delivery.again.cancel')}
        </a>
      </p>
    </Frame>
  )
}
