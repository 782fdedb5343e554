import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askClaim, getOwnClaims, getOwnDeviceOrder } from '~/domains/vouchers/index.server'
import { askClaimForm, claimReasons } from '~/domains/vouchers/schema'
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
import { Heading } from '~/ui/content/heading'
import { AskFields } from '~/ui/devices/claims/ask-fields'
import { WhatFollows } from '~/ui/devices/claims/what-follows'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale, url } = context
  const id = args.params.id ?? ''
  const [order, claims] = await Promise.all([getOwnDeviceOrder(context, id), getOwnClaims(context, id)])
  if (!order || !claims) throw notFound()
  const asked = url.searchParams.get('kind')
  const kind = claims.possible.find((one) => one === asked)
  if (!kind) await leaveUnlessRefused(args, `/${locale}/vouchers/orders/${order.id}#claims`)
  const shown = kind ?? 'complaint'
  return json({
    title: pageTitle(locale, `claims.ask.title.${shown}`),
    kind: shown,
    number: order.number,
    orderId: order.id,
    answerDays: claims.terms.answerDays,
    voucherPartTiyin: String(order.voucherPartTiyin),
    topUpTiyin: String(order.topUpTiyin),
    reasons: [...claimReasons[shown]],
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const form = await readFormData(args.request)
  const parsed = parseForm(form, askClaimForm)
  if (!parsed.ok) return refuseForm(parsed)
  const { id: deviceOrderId = '' } = args.params
  const asked = await perform(context, askClaim, { deviceOrderId, ...parsed.value })
  if (!asked.ok) return refuseForm(asked, { 'claims.error.reasonMissing': 'reasonCode' })
  const page = `/${context.locale}/vouchers/orders/${deviceOrderId}/claims/${asked.value.claimId}`
  return redirectWithNotice(page, { key: 'claims.ask.done', tone: 'success' })
}

/** What somebody who received a device wants of its maker, in her own words. */
export default function AskClaim() {
  const t = useT()
  const here = useHere()
  const { kind, number, orderId, reasons, ...terms } = useLoaderData<typeof loader>()
  const page = here(`/vouchers/orders/${orderId}`)
  return (
    <Frame width="narrow" back={{ href: page }}>
      <Heading level={1} caption={number}>
        {t(`claims.ask.title.${kind}`)}
      </Heading>
      <WhatFollows kind={kind} {...terms} />
      <PostForm hidden={{ kind }}>
        <AskFields reasons={reasons} />
        <ConfirmOrCancel cancelHref={page}>{t('claims.ask.submit')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
