import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { watchAgain, watchHeaders } from '~/http/page/watch-again.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Panel } from '~/ui/content/panel'
import { Prose } from '~/ui/content/prose'
import type { Tone } from '~/ui/content/tone'
import {
  readDeviceOrderPayment,
  type TopUpOutcome,
} from '~/workflows/device-orders/read-device-order-payment.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const headers = watchHeaders

/** `left` = `open` for who turned back on the provider's page. */
type Shown = TopUpOutcome | 'left'

/** Somebody else has to answer first. */
const waiting: readonly Shown[] = ['processing', 'unknown']

/** Where the payment page sends her back to. It asks the provider itself, and may be opened any number of times. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const read = await readDeviceOrderPayment(context, args.params.id ?? '')
  if (!read) throw notFound()
  const { order, outcome } = read
  const hasLeft = outcome === 'open' && context.url.searchParams.has('cancelled')
  const result: Shown = hasLeft ? 'left' : outcome
  const watch = waiting.includes(result) ? watchAgain(context.url) : null
  return json(
    {
      title: pageTitle(context.locale, `vouchers.paid.${result}.title`),
      result,
      isWatching: watch?.isWatching ?? false,
      order: {
        id: order.id,
        number: order.number,
        topUpTiyin: String(order.topUpTiyin),
        payUntil: order.payUntil,
      },
    },
    { headers: watch?.headers ?? new Headers() },
  )
}

const tones: Partial<Record<Shown, Tone>> = {
  open: 'warning',
  left: 'warning',
  declined: 'danger',
  failed: 'danger',
  unclear: 'warning',
}

export default function OrderPaid() {
  const t = useT()
  const here = useHere()
  const { dateTime, money } = useFormat()
  const { result, order, isWatching } = useLoaderData<typeof loader>()
  const page = here(`/vouchers/orders/${order.id}`)
  const amount = money(order.topUpTiyin)
  if (result === 'paid') {
    return (
      <Frame width="narrow">
        <Panel title={t('vouchers.paid.paid.title')} label={t('vouchers.paid.number')} number={order.number}>
          <p>{t('vouchers.paid.paid.text', { amount })}</p>
        </Panel>
        <ButtonGroup>
          <ButtonLink href={page}>{t('vouchers.action.openOrder')}</ButtonLink>
        </ButtonGroup>
      </Frame>
    )
  }
  const mayPay = result === 'open' || result === 'left' || result === 'declined' || result === 'failed'
  const isWaiting = waiting.includes(result)
  return (
    <Frame width="narrow">
      <Heading level={1} caption={order.number}>
        {t(`vouchers.paid.${result}.title`)}
      </Heading>
      <Notice tone={tones[result] ?? 'info'} role="status">
        <p>{t(`vouchers.paid.${result}.text`, { amount })}</p>
        {mayPay && order.payUntil && <p>{t('vouchers.pay.until', { time: dateTime(order.payUntil) })}</p>}
      </Notice>
      {mayPay && (
        <PostForm action={page} hidden={{ intent: 'pay' }}>
          <Button icon="lock">{t('vouchers.pay.button', { amount })}</Button>
        </PostForm>
      )}
      {isWaiting && (
        <Prose>
          {result === 'processing' && <p>{t('payments.wait.message')}</p>}
          <p>{t(isWatching ? 'payments.wait.watching' : 'payments.wait.stopped')}</p>
        </Prose>
      )}
      <ButtonGroup>
        {isWaiting && (
          <ButtonLink href={`${page}/paid`} icon="refresh">
            {t('vouchers.paid.again')}
          </ButtonLink>
        )}
        {isWatching && (
          <ButtonLink href={`${page}/paid?look=off`} look="secondary">
            {t('payments.wait.stop')}
          </ButtonLink>
        )}
        <ButtonLink href={page} look="secondary">
          {t('vouchers.action.openOrder')}
        </ButtonLink>
        {mayPay && (
          <ButtonLink href={`${page}/cancel`} look="link">
            {t('vouchers.cancel.link')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </Frame>
  )
}
