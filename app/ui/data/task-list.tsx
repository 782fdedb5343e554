import type { ReactNode } from 'react'
import { Tag } from '../content/tag'
import type { Tone } from '../content/tone'

export interface Task {
  key: string
  name: ReactNode
  /** Absent when it cannot be started yet. */
  href?: string
  hint?: ReactNode
  status: ReactNode
  /** Plain text without a tone: for what is done. */
  tone?: Tone
}

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="task-list">
      {tasks.map(({ key, name, href, hint, status, tone }) => (
        <li key={key}>
          <div className="task-name">
            {href ? (
              <a href={href} aria-describedby={`task-${key}`}>
                {name}
              </a>
            ) : (
              name
            )}
            {hint && <div className="task-hint">{hint}</div>}
          </div>
          <div id={`task-${key}`}>
            {tone ? <Tag tone={tone}>{status}</Tag> : <span className="task-done">{status}</span>}
          </div>
        </li>
      ))}
    </ul>
  )
}
