import type { ReactNode } from 'react'
import type { Tone } from './tone'

/** The state of a thing in one or two words. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tone-${tone}`}>{children}</span>
}
