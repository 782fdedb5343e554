import { useT } from '~/i18n/react'
import { Heading } from '../content/heading'

const states = ['waiting', 'sending', 'sent', 'refused', 'signedOut'] as const
type Word = (typeof states)[number] | 'title' | 'lead' | 'send' | 'remove'

/** What each page that goes on without a line keeps, and how: see `entry.client/kept`. */
const kinds = {
  handOvers: {
    text: (word: Word) => `maker.kept.${word}` as const,
    forms: '#hand-over, #record-act',
    id: 'handoverId',
  },
  fairSales: {
    text: (word: Word) => `fairs.kept.${word}` as const,
    forms: '#sell',
    id: 'key',
    labelFields: 'productId,units',
    many: true,
  },
} as const

/**
 * What this phone has kept because there was no line, until it is sent: written by a script, and unseen where there is
 * nothing.
 */
export function KeptSends({
  kind,
  keptKey,
  label,
}: {
  kind: keyof typeof kinds
  keptKey: string
  label?: string
}) {
  const t = useT()
  const { text, forms, id, ...more } = kinds[kind]
  return (
    <section
      className="card grid gap-3"
      aria-labelledby="kept-title"
      data-kept-sends={kind}
      data-key={keptKey}
      data-label={label}
      data-forms={forms}
      data-id={id}
      data-label-fields={'labelFields' in more ? more.labelFields : undefined}
      data-many={'many' in more ? '' : undefined}
      hidden
    >
      <Heading level={2} size="m" id="kept-title">
        {t(text('title'))}
      </Heading>
      <p>{t(text('lead'))}</p>
      <p data-kept-lost hidden>
        {t('maker.kept.lost')}
      </p>
      <ul className="grid gap-3" data-kept-list aria-live="polite" />
      <p>
        <button type="button" className="btn btn-secondary" data-kept-send>
          {t(text('send'))}
        </button>
      </p>
      <template data-kept-item>
        <li className="grid gap-1 border-t pt-3">
          <p>
            <a data-kept-label href="#kept-title">
              {/* Written by the script. */}
            </a>{' '}
            <span className="text-muted" data-kept-when />
          </p>
          <p data-kept-state />
          <p>
            <button type="button" className="btn btn-link" data-kept-remove>
              {t(text('remove'))}
            </button>
          </p>
        </li>
      </template>
      {states.map((state) => (
        <span key={state} data-kept-word={state} hidden>
          {t(text(state))}
        </span>
      ))}
      {kind === 'handOvers' && (
        <span data-kept-word="act" hidden>
          {t('maker.kept.act')}
        </span>
      )}
    </section>
  )
}
