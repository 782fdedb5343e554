import { useFormat, useT } from '~/i18n/react'
import { SummaryList } from '~/ui/data/summary-list'

export interface DeviceFactsProps {
  device: {
    lifeYearsAdult: number
    lifeYearsChild: number
    makingWorkingDays: number
    warrantyMonths: number
    validDays: number
    madeToMeasure: boolean
    isExample: boolean
    isRepair: boolean
  }
}

export function DeviceFacts({ device }: DeviceFactsProps) {
  const t = useT()
  const { number } = useFormat()
  const counted = (value: number) => ({ count: value, shown: number(value) })
  const rows = [
    {
      key: 'life',
      value: (
        <>
          {t('public.device.lifeAdult', counted(device.lifeYearsAdult))}
          <br />
          {t('public.device.lifeChild', counted(device.lifeYearsChild))}
        </>
      ),
    },
    { key: 'making', value: t('public.device.makingValue', counted(device.makingWorkingDays)) },
    {
      key: 'measure',
      value: t(device.madeToMeasure ? 'public.device.measureYes' : 'public.device.measureNo'),
    },
    { key: 'warranty', value: t('public.device.warrantyValue', counted(device.warrantyMonths)) },
    { key: 'valid', value: t('public.device.validValue', counted(device.validDays)) },
  ] as const
  const source = device.isExample ? 'public.source.example' : 'public.source.act'
  return (
    <SummaryList
      title={t('public.device.facts')}
      rows={[
        ...rows
          .filter(({ key }) => !device.isRepair || (key !== 'life' && key !== 'measure'))
          .map((row) => ({
            ...row,
            label: t(
              device.isRepair && row.key === 'making' ? 'public.repair.takes' : `public.device.${row.key}`,
            ),
          })),
        { key: 'source', label: t('public.source.label'), value: t(source) },
      ]}
    />
  )
}
