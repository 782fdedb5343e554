import { useT } from '~/i18n/react'
import { Tag } from '../content/tag'

/** What somebody can do in a team. */
export type Duty = 'owner' | 'manager' | 'technician' | 'finance' | 'buyer' | 'approver' | 'packer'

/** The roles that are held in a team. */
export type TeamKind = 'maker_staff' | 'buyer_staff' | 'artisan'

/** What somebody does, a word each. */
export function DutyTags({ duties }: { duties: readonly Duty[] }) {
  const t = useT()
  return (
    <span className="inline-flex flex-wrap gap-1">
      {duties.map((duty) => (
        <Tag key={duty} tone={duty === 'owner' ? 'info' : 'neutral'}>
          {t(`team.duty.${duty}`)}
        </Tag>
      ))}
    </span>
  )
}
