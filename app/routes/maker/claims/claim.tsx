import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openMakerClaim } from '~/domains/vouchers/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { SummaryList } from '~/ui/data/summary-list'
import { ClaimFacts, claimTone } from '~/ui/devices/claims/claim-facts'
import { showClaim } from '~/views/devices/show-claim'
import { nameDevices } from '~/views/names/name-devices.server'
import { actOnClaim } from '../parts/act-on-claim.server'
import { ClaimSteps } from '../parts/claim-steps'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'claims', 'maker_staff')
  const { locale } = context
  const claim = await perform(context, openMakerClaim, args.params.id ?? '')
  if (!claim) throw notFound()
  const nameOf = await nameDevices(locale, context.now())
  const kind = getT(locale)(`claims.kind.${claim.kind}`)
  const { order, recipient, isOwn } = claim
  return json({
    title: pageTitle(locale, 'claims.claim.title', { kind, number: order.number }),
    device: nameOf(order.deviceCode),
    order: {
      ...{ id: order.id, number: order.number },
      warrantyUntil: isoDay(order.warrantyUntil),
    },
    ...{ recipient, isOwn, claim: showClaim(claim) },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'claims', 'maker_staff')
  return actOnClaim(context, args.params.id ?? '', await readFormData(args.request))
}

/** What somebody wants of the maker, and the maker's answer. */
export default function MakerClaim() {
  const t = useT()
  const here = useHere()
  const { phone, dateLong } = useFormat()
  const { claim, order, device, recipient, isOwn } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('claims.maker.title'), href: here('/maker/claims') },
        { label: `${t(`claims.kind.${claim.kind}`)}, ${order.number}` },
      ]}
    >
      <Heading level={1} caption={`${device}, ${order.number}`}>
        {t(`claims.kind.${claim.kind}`)}
      </Heading>
      <p>
        <Tag tone={claimTone[claim.status]}>{t(`claims.status.${claim.status}`)}</Tag>
      </p>
      <ClaimFacts claim={claim} />
      {isOwn ? (
        <Notice tone="warning">{t('sides.error.makeDevice')}</Notice>
      ) : (
        <ClaimSteps kind={claim.kind} status={claim.status} />
      )}
      <SummaryList
        title={t('claims.maker.contact')}
        rows={[
          {
            key: 'who',
            label: t('maker.orders.recipient'),
            value: (
              <>
                <Name of={recipient.name} />
                <br />
                <a href={`tel:+${recipient.phone}`}>{phone(recipient.phone)}</a>
              </>
            ),
          },
          {
            key: 'order',
            label: t('claims.column.order'),
            value: <a href={here(`/maker/orders/${order.id}`)}>{order.number}</a>,
          },
          ...(order.warrantyUntil
            ? [{ key: 'warranty', label: t('claims.desk.warranty'), value: dateLong(order.warrantyUntil) }]
            : []),
        ]}
      />
    </Frame>
  )
}
