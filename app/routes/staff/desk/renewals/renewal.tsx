import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import { openRenewal, prepareRenewal } from '~/domains/vouchers/index.server'
import { prepareRenewalForm, seenRenewalForm } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { RenewalFacts, renewalTone } from '~/ui/devices/renewals/renewal-facts'
import { showRenewal } from '~/views/devices/show-renewal'
import { nameDevices } from '~/views/names/name-devices.server'
import { decideRenewal } from '~/workflows/vouchers/renewals/decide-renewal.server'
import { describeDraft } from '../../parts/decision/draft'
import { DeskPage, OwnDeskPage } from '../../parts/queue/desk-page'
import { RenewalDevice } from '../../parts/renewals/renewal-device'
import { RenewalSteps } from '../../parts/renewals/renewal-steps'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale } = context
  const title = pageTitle(locale, 'vouchers.renewal.list.title')
  const found = await perform(context, openRenewal, args.params.id ?? '')
  if (!found) throw notFound()
  if (typeof found === 'string') return json({ title, own: true as const })
  const nameOf = await nameDevices(locale, context.now())
  const { renewal, earlier, tookPart, recipient, beneficiary, device, isOfCase } = found
  return json({
    ...{ title, own: false as const, tookPart, recipient, beneficiary },
    renewal: showRenewal(renewal),
    earlier: earlier && showRenewal(earlier),
    caseId: isOfCase ? renewal.caseId : null,
    device: {
      ...{ number: device.number, name: nameOf(device.deviceCode), serialNumber: device.serialNumber },
      ...{ makerName: device.makerName, makerPhone: device.makerPhone },
      handedOverAt: device.handedOverAt?.toISOString() ?? null,
      warrantyUntil: isoDay(device.warrantyUntil),
      renewableOn: isoDay(device.renewableOn),
      claims: device.claims.map(({ id, kind, status, askedAt }) => ({
        ...{ id, kind, status, askedAt: askedAt.toISOString() },
      })),
    },
    draft: describeDraft(context, renewal),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id: renewalId = '' } = args.params
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  const page = `/${context.locale}/staff/renewals/${renewalId}`
  if (intent === 'prepare') {
    const parsed = parseForm(form, prepareRenewalForm)
    if (!parsed.ok) return refuseForm(parsed)
    const prepared = await perform(context, prepareRenewal, { renewalId, ...parsed.value })
    if (!prepared.ok) return refuseForm(prepared)
    return redirectWithNotice(page, { key: 'vouchers.renewal.done.prepare', tone: 'success' })
  }
  if (intent !== 'decide') return refuseForm(unknownAct)
  const seen = parseForm(form, seenRenewalForm)
  if (!seen.ok) return refuseForm(seen)
  const decided = await perform(context, decideRenewal, { renewalId, ...seen.value })
  if (!decided.ok) return refuseForm(decided)
  return redirectWithNotice(page, { key: 'vouchers.renewal.done.decide', tone: 'success' })
}

/** A device asked for before its time: what is said, the device so far, and the decision by two people. */
export default function RenewalAtDesk() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  const list = { path: '/staff/renewals', title: t('vouchers.renewal.list.title') }
  if (page.own) return <OwnDeskPage list={list} />
  const { renewal, earlier, device } = page
  return (
    <DeskPage list={list} label={device.number}>
      <Heading level={1} size="l" caption={`${device.name}, ${device.number}`}>
        {t('vouchers.renewal.title')}
      </Heading>
      <p className="flex flex-wrap gap-2">
        <Tag tone={renewalTone[renewal.status]}>{t(`vouchers.renewal.status.${renewal.status}`)}</Tag>
        {renewal.isAppeal && <Tag>{t('vouchers.renewal.list.appeal')}</Tag>}
      </p>
      <RenewalFacts
        renewal={renewal}
        title={t('vouchers.renewal.staff.request')}
        papersAt={here(`/staff/renewals/${renewal.id}/papers`)}
      />
      {earlier && (
        <RenewalFacts renewal={earlier} title={t('vouchers.renewal.staff.earlier')} papersAt={null} />
      )}
      <RenewalDevice
        device={device}
        recipient={page.recipient}
        beneficiary={page.beneficiary}
        caseId={page.caseId}
      />
      {renewal.status === 'asked' &&
        (page.tookPart ? (
          <Notice>{t('vouchers.renewal.staff.tookPart')}</Notice>
        ) : (
          <RenewalSteps renewal={renewal} draft={page.draft} />
        ))}
    </DeskPage>
  )
}
