import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { quoteTone } from '~/ui/devices/quotes/quote-words'
import type { ShownQuote } from '~/views/devices/show-quotes.server'

/** Workshops that were asked and whose price cannot be taken: not answered yet, declined, over, or stopped. */
export function SilentMakers({ quotes }: { quotes: readonly ShownQuote[] }) {
  const t = useT()
  if (quotes.length === 0) return null
  return (
    <section className="grid gap-3">
      <Heading level={2}>{t('quotes.own.others')}</Heading>
      <ul className="grid gap-3">
        {quotes.map(({ id, maker, standing, reasonCode, note }) => (
          <li key={id}>
            <b>{maker}</b> <Tag tone={quoteTone[standing]}>{t(`quotes.standing.${standing}`)}</Tag>
            {reasonCode && <p>{t(keyOf('quotes.reason', reasonCode))}</p>}
            {note && standing === 'declined' && (
              <p>
                <FreeText of={note} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
