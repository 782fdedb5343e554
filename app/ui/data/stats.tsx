import type { ReactNode } from 'react'

export interface Stat {
  label: string
  value: ReactNode
  note?: ReactNode
}

/** Figures side by side. */
export function Stats({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl className="stat-grid">
      {stats.map(({ label, value, note }) => (
        <div className="stat" key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {note && <dd className="stat-note">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
