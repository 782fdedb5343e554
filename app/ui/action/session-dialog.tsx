import { useT } from '~/i18n/react'
import { Heading } from '../content/heading'

export interface SessionDialogProps {
  /** False when the session ends soon whatever is done. */
  mayExtend: boolean
  /** Where the page goes when the time is over, with `?next=`. */
  signInUrl: string
  /** Asks once more, by a form. */
  signOutUrl: string
}

/** Opened two minutes before the session ends; asks whether the person is still here. */
export function SessionDialog({ mayExtend, signInUrl, signOutUrl }: SessionDialogProps) {
  const t = useT()
  return (
    <dialog
      className="dialog"
      id="session-dialog"
      aria-labelledby="session-dialog-title"
      data-sign-in-url={signInUrl}
    >
      <Heading level={2} size="m" id="session-dialog-title">
        {t('ui.session.title')}
      </Heading>
      <p data-session-idle hidden={!mayExtend}>
        {t('ui.session.text')}
      </p>
      <p data-session-final hidden={mayExtend}>
        {t('ui.session.final')}
      </p>
      <p>{t('ui.session.kept')}</p>
      <p role="alert" data-session-failed hidden>
        {t('ui.session.failed')}
      </p>
      <div className="btn-group">
        <button type="button" className="btn btn-primary" data-session-extend hidden={!mayExtend}>
          {t('ui.session.extend')}
        </button>
        <button
          type="button"
          className="btn btn-primary"
          data-close-dialog
          data-session-close
          hidden={mayExtend}
        >
          {t('ui.close')}
        </button>
        <a className="btn btn-secondary" href={signOutUrl}>
          {t('ui.session.signOut')}
        </a>
      </div>
    </dialog>
  )
}
