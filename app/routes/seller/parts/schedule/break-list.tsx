import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Tag } from '~/ui/content/tag'

export interface ShownBreak {
  id: string
  from: string
  until: string
  pausesOrders: boolean
  isNow: boolean
}

/** Her days off that are not over. */
export function BreakList({ breaks }: { breaks: readonly ShownBreak[] }) {
  const t = useT()
  if (breaks.length === 0) return <p>{t('seller.schedule.noBreaks')}</p>
  return (
    <ul className="grid max-w-2xl gap-3">
      {breaks.map(({ id, from, until, pausesOrders, isNow }) => (
        <li key={id} className="card gap-2">
          <p className="font-semibold">{t('seller.schedule.breakDays', { from, until })}</p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {isNow && <Tag tone="warning">{t('seller.schedule.breakNow')}</Tag>}
            <span>{t(pausesOrders ? 'seller.schedule.paused' : 'seller.schedule.later')}</span>
          </p>
          <PostForm id={`break-${id}`} hidden={{ intent: 'removeBreak', breakId: id }}>
            <Button look="link" icon="trash" hiddenText={t('seller.schedule.breakDays', { from, until })}>
              {t('seller.schedule.removeBreak')}
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
  )
}
