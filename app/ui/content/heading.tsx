import type { ReactNode } from 'react'

export interface HeadingProps {
  level: 1 | 2 | 3 | 4
  /** Look; follows the level when absent. */
  size?: 'xl' | 'l' | 'm' | 's'
  /** A short line above that says what the page belongs to. */
  caption?: ReactNode
  id?: string
  className?: string
  children: ReactNode
}

const sizeOfLevel = { 1: 'xl', 2: 'l', 3: 'm', 4: 's' } as const

export function Heading({
  level,
  size = sizeOfLevel[level],
  caption,
  id,
  className,
  children,
}: HeadingProps) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={className ? `heading-${size} ${className}` : `heading-${size}`}>
      {caption && <span className="heading-caption">{caption}</span>}
      {children}
    </Tag>
  )
}
