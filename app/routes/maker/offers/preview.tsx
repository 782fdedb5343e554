import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwnOffer } from '~/domains/makers/index.server'
import { getDeviceKind } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { altOf } from '~/http/kept-forms/photos.server'
import { pageTitle } from '~/http/urls.server'
import { locales } from '~/i18n/locales'
import { useFormat, useT } from '~/i18n/react'
import { splitPrice } from '~/lib/split-price'
import { dayOf } from '~/platform/clock.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Photo } from '~/ui/content/photo'
import { Price } from '~/ui/content/price'
import { Tag } from '~/ui/content/tag'
import { TextsByLanguage } from '~/ui/market/texts-by-language'
import { namePlaces } from '~/views/names/name-places.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'offers', 'maker_staff')
  const { locale, now } = context
  const found = await getOwnOffer(context, args.params.id ?? '')
  if (!found) throw notFound()
  const { offer } = found
  const [kind, placeOf] = await Promise.all([
    getDeviceKind(offer.deviceCode, locale, dayOf(now())),
    namePlaces(locale),
  ])
  const { topUpTiyin } = splitPrice(offer.priceTiyin, kind?.ceilingTiyin ?? 0n)
  return json({
    title: pageTitle(locale, 'makers.offer.previewTitle'),
    device: kind?.names[locale] ?? offer.deviceCode,
    offer: {
      ...{ id: offer.id, status: offer.status, homeVisit: offer.homeVisit, byPost: offer.byPost },
      isMadeToMeasure: kind?.madeToMeasure ?? false,
      ...{ makingDays: offer.makingDays, warrantyMonths: offer.warrantyMonths },
      priceTiyin: String(offer.priceTiyin),
      topUpTiyin: String(topUpTiyin),
      regions: offer.regions.length === 0 ? null : offer.regions.map((soato) => placeOf(soato)).join(', '),
      photos: offer.photos.map(({ alt, ...photo }) => ({ ...photo, alt: altOf(alt, locale) })),
      texts: locales.map((each) => ({
        locale: each,
        lang: each === 'en' && !offer.hasEnglish ? 'uz-Latn' : each,
        title: offer.title[each],
        description: offer.description[each],
      })),
    },
  })
}

/** The offer as people see it, in every language. */
export default function PreviewOffer() {
  const t = useT()
  const here = useHere()
  const { money, number } = useFormat()
  const { offer, device } = useLoaderData<typeof loader>()
  const terms = [
    t('public.offer.making', { count: offer.makingDays, shown: number(offer.makingDays) }),
    t('public.offer.warranty', { count: offer.warrantyMonths, shown: number(offer.warrantyMonths) }),
    ...(offer.homeVisit
      ? [t(offer.isMadeToMeasure ? 'public.offer.homeVisit' : 'public.offer.brought')]
      : []),
    ...(offer.byPost ? [t('public.offer.byPost')] : []),
    ...(offer.regions ? [t('public.offer.someRegions', { regions: offer.regions })] : []),
  ]
  return (
    <Frame back={{ href: here(`/maker/offers/${offer.id}`), label: t('makers.offer.editTitle') }}>
      <Heading level={1} caption={device}>
        {t('makers.offer.previewTitle')}
      </Heading>
      {offer.status !== 'offered' && <Notice>{t('makers.offer.previewNotice')}</Notice>}
      <div className="grid gap-6 md:grid-cols-2">
        <div className="grid content-start gap-3">
          {offer.photos.length === 0 && <p>{t('makers.offer.noPhotos')}</p>}
          {offer.photos.map(({ id, key, ...photo }) => (
            <Photo key={id} src={`/media/${key}-640.webp`} {...photo} />
          ))}
        </div>
        <div className="grid content-start gap-6">
          <div className="grid gap-1">
            <Price amountTiyin={offer.priceTiyin} />
            {offer.topUpTiyin === '0' ? (
              <p>
                <Tag tone="success">{t('public.offer.free')}</Tag>
              </p>
            ) : (
              <p>
                {t('public.offer.topUp')} <strong className="in-one-piece">{money(offer.topUpTiyin)}</strong>
              </p>
            )}
            <p className="card-meta">{terms.join(' · ')}</p>
          </div>
          <TextsByLanguage texts={offer.texts} />
        </div>
      </div>
    </Frame>
  )
}
