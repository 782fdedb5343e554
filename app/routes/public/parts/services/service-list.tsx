import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Tag } from '~/ui/content/tag'
import { ExampleMark } from '../example-mark'
import { LinkList } from '../link-list'
import type { ServiceRow } from './service-row'
import { useAnswerTime } from './use-answer-time'

interface ServiceListProps {
  services: readonly ServiceRow[]
  level?: 2 | 3
  short?: boolean
}

export function ServiceList({ services, level = 3, short = false }: ServiceListProps) {
  const t = useT()
  const here = useHere()
  const answerTime = useAnswerTime()
  return (
    <LinkList
      level={level}
      short={short}
      items={services.map((service) => ({
        key: service.code,
        href: here(`/services/${service.code}`),
        title: service.name,
        text: service.summary,
        meta: [t(keyOf('public.services.outcome', service.outcome)), answerTime(service.workingDays)].join(
          ' · ',
        ),
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
