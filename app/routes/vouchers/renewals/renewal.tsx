import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mostFileBytes } from '~/domains/documents/index.server'
import { listDeviceKinds } from '~/domains/reference/index.server'
import {
  getClaimTerms,
  getOwnRenewals,
  mayAppealRefusal,
  renewalGrounds,
} from '~/domains/vouchers/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { AskRenewalFields } from '~/ui/devices/renewals/ask-renewal-fields'
import { showRenewal } from '~/views/devices/show-renewal'
import { nameDevices } from '~/views/names/name-devices.server'
import { readIsChild } from '~/workflows/vouchers/renewals/read-is-child.server'
import { actOnRenewal } from '../parts/claims/act-on-renewal.server'
import { OwnRenewal } from '../parts/claims/own-renewal'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const found = await getOwnRenewals(context, args.params.id ?? '')
  if (!found || (!found.mayAsk && found.renewals.length === 0)) throw notFound()
  const now = context.now()
  const [nameOf, kinds, isChild, { decisionDays }] = await Promise.all([
    nameDevices(locale, now),
    listDeviceKinds(dayOf(now)),
    perform(context, readIsChild, found.orderId),
    getClaimTerms(context),
  ])
  const isForChildren = kinds.find(({ code }) => code === found.deviceCode)?.onlyChildren ?? false
  return json({
    title: pageTitle(locale, 'vouchers.renewal.title'),
    ...{ orderId: found.orderId, number: found.number, device: nameOf(found.deviceCode), decisionDays },
    renewableOn: isoDay(found.renewableOn),
    grounds: found.mayAsk ? renewalGrounds({ isChild, isForChildren }) : [],
    maxBytes: mostFileBytes,
    renewals: found.renewals.map((one) => ({
      ...showRenewal(one),
      voucher: one.voucher,
      mayAppeal: mayAppealRefusal(one, dayOf(now)) && found.mayAsk,
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  return actOnRenewal(context, args.params.id ?? '', await readFormData(args.request))
}

/** Another device before the service life of one is over: asked for, with its papers, and what came of it. */
export default function Renewal() {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const page = useLoaderData<typeof loader>()
  const order = here(`/vouchers/orders/${page.orderId}`)
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('vouchers.wallet.title'), href: here('/vouchers') },
        { label: page.number, href: order },
        { label: t('vouchers.renewal.title') },
      ]}
    >
      <Heading level={1} caption={page.device}>
        {t('vouchers.renewal.title')}
      </Heading>
      {page.renewals.map((renewal) => (
        <OwnRenewal
          key={renewal.id}
          renewal={renewal}
          papersAt={`${order}/renewal/papers`}
          maxBytes={page.maxBytes}
        />
      ))}
      {page.grounds.length > 0 && (
        <section className="grid gap-4">
          <Prose>
            <p>
              {t('vouchers.renewal.lead', { date: dateLong(page.renewableOn), count: page.decisionDays })}
            </p>
            <p>{t('vouchers.renewal.repair')}</p>
            <p>{t('vouchers.renewal.papers')}</p>
          </Prose>
          <PostForm id="ask" hidden={{ intent: 'ask' }}>
            <AskRenewalFields grounds={page.grounds} />
            <ConfirmOrCancel cancelHref={order}>{t('vouchers.renewal.submit')}</ConfirmOrCancel>
          </PostForm>
        </section>
      )}
    </Frame>
  )
}
