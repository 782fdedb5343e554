import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { endClaim, getOwnClaims, getOwnDeviceOrder, submitDispute } from '~/domains/vouchers/index.server'
import { claimTextForm } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { addDays, dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { ClaimFacts, claimTone } from '~/ui/devices/claims/claim-facts'
import { showClaim } from '~/views/devices/show-claim'
import { OwnClaimSteps } from '../parts/claims/own-claim-steps'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const id = args.params.id ?? ''
  const [order, own] = await Promise.all([getOwnDeviceOrder(context, id), getOwnClaims(context, id)])
  const claim = own?.claims.find((one) => one.id === args.params.claimId)
  if (!order || !own || !claim) throw notFound()
  const today = dayOf(context.now())
  const disputeUntil = claim.answeredAt && addDays(dayOf(claim.answeredAt), own.terms.disputeDays)
  const isDue = claim.status !== 'accepted' || !claim.promisedOn || claim.promisedOn < today
  const kind = getT(locale)(`claims.kind.${claim.kind}`)
  return json({
    title: pageTitle(locale, 'claims.claim.title', { kind, number: order.number }),
    ...{ orderId: order.id, voucherId: order.voucherId, number: order.number, claim: showClaim(claim) },
    disputeUntil: isoDay(disputeUntil),
    mayDispute:
      isDue && !(disputeUntil && today > disputeUntil && ['refused', 'answered'].includes(claim.status)),
    mayWithdraw: !(claim.status === 'accepted' && claim.decidedAt),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const { id = '', claimId = '' } = args.params
  const form = await readFormData(args.request)
  // What is hers to see is hers to end: the centre does so for her at its own desk.
  const own = await getOwnClaims(context, id)
  if (!own?.claims.some((one) => one.id === claimId)) throw notFound()
  const intent = form.get('intent')
  const page = `/${context.locale}/vouchers/orders/${id}/claims/${claimId}`
  if (intent === 'withdraw' || intent === 'close') {
    const ended = await perform(context, endClaim, { claimId, move: intent })
    if (!ended.ok) return refuseForm(ended)
    return redirectWithNotice(page, { key: `claims.done.${intent}`, tone: 'success' })
  }
  if (intent !== 'dispute') return refuseForm(unknownAct)
  const parsed = parseForm(form, claimTextForm)
  if (!parsed.ok) return refuseForm(parsed)
  const disputed = await perform(context, submitDispute, { claimId, ...parsed.value })
  if (!disputed.ok) return refuseForm(disputed)
  return redirectWithNotice(page, { key: 'claims.done.dispute', tone: 'success' })
}

/** What a person asked of the maker of her device, and how it stands. */
export default function Claim() {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { orderId, voucherId, number, claim, disputeUntil, mayDispute, mayWithdraw } =
    useLoaderData<typeof loader>()
  const days: Partial<Record<typeof claim.status, string | null>> = {
    ...{ asked: claim.answerBy, accepted: claim.promisedOn, disputed: claim.decideBy, refused: disputeUntil },
  }
  const day = days[claim.status]
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('vouchers.wallet.title'), href: here('/vouchers') },
        { label: number, href: here(`/vouchers/orders/${orderId}`) },
        { label: t(`claims.kind.${claim.kind}`) },
      ]}
    >
      <Heading level={1} caption={number}>
        {t(`claims.kind.${claim.kind}`)}
      </Heading>
      <p>
        <Tag tone={claimTone[claim.status]}>{t(`claims.status.${claim.status}`)}</Tag>
      </p>
      <p className="max-w-2xl">{t(`claims.next.${claim.status}`, { date: day ? dateLong(day) : '' })}</p>
      {claim.status === 'returned' && (
        <p>
          <ButtonLink href={here(`/vouchers/${voucherId}`)}>{t('vouchers.order.backToVoucher')}</ButtonLink>
        </p>
      )}
      <ClaimFacts claim={claim}>
        <OwnClaimSteps status={claim.status} mayDispute={mayDispute} mayWithdraw={mayWithdraw} />
      </ClaimFacts>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here(`/vouchers/orders/${orderId}`)}>
          {t('claims.claim.back')}
        </a>
      </p>
    </Frame>
  )
}
