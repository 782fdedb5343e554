import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDeviceKinds } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { useFormat, useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { Heading } from '~/ui/content/heading'
import { CallCentre } from './parts/call-centre'
import { DeviceList } from './parts/device-list'
import { ExampleNotice } from './parts/example-mark'
import { titleAndDescription } from './parts/title-and-description.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'description', content: data?.description },
]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now } = await allowAnyone(args)
  const today = dayOf(now())
  const kinds = await listDeviceKinds(today)
  return json({
    ...titleAndDescription(locale, 'devices'),
    today: today.toISOString().slice(0, 10),
    devices: kinds.map((kind) => ({
      code: kind.code,
      isoClass: kind.isoClass,
      name: kind.names[locale],
      ceilingTiyin: kind.ceilingTiyin?.toString() ?? null,
      makingWorkingDays: kind.makingWorkingDays,
      isExample: kind.isExample,
    })),
  })
}

export default function Devices() {
  const t = useT()
  const here = useHere()
  const { number, dateLong } = useFormat()
  const { devices, today } = useLoaderData<typeof loader>()
  const classes = [...new Set(devices.map(({ isoClass }) => isoClass))]
  return (
    <Frame>
      <div className="grid gap-3">
        <Heading level={1}>{t('public.devices.title')}</Heading>
        <p className="max-w-2xl text-muted">{t('public.devices.lead')}</p>
        <p>
          {t('public.devices.count', { count: devices.length, shown: number(devices.length) })},{' '}
          {t('public.devices.asOf', { date: dateLong(today) })}
        </p>
        <p>
          <a href={here('/services/device-voucher')}>{t('public.device.apply.service')}</a>
        </p>
      </div>
      <ExampleNotice of="device" />
      {classes.map((isoClass) => (
        <section key={isoClass} className="grid gap-3 pt-4">
          <Heading level={2}>{t(`public.devices.class.${isoClass}`)}</Heading>
          <DeviceList devices={devices.filter((device) => device.isoClass === isoClass)} />
        </section>
      ))}
      <CallCentre />
    </Frame>
  )
}
