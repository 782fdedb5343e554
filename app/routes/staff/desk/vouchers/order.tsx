import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import { askClaim, getCaseOrder, getCasePassport } from '~/domains/vouchers/index.server'
import { askClaimForm, claimReasons } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { AskFields } from '~/ui/devices/claims/ask-fields'
import { WhatFollows } from '~/ui/devices/claims/what-follows'
import { PassportFacts } from '~/ui/vouchers/passport-facts'
import { describePassport } from '~/views/devices/describe-passport.server'
import { nameDevices } from '~/views/names/name-devices.server'
import { readCase } from '../../parts/case/read-case.server'
import { OrderAtDesk } from '../../parts/vouchers/order-at-desk'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale, url } = context
  const file = await readCase(context, args.params)
  const order = await getCaseOrder(context, file.id)
  if (!order) throw notFound()
  const passport = await getCasePassport(context, file.id)
  const nameOf = await nameDevices(locale, context.now())
  const { claims, possible, terms, ...facts } = order
  const kind = possible.find((one) => one === url.searchParams.get('kind')) ?? null
  return json({
    title: pageTitle(locale, 'claims.desk.title'),
    home: `/${locale}/staff/cases/${file.id}`,
    order: {
      ...{ id: facts.id, number: facts.number, status: facts.status, device: nameOf(facts.deviceCode) },
      ...{ makerName: facts.makerName, makerPhone: facts.makerPhone },
      handedOverAt: facts.handedOverAt?.toISOString() ?? null,
      warrantyUntil: isoDay(facts.warrantyUntil),
    },
    passport: passport && (await describePassport(passport, locale, context.now())),
    claims: claims.map(({ id, kind, status }) => ({ id, kind, status })),
    ...{ possible: file.may.changeDecision ? possible : [], kind },
    terms: {
      answerDays: terms.answerDays,
      voucherPartTiyin: String(order.voucherPartTiyin),
      topUpTiyin: String(order.topUpTiyin),
    },
    reasons: kind ? [...claimReasons[kind]] : [],
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id: caseId = '' } = args.params
  const order = await getCaseOrder(context, caseId)
  if (!order) throw notFound()
  const parsed = parseForm(await readFormData(args.request), askClaimForm)
  if (!parsed.ok) return refuseForm(parsed)
  const asked = await perform(context, askClaim, { deviceOrderId: order.id, ...parsed.value })
  if (!asked.ok) return refuseForm(asked, { 'claims.error.reasonMissing': 'reasonCode' })
  const page = `/${context.locale}/staff/cases/${caseId}/order`
  return redirectWithNotice(page, { key: 'claims.desk.done', tone: 'success' })
}

/** The device that a voucher bought, at the desk: how it stands, and what the person asks through it. */
export default function OrderOfCase() {
  const t = useT()
  const here = useHere()
  const { home, order, claims, possible, kind, terms, reasons, passport } = useLoaderData<typeof loader>()
  const page = `${home}/order`
  return (
    <Frame width="narrow" back={{ href: kind ? page : home }}>
      <Heading level={1} size="l" caption={order.number}>
        {kind ? t(`claims.ask.title.${kind}`) : t('claims.desk.title')}
      </Heading>
      {kind ? (
        <>
          <WhatFollows kind={kind} {...terms} />
          <PostForm hidden={{ kind }}>
            <AskFields reasons={reasons} />
            <ConfirmOrCancel cancelHref={page}>{t('claims.ask.submit')}</ConfirmOrCancel>
          </PostForm>
        </>
      ) : (
        <>
          <OrderAtDesk
            order={order}
            claims={claims.map((claim) => ({ ...claim, href: here(`/staff/claims/${claim.id}`) }))}
            possible={possible.map((one) => ({ kind: one, href: `${page}?kind=${one}` }))}
          />
          {passport && (
            <p>
              <a className="inline-flex min-h-11 items-center" href={`${home}/renewal`}>
                {t('vouchers.renewal.desk.link')}
              </a>
            </p>
          )}
          {passport && (
            <section className="grid gap-3">
              <Heading level={2} size="m">
                {t('vouchers.passport.caption')}
              </Heading>
              <PassportFacts passport={passport} />
              <ButtonGroup>
                <ButtonLink look="secondary" icon="download" href={`${home}/passport/pdf`}>
                  {t('vouchers.action.pdf')}
                </ButtonLink>
                <ButtonLink look="secondary" icon="download" href={`${home}/passport/pdf?large`}>
                  {t('vouchers.action.largePdf')}
                </ButtonLink>
              </ButtonGroup>
            </section>
          )}
        </>
      )}
    </Frame>
  )
}
