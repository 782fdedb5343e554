import { useFormat, useT } from '~/i18n/react'
import { SummaryList } from '~/ui/data/summary-list'

export interface ServiceFactsProps {
  service: { workingDays: number; outcome: string; forWhom: string; mobile: boolean; isExample: boolean }
}

export function ServiceFacts({ service }: ServiceFactsProps) {
  const t = useT()
  const { number } = useFormat()
  const days = { count: service.workingDays, shown: number(service.workingDays) }
  const source = service.isExample ? 'public.source.example' : 'public.source.act'
  return (
    <SummaryList
      title={t('public.service.facts')}
      rows={[
        { key: 'days', label: t('public.service.days'), value: t('public.service.daysValue', days) },
        {
          key: 'outcome',
          label: t('public.service.outcome'),
          value: t(`public.services.outcome.${service.outcome}`),
        },
        {
          key: 'forWhom',
          label: t('public.service.forWhom'),
          value: t(`public.services.forWhom.${service.forWhom}`),
        },
        {
          key: 'channel',
          label: t('public.service.channel'),
          value: t(service.mobile ? 'public.service.yes' : 'public.service.no'),
        },
        { key: 'source', label: t('public.source.label'), value: t(source) },
      ]}
    />
  )
}
