import type { OwnStand } from '~/domains/market/index.server'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { StandStatus } from '~/ui/market/stand-status'

export interface ShownStand extends Omit<OwnStand, 'names' | 'fromOn' | 'untilOn'> {
  name: string
  from: string
  /** Null of one day. */
  until: string | null
}

/** A fair with what became of her stand, and what she can do next. */
export function StandCard({
  stand,
  maySell,
  keepsShop,
  isOver = false,
}: {
  stand: ShownStand
  maySell: boolean
  /** Only then she asks for a stand and gives it back; whoever packs sells there. */
  keepsShop: boolean
  isOver?: boolean
}) {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { fairId, name, place, from, until, status, reason, isCancelled } = stand
  const mayWithdraw = keepsShop && !isOver && !isCancelled && (status === 'asked' || status === 'given')
  return (
    <li className="card gap-3">
      <Heading level={isOver ? 3 : 2} size="m">
        <a className="inline-flex min-h-11 items-center" href={here(`/fairs/${stand.slug}`)}>
          {name}
        </a>
      </Heading>
      <p className="font-semibold">{until ? t('fairs.days', { from, until }) : from}</p>
      <p>{place}</p>
      {isCancelled ? (
        <p>
          <Tag tone="danger">{t('fairs.time.cancelled')}</Tag>
        </p>
      ) : (
        status && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StandStatus status={status} />
            {stand.number !== null && (
              <span>{t('fairs.seller.number', { number: number(stand.number) })}</span>
            )}
          </p>
        )
      )}
      {reason && <p>{t('fairs.seller.reason', { reason })}</p>}
      {status === 'given' && !isCancelled && (
        <ButtonGroup>
          <ButtonLink
            href={here(`/seller/fairs/${fairId}`)}
            look={stand.sellsToday ? 'primary' : 'secondary'}
          >
            {t(stand.sellsToday ? 'fairs.seller.sell' : 'fairs.seller.open')}
          </ButtonLink>
        </ButtonGroup>
      )}
      {maySell && stand.mayAsk && (
        <PostForm id={`ask-${fairId}`} hidden={{ intent: 'ask', fairId }}>
          <Button hiddenText={name}>{t('fairs.seller.ask')}</Button>
        </PostForm>
      )}
      {mayWithdraw && (
        <PostForm id={`withdraw-${fairId}`} hidden={{ intent: 'withdraw', fairId }}>
          <Button look="link" hiddenText={name}>
            {t(status === 'given' ? 'fairs.seller.notComing' : 'fairs.seller.withdraw')}
          </Button>
        </PostForm>
      )}
    </li>
  )
}
