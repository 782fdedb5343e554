import type { ReactNode } from 'react'
import { Heading } from '../content/heading'
import { Ornament } from './ornament'

export interface HeroProps {
  title: ReactNode
  lead?: ReactNode
  /** Search or buttons. */
  children?: ReactNode
}

/** The first words of a public page, on a quiet ground. */
export function Hero({ title, lead, children }: HeroProps) {
  return (
    <div className="hero">
      <div className="wrap">
        <div className="hero-text">
          <Heading level={1}>{title}</Heading>
          {lead && <p className="hero-lead">{lead}</p>}
          {children}
        </div>
      </div>
      <Ornament tall />
    </div>
  )
}
