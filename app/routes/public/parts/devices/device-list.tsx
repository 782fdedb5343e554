import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ExampleMark } from '../example-mark'
import { LinkList } from '../link-list'

export interface DeviceRow {
  code: string
  name: string
  /** Decimal tiyin; null when no ceiling is in force. */
  ceilingTiyin: string | null
  makingWorkingDays: number
  isExample: boolean
}

export function DeviceList({ devices }: { devices: readonly DeviceRow[] }) {
  const t = useT()
  const here = useHere()
  const { money, number } = useFormat()
  return (
    <LinkList
      items={devices.map((device) => ({
        key: device.code,
        href: here(`/devices/${device.code}`),
        title: device.name,
        meta: t('public.devices.making', {
          count: device.makingWorkingDays,
          shown: number(device.makingWorkingDays),
        }),
        aside: (
          <>
            {device.ceilingTiyin !== null && (
              <span className="font-semibold">
                {t('public.devices.ceilingUpTo', { amount: money(device.ceilingTiyin) })}
              </span>
            )}
            {device.isExample && <ExampleMark />}
          </>
        ),
      }))}
    />
  )
}
