import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Stats } from '~/ui/data/stats'

const names = ['services', 'devices', 'makers', 'centres'] as const

/** Counted in the database; each number leads to what it counts. */
export function HomeFigures({ figures }: { figures: Record<(typeof names)[number], number> }) {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  return (
    <section className="grid gap-4 pt-6">
      <Heading level={2}>{t('public.home.figures.title')}</Heading>
      <Stats
        stats={names.map((name) => {
          const label = t(`public.home.figures.${name}`, { count: figures[name] })
          return {
            label,
            value: (
              <a href={here(`/${name}`)} aria-label={`${number(figures[name])} ${label}`}>
                {number(figures[name])}
              </a>
            ),
          }
        })}
      />
    </section>
  )
}
