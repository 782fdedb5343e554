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
      {typeof children === 'string' ? keepNumbersWhole(children) : children}
    </Tag>
  )
}

/** A number such as HV-7Q4K-92M2 would otherwise break after a hyphen, where large letters meet a narrow screen. */
export function keepNumbersWhole(text: string): ReactNode {
  return text.split(/(\bH[A-Z]-\w{4}-\w{4}\b(?:\/\d+)?)/).map((part, index) =>
    index % 2 ? (
      <span key={part} className="in-one-piece">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
