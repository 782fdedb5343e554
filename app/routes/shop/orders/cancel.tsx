import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isUnsent, mayBuyerCancel, performAsBuyer } from '~/domains/market/index.server'
import { readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone, requireSameReader } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { cancelByBuyer } from '~/workflows/market-orders/cancel-by-buyer.server'
import { readParcel } from '../parts/orders/find-order.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { page, parcel } = await readParcel(context, args)
  if (!mayBuyerCancel(parcel, context.now())) {
    const key = isUnsent(parcel.status) ? 'market.error.cancelTooLate' : 'market.error.parcelMoved'
    await leaveUnlessRefused(args, page, { key, tone: 'info' })
  }
  const { money, name } = createFormat(context.locale)
  return json({
    title: pageTitle(context.locale, 'shop.cancel.title'),
    number: parcel.number,
    page,
    seller: name(parcel.seller.name),
    amount: money(parcel.leftTiyin),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  requireSameReader(context, args)
  await readFormData(args.request)
  const { page, of, parcel } = await readParcel(context, args)
  const cancelled = await performAsBuyer(context, cancelByBuyer, of)
  if (!cancelled.ok) return refuseForm(cancelled)
  const amount = createFormat(context.locale).money(parcel.leftTiyin)
  return redirectWithNotice(page, { key: 'shop.cancel.done', values: { amount }, tone: 'success' })
}

/** A buyer calls off one parcel that is not sent yet: what comes back is said before she does. */
export default function Cancel() {
  const t = useT()
  const { number, page, seller, amount } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: page, label: t('shop.order.caption') }}>
      <Heading level={1} caption={number}>
        {t('shop.cancel.title')}
      </Heading>
      <p>{t('shop.cancel.lead', { seller })}</p>
      <Prose>
        <ul>
          <li>{t('shop.cancel.money', { amount })}</li>
          <li>{t('shop.cancel.told')}</li>
          <li>{t('shop.cancel.final')}</li>
        </ul>
      </Prose>
      <PostForm>
        <ButtonGroup>
          <Button look="danger">{t('shop.cancel.submit')}</Button>
          <ButtonLink look="secondary" href={page}>
            {t('shop.cancel.keep')}
          </ButtonLink>
        </ButtonGroup>
      </PostForm>
    </Frame>
  )
}
