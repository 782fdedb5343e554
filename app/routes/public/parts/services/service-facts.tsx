import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { SummaryList } from '~/ui/data/summary-list'
import { ExampleMark } from '../example-mark'
import { useAnswerTime } from './use-answer-time'

export interface ServiceFactsProps {
  service: { workingDays: number; outcome: string; forWhom: string; mobile: boolean; isExample: boolean }
  /** Decimal tiyin; null when the service pays no sum. */
  sum: { fromTiyin: string | null; toTiyin: string; isExample: boolean } | null
}

export function ServiceFacts({ service, sum }: ServiceFactsProps) {
  const t = useT()
  const answerTime = useAnswerTime()
  const source = service.isExample ? 'public.source.example' : 'public.source.act'
  return (
    <SummaryList
      title={t('public.service.facts')}
      rows={[
        { key: 'days', label: t('public.service.days'), value: answerTime(service.workingDays) },
        {
          key: 'outcome',
          label: t('public.service.outcome'),
          value: t(keyOf('public.services.outcome', service.outcome)),
        },
        ...(sum ? [{ key: 'sum', label: t('public.service.sum'), value: <Sum {...sum} /> }] : []),
        {
          key: 'forWhom',
          label: t('public.service.forWhom'),
          value: t(keyOf('public.services.forWhom', service.forWhom)),
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

function Sum({ fromTiyin, toTiyin, isExample }: NonNullable<ServiceFactsProps['sum']>) {
  const t = useT()
  const { money } = useFormat()
  const to = money(toTiyin)
  const most = isExample ? t('public.service.sumUpTo', { to }) : to
  const shown = fromTiyin ? t('public.service.sumBetween', { from: money(fromTiyin), to }) : most
  return (
    <>
      {shown} {isExample && <ExampleMark />}
    </>
  )
}
