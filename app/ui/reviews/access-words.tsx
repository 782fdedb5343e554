import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Lines } from '~/ui/content/lines'

/** How easily somebody comes into a workshop, a line each; what was not said is said to be so. */
export function AccessWords({ of }: { of: readonly string[] | null }) {
  const t = useT()
  if (of === null) return <span className="text-muted">{t('makers.access.unknown')}</span>
  if (of.length === 0) return <>{t('makers.access.nothing')}</>
  return <Lines of={of.map((feature) => t(keyOf('makers.access', feature)))} />
}
