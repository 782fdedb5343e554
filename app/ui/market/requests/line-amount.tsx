import { useFormat, useT } from '~/i18n/react'

export interface ShownLine {
  id: string
  words: string
  quantity: number
  unit: 'piece' | 'set' | 'pair' | 'metre' | 'kilogram'
}

/** How much is needed of one thing. */
export function LineAmount({ quantity, unit }: Pick<ShownLine, 'quantity' | 'unit'>) {
  const t = useT()
  const { number } = useFormat()
  return t(`requests.amount.${unit}`, { count: quantity, shown: number(quantity) })
}
