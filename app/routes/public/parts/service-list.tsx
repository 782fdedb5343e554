import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import { ExampleMark } from './example-mark'
import { LinkList } from './link-list'
import type { ServiceRow } from './service-row'

interface ServiceListProps {
  services: readonly ServiceRow[]
  level?: 2 | 3
  short?: boolean
}

export function ServiceList({ services, level = 3, short = false }: ServiceListProps) {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  return (
    <LinkList
      level={level}
      short={short}
      items={services.map((service) => ({
        key: service.code,
        href: here(`/services/${service.code}`),
        title: service.name,
        text: service.summary,
        meta: [
          t(`public.services.outcome.${service.outcome}`),
          t('public.service.daysValue', { count: service.workingDays, shown: number(service.workingDays) }),
        ].join(' · '),
        aside: (service.online || service.isExample) && (
          <>
            {service.online && <Tag tone="success">{t('public.services.channel.online')}</Tag>}
            {service.isExample && <ExampleMark />}
          </>
        ),
      }))}
    />
  )
}
