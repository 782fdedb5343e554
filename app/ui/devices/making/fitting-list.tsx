import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Timeline } from '~/ui/data/timeline'
import type { ShownMaking } from './shown-making'

/** How it fitted when she tried it on, the latest first. */
export function FittingList({ fittings }: Pick<ShownMaking, 'fittings'>) {
  const t = useT()
  const { dateLong } = useFormat()
  if (fittings.length === 0) return null
  return (
    <section className="grid gap-3">
      <Heading level={2}>{t('making.fit.title')}</Heading>
      <Timeline
        events={fittings.map(({ id, outcome, fittedOn, parts, note }) => ({
          key: id,
          title: t(`making.fit.outcome.${outcome}`),
          date: dateLong(fittedOn),
          dateTime: fittedOn,
          text: (
            <>
              {parts.length > 0 && (
                <ul>
                  {parts.map((part) => (
                    <li key={part}>{t(keyOf('making.fit.part', part))}</li>
                  ))}
                </ul>
              )}
              {note && <FreeText of={note} />}
            </>
          ),
        }))}
      />
    </section>
  )
}
