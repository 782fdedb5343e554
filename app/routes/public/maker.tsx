import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getMaker, getMakerRating } from '~/domains/makers/index.server'
import { listDeviceKinds } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { splitPrice } from '~/lib/split-price'
import { dayOf } from '~/platform/clock.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { SummaryList } from '~/ui/data/summary-list'
import { AccessWords } from '~/ui/reviews/access-words'
import { Stars } from '~/ui/reviews/stars'
import { namePlaces } from '~/views/names/name-places.server'
import { OfferList } from './parts/devices/offer-list'
import { toOfferRow } from './parts/devices/offer-row'
import { ExampleNotice } from './parts/example-mark'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now } = await allowAnyone(args)
  const today = dayOf(now())
  const maker = await getMaker(args.params.slug ?? '', today)
  if (!maker) throw notFound()
  const [placeOf, kinds, rating] = await Promise.all([
    namePlaces(locale),
    listDeviceKinds(today),
    getMakerRating(maker.id),
  ])
  const offered = kinds.filter(({ code }) => maker.deviceCodes.includes(code))
  return json({
    title: titleOf(locale, nameInScript(maker.name, locale)),
    description: getT(locale)('public.maker.description', {
      name: nameInScript(maker.name, locale),
    }),
    maker: {
      name: maker.name,
      about: maker.about[locale],
      phone: maker.phone,
      slug: maker.slug,
      access: maker.access,
      address: placeOf(maker.soato, maker.address[locale]),
      accreditedUntil: isoDay(maker.accreditedUntil),
    },
    rating,
    kinds: offered.map(({ code, names, ceilingTiyin, ...kind }) => ({
      code,
      name: names[locale],
      ceilingTiyin: ceilingTiyin?.toString() ?? null,
      offers: maker.offers
        .filter((offer) => offer.deviceCode === code)
        .map((offer) => ({
          ...offer,
          ...splitPrice(offer.priceTiyin, ceilingTiyin ?? 0n),
          maker,
          distanceKm: null,
          rating: { tenths: null, count: 0 },
          access: null,
        }))
        .map((offer) => toOfferRow(offer, kind, locale, '', placeOf)),
    })),
  })
}

export default function Maker() {
  const t = useT()
  const here = useHere()
  const { phone, dateLong, money, name: inScript } = useFormat()
  const { maker, kinds, rating } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[{ label: t('public.makers.title'), href: here('/makers') }, { label: inScript(maker.name) }]}
    >
      <Heading level={1}>
        <Name of={maker.name} />
      </Heading>
      <p className="hero-lead max-w-2xl">{maker.about}</p>
      <SummaryList
        rows={[
          { key: 'address', label: t('public.maker.address'), value: maker.address },
          {
            key: 'phone',
            label: t('public.maker.phone'),
            value: <a href={`tel:+${maker.phone}`}>{phone(maker.phone)}</a>,
          },
          {
            key: 'accredited',
            label: t('public.maker.accredited'),
            value: t('public.maker.accreditedUntil', { date: dateLong(maker.accreditedUntil) }),
          },
          {
            key: 'access',
            label: t('makers.access.row'),
            value: <AccessWords of={maker.access} />,
          },
          {
            key: 'rating',
            label: t('makers.review.crumb'),
            value: (
              <>
                <Stars {...rating} />
                {rating.count > 0 && (
                  <>
                    {' '}
                    <a href={here(`/makers/${maker.slug}/reviews`)}>{t('makers.review.read')}</a>
                  </>
                )}
              </>
            ),
          },
        ]}
      />
      <Heading level={2}>{t('public.maker.offers')}</Heading>
      {kinds.length === 0 && <EmptyState level={3} title={t('public.maker.noOffers')} />}
      {kinds.map((kind) => (
        <section key={kind.code} className="grid gap-3">
          <Heading level={3}>
            <a href={here(`/devices/${kind.code}`)}>{kind.name}</a>
          </Heading>
          {kind.ceilingTiyin !== null && (
            <p className="card-meta">{t('public.offer.ceiling', { amount: money(kind.ceilingTiyin) })}</p>
          )}
          <OfferList offers={kind.offers} level={4} />
        </section>
      ))}
      <ExampleNotice of="maker" />
    </Frame>
  )
}
