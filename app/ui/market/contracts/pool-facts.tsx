import { useT } from '~/i18n/react'
import { FreeText } from '../../content/free-text'
import { Heading } from '../../content/heading'

export interface ShownPool {
  /** Shops that make it beside the seller. */
  shops: number
  lines: readonly { id: string; words: string; pieces: string; all: string; ready: string }[]
  /** Names of those that let the organisation read them. */
  names: readonly string[]
}

/** Who makes what was ordered, as the two sides of a contract read it. */
export function PoolFacts({ shops, lines, names }: ShownPool) {
  const t = useT()
  return (
    <section className="grid gap-3">
      <Heading level={2}>{t('pool.facts.title')}</Heading>
      <p>{t('pool.facts.shops', { count: shops })}</p>
      <ul className="grid gap-1">
        {lines.map(({ id, words, ...of }) => (
          <li key={id}>
            <FreeText of={words} />: {t('pool.facts.pieces', of)}
          </li>
        ))}
      </ul>
      {names.length > 0 && <p>{t('pool.facts.names', { names: names.join(', ') })}</p>}
    </section>
  )
}
