import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMakers } from '~/domains/makers/index.server'
import { listFront, listProducts } from '~/domains/market/index.server'
import { listProductsInput } from '~/domains/market/schema'
import { listCentres, listDeviceKinds } from '~/domains/reference/index.server'
import { findServices } from '~/domains/services/index.server'
import { Frame } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageData } from '~/http/page/page-data.server'
import { shareTags, siteTags } from '~/http/page/search-engines'
import { absoluteUrl } from '~/http/urls.server'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { FrontBanners, FrontCollections } from '~/ui/market/front-features'
import { showFront } from '~/views/content/show-front.server'
import { toProductCard } from '~/views/content/to-product-card'
import { CallCentre } from './parts/call-centre'
import { HomeFigures } from './parts/home/home-figures'
import { HomeHero } from './parts/home/home-hero'
import { HomeJourneys } from './parts/home/home-journeys'
import { HomeProducts } from './parts/home/home-products'
import { HomeSteps } from './parts/home/home-steps'
import { mostWanted } from './parts/most-wanted'
import { titleAndDescription } from './parts/title-and-description.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'description', content: data?.description },
  ...(data ? [...shareTags({ ...data, url: data.site.home }), ...siteTags(data.site)] : []),
]

const productsShown = 4

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now } = await allowAnyone(args)
  const today = dayOf(now())
  const [services, devices, centres, makers, market, front] = await Promise.all([
    findServices({ locale }),
    listDeviceKinds(today),
    listCentres(),
    listMakers({ on: today }),
    listProducts({ ...listProductsInput.parse({}), locale }),
    listFront(now(), locale),
  ])
  // Of the choices the first alone: the market shows them all.
  const choice = front.find(({ kind }) => kind === 'collection')
  const start = mostWanted.flatMap((code) => services.filter((service) => service.code === code))
  return pageData({
    ...titleAndDescription(locale, 'home'),
    site: { name: getT(locale)('layout.brand'), home: absoluteUrl(`/${locale}`) },
    products: market.items.slice(0, productsShown).map((product) => toProductCard(product, locale)),
    front: showFront(
      front.filter((one) => one.kind === 'banner' || one === choice),
      locale,
    ),
    start: start.map(({ code, name }) => ({ code, name })),
    figures: {
      services: services.length,
      devices: devices.filter(({ isRepair }) => !isRepair).length,
      makers: makers.length,
      centres: centres.length,
    },
  })
}

export default function Home() {
  const { start, products, figures, front } = useLoaderData<typeof loader>()
  return (
    <Frame hero={<HomeHero start={start} />}>
      <HomeJourneys />
      <HomeSteps />
      <FrontBanners features={front} />
      <FrontCollections features={front} />
      <HomeProducts products={products} />
      <HomeFigures figures={figures} />
      <CallCentre />
    </Frame>
  )
}
