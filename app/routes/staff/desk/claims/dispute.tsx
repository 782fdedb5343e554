import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import { openDispute, prepareOutcome } from '~/domains/vouchers/index.server'
import { claimOutcomeForm, seenOutcomeForm } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { ClaimFacts, claimTone } from '~/ui/devices/claims/claim-facts'
import { showClaim } from '~/views/devices/show-claim'
import { nameDevices } from '~/views/names/name-devices.server'
import { decideDispute } from '~/workflows/device-orders/decide-dispute.server'
import { DisputeSides } from '../../parts/claims/dispute-sides'
import { DisputeSteps } from '../../parts/claims/dispute-steps'
import { describeDraft } from '../../parts/decision/draft'
import { DeskPage, OwnDeskPage } from '../../parts/queue/desk-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale } = context
  const found = await perform(context, openDispute, args.params.id ?? '')
  if (!found) throw notFound()
  if (typeof found === 'string')
    return json({ title: pageTitle(locale, 'claims.staff.title'), own: true as const })
  const nameOf = await nameDevices(locale, context.now())
  const { order, makerName, makerPhone, recipient, caseId } = found
  return json({
    title: pageTitle(locale, 'claims.claim.title', {
      kind: getT(locale)(`claims.kind.${found.kind}`),
      number: order.number,
    }),
    own: false as const,
    claim: showClaim(found),
    sides: { makerName, makerPhone, recipient, caseId, device: nameOf(order.deviceCode) },
    order: {
      number: order.number,
      priceTiyin: String(order.priceTiyin),
      handedOverAt: order.handedOverAt?.toISOString() ?? null,
      warrantyUntil: isoDay(order.warrantyUntil),
    },
    draft: describeDraft(context, found),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id: claimId = '' } = args.params
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  const page = `/${context.locale}/staff/claims/${claimId}`
  if (intent === 'prepare') {
    const parsed = parseForm(form, claimOutcomeForm)
    if (!parsed.ok) return refuseForm(parsed)
    const prepared = await perform(context, prepareOutcome, { claimId, ...parsed.value })
    if (!prepared.ok) return refuseForm(prepared)
    return redirectWithNotice(page, { key: 'claims.staff.done.prepare', tone: 'success' })
  }
  if (intent !== 'decide') return refuseForm(unknownAct)
  const seen = parseForm(form, seenOutcomeForm)
  if (!seen.ok) return refuseForm(seen)
  const decided = await perform(context, decideDispute, { claimId, ...seen.value })
  if (!decided.ok) return refuseForm(decided)
  return redirectWithNotice(page, { key: 'claims.staff.done.decide', tone: 'success' })
}

/** A dispute between a person and a maker: both sides, and the decision of the centre. */
export default function Dispute() {
  const t = useT()
  const list = { path: '/staff/claims', title: t('claims.staff.title') }
  const page = useLoaderData<typeof loader>()
  if (page.own) return <OwnDeskPage list={list} />
  const { claim, order, sides } = page
  return (
    <DeskPage list={list} label={order.number}>
      <Heading level={1} size="l" caption={`${sides.device}, ${order.number}`}>
        {t(`claims.kind.${claim.kind}`)}
      </Heading>
      <p>
        <Tag tone={claimTone[claim.status]}>{t(`claims.status.${claim.status}`)}</Tag>
      </p>
      <ClaimFacts claim={claim} />
      <DisputeSides sides={sides} order={order} />
      {claim.status === 'disputed' && (
        <DisputeSteps claim={claim} priceTiyin={order.priceTiyin} draft={page.draft} />
      )}
    </DeskPage>
  )
}
