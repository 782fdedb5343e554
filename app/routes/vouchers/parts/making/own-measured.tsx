import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import type { ShownMeasured } from '~/ui/devices/making/measured-list'
import { MeasuredList } from '~/ui/devices/making/measured-list'

/** What the workshop measured of her. */
export function OwnMeasured({ measured }: { measured: readonly ShownMeasured[] }) {
  const t = useT()
  if (measured.length === 0) return null
  return (
    <section className="grid gap-3">
      <Heading level={2}>{t('making.measure.title')}</Heading>
      <p className="max-w-2xl">{t('making.measure.own')}</p>
      <MeasuredList measured={measured} />
    </section>
  )
}
