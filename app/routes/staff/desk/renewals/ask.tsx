import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import { mostFileBytes } from '~/domains/documents/index.server'
import { listDeviceKinds } from '~/domains/reference/index.server'
import { getCaseRenewals, renewalGrounds } from '~/domains/vouchers/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { AddPaperForm } from '~/ui/devices/renewals/add-paper-form'
import { AskRenewalFields } from '~/ui/devices/renewals/ask-renewal-fields'
import { RenewalFacts, renewalTone } from '~/ui/devices/renewals/renewal-facts'
import { WithdrawRenewalForm } from '~/ui/devices/renewals/withdraw-renewal-form'
import { showRenewal } from '~/views/devices/show-renewal'
import { nameDevices } from '~/views/names/name-devices.server'
import { readIsChild } from '~/workflows/vouchers/renewals/read-is-child.server'
import { readCase } from '../../parts/case/read-case.server'
import { actAtDesk } from '../../parts/renewals/act-at-desk.server'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale } = context
  const file = await readCase(context, args.params)
  const found = await getCaseRenewals(context, file.id)
  if (!found) throw notFound()
  const now = context.now()
  const [nameOf, kinds, isChild] = await Promise.all([
    nameDevices(locale, now),
    listDeviceKinds(dayOf(now)),
    perform(context, readIsChild, found.orderId),
  ])
  const isForChildren = kinds.find(({ code }) => code === found.deviceCode)?.onlyChildren ?? false
  return json({
    title: pageTitle(locale, 'vouchers.renewal.title'),
    home: `/${locale}/staff/cases/${file.id}`,
    ...{ number: found.number, device: nameOf(found.deviceCode), maxBytes: mostFileBytes },
    renewableOn: isoDay(found.renewableOn),
    grounds: found.mayAsk && file.may.changeDecision ? renewalGrounds({ isChild, isForChildren }) : [],
    renewals: found.renewals.map(showRenewal),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id: caseId = '' } = args.params
  const found = await getCaseRenewals(context, caseId)
  if (!found) throw notFound()
  return actAtDesk(context, { caseId, orderId: found.orderId }, await readFormData(args.request))
}

/** Another device before its time, asked for at the desk in the person's name. */
export default function AskRenewalAtDesk() {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { home, number, device, renewableOn, grounds, renewals, maxBytes } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: `${home}/order` }}>
      <Heading level={1} size="l" caption={`${device}, ${number}`}>
        {t('vouchers.renewal.title')}
      </Heading>
      {renewals.map((renewal) => (
        <section key={renewal.id} className="grid gap-4">
          <p>
            <Tag tone={renewalTone[renewal.status]}>{t(`vouchers.renewal.status.${renewal.status}`)}</Tag>
          </p>
          <RenewalFacts
            renewal={renewal}
            title={t(renewal.isAppeal ? 'vouchers.renewal.fact.appeal' : 'vouchers.renewal.staff.request')}
            papersAt={here(`/staff/renewals/${renewal.id}/papers`)}
          />
          {renewal.status === 'asked' && !renewal.isAppeal && (
            <>
              {renewal.papers.length < 5 && <AddPaperForm renewalId={renewal.id} maxBytes={maxBytes} />}
              <p>
                <a className="inline-flex min-h-11 items-center" href={here(`/staff/renewals/${renewal.id}`)}>
                  {t('vouchers.renewal.staff.prepare')}
                </a>
              </p>
              <WithdrawRenewalForm renewalId={renewal.id} />
            </>
          )}
        </section>
      ))}
      {grounds.length > 0 ? (
        <>
          <p>{t('vouchers.renewal.desk.lead', { date: dateLong(renewableOn) })}</p>
          <PostForm id="ask" hidden={{ intent: 'ask' }}>
            <AskRenewalFields grounds={grounds} forAnother />
            <ConfirmOrCancel cancelHref={`${home}/order`}>{t('vouchers.renewal.submit')}</ConfirmOrCancel>
          </PostForm>
        </>
      ) : (
        renewals.length === 0 && <Notice>{t('vouchers.renewal.desk.notNow')}</Notice>
      )}
    </Frame>
  )
}
