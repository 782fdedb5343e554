import { useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import type { ShownFair } from './fair-view.server'

/** Whether a fair is to come, goes on, is over or was called off. */
export function FairTime({ fair: { time, isCancelled } }: { fair: Pick<ShownFair, 'time' | 'isCancelled'> }) {
  const t = useT()
  if (isCancelled) return <Tag tone="danger">{t('fairs.time.cancelled')}</Tag>
  return (
    <Tag tone={time === 'now' ? 'success' : time === 'coming' ? 'info' : 'neutral'}>
      {t(`fairs.time.${time}`)}
    </Tag>
  )
}

/** Its days and its place, in two lines. */
export function FairPlace({ fair: { from, until, place, region } }: { fair: ShownFair }) {
  const t = useT()
  return (
    <>
      <p className="font-semibold">{until ? t('fairs.days', { from, until }) : from}</p>
      <p>{[place, region].filter(Boolean).join(', ')}</p>
    </>
  )
}
