import { Children, type ReactNode } from 'react'

interface CardGridProps {
  /** `small` lets narrower cards stand side by side. */
  size?: 'normal' | 'small'
  children: ReactNode
}

/** A list of cards; the number of columns follows from the room and the text size. */
export function CardGrid({ size = 'normal', children }: CardGridProps) {
  return (
    <ul className={size === 'small' ? 'card-grid card-grid-small' : 'card-grid'}>
      {Children.map(children, (child) => (child ? <li>{child}</li> : null))}
    </ul>
  )
}
