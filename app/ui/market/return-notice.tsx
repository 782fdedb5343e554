import { useT } from '~/i18n/react'
import { ButtonLink } from '../action/button-link'
import { Notice } from '../content/notice'
import { ReturnNext } from './return-next'
import { ReturnStatus } from './return-status'

/** What waits for each side. */
const turns = { buyer: ['offered', 'refused', 'accepted'], seller: ['asked', 'sent', 'back'] }

interface ReturnNoticeProps {
  reader: 'buyer' | 'seller'
  goods: { status: string; dueOn: string | null }
  /** The return's page. */
  href: string
  /** Which of several it is, for who hears the page. */
  hiddenText?: string
}

/** On the page of an order: where its return stands and what happens next; a button when it waits for the reader. */
export function ReturnNotice({ reader, goods: { status, dueOn }, href, hiddenText = '' }: ReturnNoticeProps) {
  const t = useT()
  const isTurn = turns[reader].includes(status)
  return (
    <Notice tone={isTurn ? 'warning' : 'info'} title={t('returns.of')}>
      <p>
        <ReturnStatus reader={reader} status={status} />
      </p>
      <ReturnNext reader={reader} status={status} dueOn={dueOn} />
      {isTurn ? (
        <ButtonLink href={href} hiddenText={hiddenText}>
          {t('returns.openLink')}
        </ButtonLink>
      ) : (
        <p>
          <a href={href}>
            {t('returns.openLink')}
            <span className="visually-hidden"> {hiddenText}</span>
          </a>
        </p>
      )}
    </Notice>
  )
}
