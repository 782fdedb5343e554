import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerMandate, applicantRoles, endMandate, getMandate } from '~/domains/applications/index.server'
import { findServices } from '~/domains/services/index.server'
import { listFollowedVouchers } from '~/domains/vouchers/index.server'
import { requireBudget } from '~/http/budgets.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import type { Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { nameDevices } from '~/views/names/name-devices.server'
import { claimGuardianship } from '~/workflows/applications/claim-guardianship.server'
import { sendMandateCode } from '~/workflows/applications/send-mandate-code.server'
import { describeMandate } from './parts/describe-mandate'
import { MandateActions } from './parts/mandate-actions'
import { type MandateCaseRow, MandateCases } from './parts/mandate-cases'
import { MandateFacts } from './parts/mandate-facts'
import { MandateVouchers } from './parts/mandate-vouchers'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const file = await getMandate(context, args.params.id ?? '')
  if (!file) throw notFound()
  const { sent, followed, ...mandate } = file
  const vouchers = await listFollowedVouchers(context, mandate.id)
  const nameOf = await nameDevices(context.locale, context.now())
  const services = new Map(
    (await findServices({ locale: context.locale })).map(({ code, name }) => [code, name]),
  )
  const rowOf = ({ serviceCode, sentAt, ...one }: (typeof sent)[number]): MandateCaseRow => ({
    ...{ ...one, sentAt: sentAt.toISOString(), service: services.get(serviceCode) ?? serviceCode },
  })
  return json({
    title: pageTitle(context.locale, 'mandates.one', { number: mandate.number }),
    mandate: describeMandate(mandate),
    sent: sent.map(rowOf),
    followed: followed.map(rowOf),
    vouchers: vouchers.map(({ id, deviceCode, issuedAt }) => ({
      ...{ id, device: nameOf(deviceCode), issuedAt: issuedAt.toISOString() },
    })),
  })
}

type Act = (context: SignedInContext, mandateId: string) => Promise<Result<unknown>>

const acts: Record<string, { act: Act; done: TextKey }> = {
  accept: {
    act: (context, mandateId) =>
      perform(context, answerMandate, { mandateId, answer: 'accept', by: 'oneid' }),
    done: 'mandates.done.accepted',
  },
  decline: {
    act: (context, mandateId) =>
      perform(context, answerMandate, { mandateId, answer: 'decline', by: 'oneid' }),
    done: 'mandates.done.declined',
  },
  end: { act: (context, mandateId) => perform(context, endMandate, mandateId), done: 'mandates.done.ended' },
  guardian: { act: claimGuardianship, done: 'mandates.done.guardian' },
  resend: {
    act: async (context, mandateId) => {
      await sendMandateCode(context, mandateId)
      return { ok: true, value: null }
    },
    done: 'mandates.done.resent',
  },
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { id = '' } = args.params
  const form = await readFormData(args.request)
  const chosen = ownValue(acts, String(form.get('intent')))
  if (!chosen) return refuseForm(unknownAct)
  await requireBudget(context, 'report')
  const done = await chosen.act(context, id)
  if (!done.ok) return refuseForm(done)
  return redirectWithNotice(`/${context.locale}/account/mandates/${id}`, {
    ...{ key: chosen.done, tone: 'success' },
  })
}

export default function MandatePage() {
  const t = useT()
  const here = useHere()
  const { mandate, sent, followed, vouchers } = useLoaderData<typeof loader>()
  const title = t('mandates.one', { number: mandate.number })
  const isAsked = mandate.status === 'asked'
  return (
    <Frame
      width="narrow"
      crumbs={[{ label: t('mandates.title'), href: here('/account/mandates') }, { label: title }]}
    >
      <Heading level={1} size="l">
        {title}
      </Heading>
      {isAsked && (
        <Notice tone={mandate.isHolder ? 'info' : 'warning'}>
          {t(mandate.isHolder ? 'mandates.waits' : 'mandates.asksYou')}
        </Notice>
      )}
      <MandateFacts mandate={mandate} />
      {mandate.isHolder && mandate.status === 'in_force' && mandate.acts.includes('sell') && (
        <p>
          <a href={here(`/seller/apply/${mandate.id}`)}>{t('seller.applyFor.title')}</a>
        </p>
      )}
      <MandateActions mandate={mandate} />
      {!isAsked && <MandateCases title={t('mandates.sent')} cases={sent} />}
      {followed.length > 0 && <MandateCases title={t('mandates.followed')} cases={followed} />}
      <MandateVouchers vouchers={vouchers} />
    </Frame>
  )
}
