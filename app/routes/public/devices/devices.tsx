import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDeviceKinds } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { keyOf } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { SearchField } from '~/ui/form/search-field'
import { CallCentre } from '../parts/call-centre'
import { DeviceList } from '../parts/devices/device-list'
import { ExampleNotice } from '../parts/example-mark'
import { Corrections } from '../parts/search/corrections'
import { Elsewhere } from '../parts/search/elsewhere'
import { robotsOf, searchList } from '../parts/search/list-search.server'
import { titleAndDescription } from '../parts/title-and-description.server'

export const meta: MetaFunction<typeof loader> = (args) => [...pageTags(args), ...(args.data?.robots ?? [])]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now, url } = await allowAnyone(args)
  const today = dayOf(now())
  const { q, corrections, elsewhere, alike, choose } = await searchList(url, 'device', locale)
  const kinds = choose(await listDeviceKinds(today), ({ code }) => code)
  return json({
    ...titleAndDescription(locale, 'devices', q),
    robots: robotsOf(q),
    q,
    corrections,
    elsewhere,
    alike,
    today: isoDay(today),
    devices: kinds.map((kind) => ({
      code: kind.code,
      isoClass: kind.isoClass,
      name: kind.names[locale],
      ceilingTiyin: kind.ceilingTiyin?.toString() ?? null,
      makingWorkingDays: kind.makingWorkingDays,
      ...{ isExample: kind.isExample, isRepair: kind.isRepair },
    })),
  })
}

export default function Devices() {
  const t = useT()
  const here = useHere()
  const { number, dateLong } = useFormat()
  const { devices, today, q, corrections, elsewhere, alike } = useLoaderData<typeof loader>()
  const [repairs, needed] = [
    devices.filter(({ isRepair }) => isRepair),
    devices.filter(({ isRepair }) => !isRepair),
  ]
  const classes = [...new Set(needed.map(({ isoClass }) => isoClass))]
  const count = q ? devices.length : needed.length
  return (
    <Frame>
      <div className="grid gap-3">
        <Heading level={1}>{t('public.devices.title')}</Heading>
        <p className="max-w-2xl text-muted">{t('public.devices.lead')}</p>
        <p role="status">
          {t('public.devices.count', { count, shown: number(count) })},{' '}
          {t('public.devices.asOf', { date: dateLong(today) })}
        </p>
        <p className="flex flex-wrap gap-x-6">
          <a className="inline-flex min-h-11 items-center" href={here('/devices/choose')}>
            {t('public.choose.title')}
          </a>
          <a className="inline-flex min-h-11 items-center" href={here('/services/device-voucher')}>
            {t('public.device.apply.service')}
          </a>
        </p>
      </div>
      <search>
        <form method="get">
          <SearchField
            label={t('search.device.label')}
            placeholder={t('search.device.placeholder')}
            value={q}
          />
        </form>
      </search>
      <Corrections corrections={corrections} />
      <Elsewhere q={q} count={elsewhere} path="/devices" alike={alike} />
      {devices.length === 0 && (
        <EmptyState
          title={t('search.empty.title', { query: q })}
          text={t('search.empty.text')}
          action={
            <ButtonLink look="secondary" href={here('/devices')}>
              {t('search.page.all-devices.title')}
            </ButtonLink>
          }
        />
      )}
      <ExampleNotice of="device" />
      {q && <DeviceList devices={devices} />}
      {!q &&
        classes.map((isoClass) => (
          <section key={isoClass} className="grid gap-3 pt-4">
            <Heading level={2}>{t(keyOf('public.devices.class', isoClass))}</Heading>
            <DeviceList devices={needed.filter((device) => device.isoClass === isoClass)} />
          </section>
        ))}
      {!q && repairs.length > 0 && (
        <section className="grid gap-3 pt-4">
          <Heading level={2}>{t('public.devices.repairs')}</Heading>
          <p className="max-w-2xl">
            {t('public.devices.repairsLead')}{' '}
            <a href={here('/services/device-repair')}>{t('public.devices.repairsApply')}</a>
          </p>
          <DeviceList devices={repairs} />
        </section>
      )}
      <CallCentre />
    </Frame>
  )
}
