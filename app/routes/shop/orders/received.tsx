import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { confirmDelivery, isAwaited, performAsBuyer } from '~/domains/market/index.server'
import { receiptCodeInput } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone, requireSameReader } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { TextField } from '~/ui/form/text-field'
import { readParcel } from '../parts/orders/find-order.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { page, guest, parcel } = await readParcel(context, args)
  if (!isAwaited(parcel.status))
    await leaveUnlessRefused(args, page, { key: 'market.error.parcelMoved', tone: 'info' })
  const { money, dateLong, name, phone } = createFormat(context.locale)
  return json({
    title: pageTitle(context.locale, 'shop.received.title'),
    number: parcel.number,
    page,
    seller: name(parcel.seller.name),
    amount: money(parcel.leftTiyin),
    /** Null while something is reported to be wrong: then time alone releases nothing. */
    confirmBy: parcel.confirmBy && dateLong(parcel.confirmBy),
    isDisputed: parcel.problems.some(({ closedAt }) => closedAt === null),
    /** Null for the buyer who signed in, who needs no code. */
    phone: guest && phone(guest.phone),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  requireSameReader(context, args)
  const form = await readFormData(args.request)
  const { page, guest, parcel } = await readParcel(context, args)
  const typed = guest ? parseForm(form, receiptCodeInput) : null
  if (typed && !typed.ok) return refuseForm(typed)
  const confirmed = await performAsBuyer(context, confirmDelivery, {
    parcelId: parcel.id,
    ...(guest && typed?.ok ? { guest: { ...guest, code: typed.value.code } } : {}),
  })
  if (!confirmed.ok) return refuseForm(confirmed, { 'market.error.wrongReceiptCode': 'code' })
  return redirectWithNotice(page, { key: 'shop.order.receivedDone', tone: 'success' })
}

/** "I have received it" asks once more, and says what it does: it can be taken back for a day. */
export default function Received() {
  const t = useT()
  const { number, page, seller, amount, confirmBy, isDisputed, phone } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: page, label: t('shop.order.caption') }}>
      <Heading level={1} caption={number}>
        {t('shop.received.title')}
      </Heading>
      {isDisputed && <Notice tone="warning">{t('disputes.confirmEnds')}</Notice>}
      <Prose>
        <ul>
          <li>{t('shop.received.money', { amount, seller })}</li>
          <li>{t('shop.received.wrong', { number })}</li>
          {confirmBy && <li>{t('shop.received.byItself', { date: confirmBy })}</li>}
        </ul>
      </Prose>
      <PostForm>
        {phone && (
          <TextField
            kind="secretCode"
            name="code"
            label={t('shop.received.code')}
            hint={t('shop.received.codeHint', { phone })}
            autoComplete="one-time-code"
            secret
            width={10}
          />
        )}
        <ConfirmOrCancel cancelHref={page}>{t('shop.received.submit')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
