import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'

export interface PriceProps {
  /** Tiyin, also as a decimal string from a loader. */
  amountTiyin: bigint | string
  /** The price before a reduction, struck through. */
  beforeTiyin?: bigint | string
  /** `large` for the page of one thing. */
  size?: 'normal' | 'large'
  note?: ReactNode
}

export function Price({ amountTiyin, beforeTiyin, size = 'normal', note }: PriceProps) {
  const t = useT()
  const { money } = useFormat()
  return (
    <span className={size === 'large' ? 'price price-large' : 'price'}>
      {money(amountTiyin)}
      {beforeTiyin !== undefined && (
        <s className="price-before">
          <span className="visually-hidden">{t('ui.priceBefore')} </span>
          {money(beforeTiyin)}
        </s>
      )}
      {note && <span className="price-note">{note}</span>}
    </span>
  )
}
