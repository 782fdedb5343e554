import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findOffers } from '~/domains/makers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { PrintButton } from '~/ui/action/print-button'
import { ActingFor } from '~/ui/assistance/acting-for'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { showOffer } from '~/views/devices/show-offer'
import { chooseCompared, mostCompared } from './parts/compare/compared'
import { OfferComparison } from './parts/compare/offer-comparison'
import { readChoice } from './parts/compare/read-choice.server'
import { useFirstCrumb } from './parts/helped/use-first-crumb'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale, url } = context
  const { voucher, assisted, device, regions, home, placeOf } = await readChoice(context, args.params.id)
  const from = regions.find(({ soato }) => soato === url.searchParams.get('from'))?.soato
  const found = await findOffers({
    deviceCode: voucher.deviceCode,
    ceilingTiyin: voucher.ceilingTiyin,
    on: dayOf(context.now()),
    ...(from && { fromRegion: from }),
  })
  const { compared, isCut, areGone } = chooseCompared(found, url.searchParams.getAll('offer'))
  return json({
    title: pageTitle(locale, 'vouchers.compare.title'),
    ...{ device, assisted, voucherId: voucher.id, isCut, areGone },
    from: regions.find(({ soato }) => soato === from)?.names[locale] ?? null,
    offers: compared.map((offer) => ({
      ...showOffer(offer, { locale, placeOf, region: home || from || '' }),
      makerSlug: offer.maker.slug,
    })),
  })
}

/** Offers side by side, two to four of them; on a phone one fact after the other. */
export default function Compare() {
  const t = useT()
  const here = useHere()
  const { device, assisted, voucherId, offers, isCut, areGone, from } = useLoaderData<typeof loader>()
  const list = here(`/vouchers/${voucherId}/offers`)
  return (
    <Frame
      width="wide"
      crumbs={[
        useFirstCrumb(assisted !== null),
        { label: device, href: here(`/vouchers/${voucherId}`) },
        { label: t('vouchers.offers.title'), href: list },
        { label: t('vouchers.compare.title') },
      ]}
    >
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} caption={device}>
        {t('vouchers.compare.title')}
      </Heading>
      {isCut && <Notice tone="warning">{t('vouchers.compare.cut', { most: mostCompared })}</Notice>}
      {areGone && <Notice tone="warning">{t('vouchers.compare.gone')}</Notice>}
      {offers.length < 2 ? (
        <EmptyState
          title={t('vouchers.compare.tooFew')}
          text={t('vouchers.compare.tooFewText', { most: mostCompared })}
          action={<a href={list}>{t('vouchers.check.back')}</a>}
        />
      ) : (
        <>
          {from && <p>{t('vouchers.compare.from', { region: from })}</p>}
          <OfferComparison offers={offers} hrefOf={(id) => `${list}/${id}`} />
          <p className="flex flex-wrap items-center gap-3">
            <a className="inline-flex min-h-11 items-center" href={list}>
              {t('vouchers.check.back')}
            </a>
            <PrintButton />
          </p>
        </>
      )}
    </Frame>
  )
}
