import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Tag } from '~/ui/content/tag'

export interface ShownPromo {
  id: string
  code: string
  state: 'running' | 'notYet' | 'usedUp' | 'over' | 'stopped'
  off: string
  isRunning: boolean
  days: string
  /** Null when any sum will do. */
  least: string | null
  used: string
  /** Null when a buyer may use it as often as she likes. */
  perBuyer: string | null
  goods: string
}

const tones = {
  running: 'success',
  notYet: 'info',
  usedUp: 'warning',
  over: 'neutral',
  stopped: 'neutral',
} as const

/** Her codes, the latest first. */
export function PromoList({ promos }: { promos: readonly ShownPromo[] }) {
  const t = useT()
  if (promos.length === 0) return <p>{t('promos.none')}</p>
  return (
    <ul className="grid max-w-2xl gap-3">
      {promos.map(({ id, code, state, off, isRunning, days, least, used, perBuyer, goods }) => (
        <li key={id} className="card gap-2">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <strong className="break-all">{code}</strong>
            <Tag tone={tones[state]}>{t(`promos.state.${state}`)}</Tag>
          </p>
          <p>{t('promos.gives', { off })}</p>
          <p>{days}</p>
          <p>{[goods, least].filter(Boolean).join(' ')}</p>
          <p className="text-muted">{[used, perBuyer].filter(Boolean).join(' ')}</p>
          {isRunning && (
            <PostForm id={`promo-${id}`} hidden={{ intent: 'stop', promoId: id }}>
              <Button look="secondary" hiddenText={code}>
                {t('promos.stop')}
              </Button>
            </PostForm>
          )}
        </li>
      ))}
    </ul>
  )
}
