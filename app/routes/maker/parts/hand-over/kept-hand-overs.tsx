import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'

const words = ['waiting', 'sending', 'sent', 'act', 'refused', 'signedOut'] as const

/**
 * Hand-overs that this phone has kept because there was no line, until they are sent: written by a script, and unseen where
 * there are none. The key to them is the session's own and ends with it.
 */
export function KeptHandOvers({ keptKey, number }: { keptKey: string; number?: string }) {
  const t = useT()
  return (
    <section
      className="card grid gap-3"
      aria-labelledby="kept-title"
      data-kept-hand-overs
      data-key={keptKey}
      data-number={number}
      hidden
    >
      <Heading level={2} size="m" id="kept-title">
        {t('maker.kept.title')}
      </Heading>
      <p>{t('maker.kept.lead')}</p>
      <p data-kept-lost hidden>
        {t('maker.kept.lost')}
      </p>
      <ul className="grid gap-3" data-kept-list aria-live="polite" />
      <p>
        <button type="button" className="btn btn-secondary" data-kept-send>
          {t('maker.kept.send')}
        </button>
      </p>
      <template data-kept-item>
        <li className="grid gap-1 border-t pt-3">
          <p>
            <a data-kept-number href="#kept-title">
              {/* Written by the script. */}
            </a>{' '}
            <span className="text-muted" data-kept-when />
          </p>
          <p data-kept-state />
          <p>
            <button type="button" className="btn btn-link" data-kept-remove>
              {t('maker.kept.remove')}
            </button>
          </p>
        </li>
      </template>
      {words.map((word) => (
        <span key={word} data-kept-word={word} hidden>
          {t(`maker.kept.${word}`)}
        </span>
      ))}
    </section>
  )
}
