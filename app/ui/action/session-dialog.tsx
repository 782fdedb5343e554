import { useT } from '~/i18n/react'
import { Heading } from '../content/heading'

export interface SessionDialogProps {
  /** Answers a POST by moving the session's end, with `{"expiresAt": "<ISO>"}`. */
  extendUrl: string
  /** Where the page goes when the time is over. */
  expiredUrl: string
}

/** Opened two minutes before `data-session-expires` of the body; asks whether the person is still here. */
export function SessionDialog({ extendUrl, expiredUrl }: SessionDialogProps) {
  const t = useT()
  return (
    <dialog
      className="dialog"
      id="session-dialog"
      aria-labelledby="session-dialog-title"
      data-extend-url={extendUrl}
      data-expired-url={expiredUrl}
    >
      <Heading level={2} size="m" id="session-dialog-title">
        {t('ui.session.title')}
      </Heading>
      <p>{t('ui.session.text')}</p>
      <p role="alert" data-session-failed hidden>
        {t('ui.session.failed')}
      </p>
      <button type="button" className="btn btn-primary" data-session-extend>
        {t('ui.session.extend')}
      </button>
    </dialog>
  )
}
