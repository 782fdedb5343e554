import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Panel } from '~/ui/content/panel'
import { readDeviceOrderPayment } from '~/workflows/read-device-order-payment.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Where the payment page sends her back to. It asks the provider itself, and may be opened any number of times. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const read = await readDeviceOrderPayment(context, args.params.id ?? '')
  if (!read) throw notFound()
  const { order, outcome } = read
  // The provider knows of no money yet: she turned back, or it is still on its way.
  const left = context.url.searchParams.has('cancelled')
  const result = outcome === 'open' ? (left ? 'left' : 'processing') : outcome
  return json({
    title: pageTitle(context.locale, `vouchers.paid.${result}.title`),
    result,
    order: {
      id: order.id,
      number: order.number,
      topUpTiyin: String(order.topUpTiyin),
      payUntil: order.payUntil,
    },
  })
}

export default function OrderPaid() {
  const t = useT()
  const here = useHere()
  const { money, time } = useFormat()
  const { result, order } = useLoaderData<typeof loader>()
  const page = here(`/vouchers/orders/${order.id}`)
  const amount = money(order.topUpTiyin)
  const open = (
    <ButtonLink href={page} look={result === 'paid' ? 'primary' : 'secondary'}>
      {t('vouchers.action.openOrder')}
    </ButtonLink>
  )
  if (result === 'paid') {
    return (
      <Frame width="narrow">
        <Panel title={t('vouchers.paid.paid.title')} label={t('vouchers.paid.number')} number={order.number}>
          <p>{t('vouchers.paid.paid.text', { amount })}</p>
        </Panel>
        <ButtonGroup>{open}</ButtonGroup>
      </Frame>
    )
  }
  return (
    <Frame width="narrow">
      <Heading level={1} caption={order.number}>
        {t(`vouchers.paid.${result}.title`)}
      </Heading>
      <p>{t(`vouchers.paid.${result}.text`, { amount })}</p>
      {order.payUntil && <p>{t('vouchers.pay.until', { time: time(order.payUntil) })}</p>}
      <ButtonGroup>
        {(result === 'processing' || result === 'unknown') && (
          <ButtonLink href={`${page}/paid`} icon="refresh">
            {t('vouchers.paid.again')}
          </ButtonLink>
        )}
        {open}
      </ButtonGroup>
    </Frame>
  )
}
