import type { SearchKind } from '~/domains/search/schema'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ChipLink } from '../chip-link'

export interface KindChipsProps {
  kinds: readonly { kind: SearchKind; total: number }[]
  chosen: SearchKind | null
  q: string
}

/** How much was found of each kind, and the way to only that. Products have a list of their own with filters. */
export function KindChips({ kinds, chosen, q }: KindChipsProps) {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const link = (kind: SearchKind) =>
    kind === 'product'
      ? here(`/market?${new URLSearchParams({ q }).toString()}`)
      : here(`/search?${new URLSearchParams({ q, kind }).toString()}`)
  return (
    <nav aria-label={t('search.kinds')}>
      <ul className="flex flex-wrap gap-2">
        <ChipLink href={here(`/search?${new URLSearchParams({ q }).toString()}`)} current={chosen === null}>
          {t('search.all')}
        </ChipLink>
        {kinds.map(({ kind, total }) => (
          <ChipLink key={kind} href={link(kind)} current={chosen === kind} count={number(total)}>
            {t(`search.kind.${kind}`)}
          </ChipLink>
        ))}
      </ul>
    </nav>
  )
}
