import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mostOfferFileBytes, mostOfferLines } from '~/domains/makers/index.server'
import { listDeviceKinds, listRegions } from '~/domains/reference/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { CodeList, ImportPage } from '~/http/sheet/import/import-page'
import { actOnImport, showImport } from '~/http/sheet/import/sheet-import.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { Heading } from '~/ui/content/heading'
import { offerImport } from '../parts/offers/offer-import.server'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'offers', 'maker_staff')
  const { locale, now } = context
  const [kinds, regions] = await Promise.all([listDeviceKinds(dayOf(now())), listRegions()])
  return json({
    title: pageTitle(locale, 'makers.import.title'),
    kinds: kinds.map(({ code, names }) => ({ code, name: names[locale] })),
    regions: regions.map(({ soato, names }) => ({ code: soato, name: names[locale] })),
    ...{ mostBytes: mostOfferFileBytes, mostLines: mostOfferLines },
    ...(await showImport(context, offerImport(context))),
  })
}

/** The file is looked at and nothing is written; its good lines are written when the report is confirmed. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'offers', 'maker_staff')
  return actOnImport(context, await readFormData(args.request), offerImport(context), {
    path: `/${context.locale}/maker/offers`,
    key: 'makers.import.written',
  })
}

export default function ImportOffers() {
  const t = useT()
  const here = useHere()
  const { kinds, regions, ...shown } = useLoaderData<typeof loader>()
  return (
    <Frame back={{ href: here('/maker/offers'), label: t('maker.offers.title') }}>
      <Heading level={1}>{t('makers.import.title')}</Heading>
      <ImportPage
        {...shown}
        lead={
          <>
            <p>{t('makers.import.lead')}</p>
            <p>
              <a className="inline-flex min-h-11 items-center" href={here('/maker/offers/file')} download>
                {t('makers.import.export')}
              </a>
            </p>
          </>
        }
      >
        <CodeList summary={t('makers.import.kindCodes')} codes={kinds} />
        <CodeList summary={t('makers.import.regionCodes')} codes={regions} />
      </ImportPage>
    </Frame>
  )
}
