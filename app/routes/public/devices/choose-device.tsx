import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDeviceKinds, listDeviceSummaries } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { Heading } from '~/ui/content/heading'
import { CallCentre } from '../parts/call-centre'
import { ChooseHard, ChooseWhich } from '../parts/devices/choose-answer'
import { readChoice } from '../parts/devices/chooser'
import { FoundDevices } from '../parts/devices/found-devices'
import { SpecialistDecides } from '../parts/devices/specialist-decides'

export const meta: MetaFunction<typeof loader> = (args) => [
  ...pageTags(args),
  // What somebody finds hard is no page to be found by.
  ...(args.data?.hard ? [{ name: 'robots', content: 'noindex' }] : []),
]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now, url } = await allowAnyone(args)
  const { devices, ...chosen } = readChoice(url.searchParams)
  const kinds = await listDeviceKinds(dayOf(now()))
  const summaries = await listDeviceSummaries(locale)
  const byCode = new Map(kinds.map((kind) => [kind.code, kind]))
  const found = devices.map((code) => byCode.get(code)).filter((kind) => kind !== undefined)
  return json({
    title: pageTitle(locale, 'public.choose.title'),
    description: getT(locale)('public.choose.description'),
    ...chosen,
    devices: found.map(({ code, names, ceilingTiyin }) => ({
      code,
      name: names[locale],
      summary: summaries.get(code) ?? null,
      ceilingTiyin: ceilingTiyin?.toString() ?? null,
    })),
  })
}

/** One or two questions as links, so that it works everywhere and Back goes back; nothing is kept. */
export default function ChooseDevice() {
  const t = useT()
  const here = useHere()
  const { hard, choices, which, devices } = useLoaderData<typeof loader>()
  const home = here('/devices/choose')
  const before = which && choices.length > 0 ? `${home}?hard=${hard}` : home
  const crumb = { label: t('public.choose.title'), ...(hard && { href: home }) }
  return (
    <Frame crumbs={[{ label: t('public.devices.title'), href: here('/devices') }, crumb]}>
      {!hard && (
        <>
          <Heading level={1}>{t('public.choose.title')}</Heading>
          <p className="hero-lead max-w-2xl">{t('public.choose.lead')}</p>
          <ChooseHard home={home} />
        </>
      )}
      {hard && !which && <ChooseWhich home={home} hard={hard} choices={choices} />}
      {hard && which && <FoundDevices hard={hard} which={which} devices={devices} />}
      {hard && (
        <p className="flex flex-wrap gap-x-6">
          <a className="inline-flex min-h-11 items-center" href={before}>
            {t('public.choose.found.again')}
          </a>
          <a className="inline-flex min-h-11 items-center" href={here('/devices')}>
            {t('public.choose.found.all')}
          </a>
        </p>
      )}
      <SpecialistDecides />
      <CallCentre />
    </Frame>
  )
}
