import type { Role } from '~/domains/identity/index.server'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { PersonName } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'

export interface StaffLine {
  grantId: string
  personId: string
  family: string
  given: string
  patronymic: string | null
  role: Role
  organisation: string | null
  from: string
  until: string | null
  state: 'current' | 'planned' | 'ending' | 'ended'
  absentUntil: string | null
}

const tones: Record<StaffLine['state'], Tone> = {
  current: 'success',
  planned: 'info',
  ending: 'warning',
  ended: 'neutral',
}

interface StaffTableProps {
  staff: readonly StaffLine[]
  list: Listing
  /** For a head: who they are is not hers to open. */
  isPlain?: boolean
}

/** Roles of the staff: whose, where, from when until when, and who is away. */
export function StaffTable({ staff, list, isPlain = false }: StaffTableProps) {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  return (
    <ListTable
      caption={t('admin.staff.title')}
      captionHidden
      list={list}
      rows={staff}
      rowKey={({ grantId }) => grantId}
      columns={[
        {
          key: 'name',
          label: t('admin.people.fullName'),
          rowHeader: true,
          cell: ({ personId, family, given, patronymic }) =>
            isPlain ? (
              <PersonName of={{ family, given, patronymic }} />
            ) : (
              <a href={here(`/admin/people/${personId}`)}>
                <PersonName of={{ family, given, patronymic }} />
              </a>
            ),
        },
        { key: 'role', label: t('admin.person.role'), cell: ({ role }) => t(`account.role.${role}`) },
        {
          key: 'organisation',
          label: t('admin.person.organisation'),
          cell: ({ organisation }) => organisation ?? t('admin.person.noOrganisation'),
        },
        { key: 'from', label: t('admin.person.from'), cell: ({ from }) => dateShort(from) },
        {
          key: 'until',
          label: t('admin.person.until'),
          cell: ({ until }) => (until ? dateShort(until) : t('admin.grant.noEnd')),
        },
        {
          key: 'state',
          label: t('admin.staff.stateLabel'),
          cell: ({ state, absentUntil }) => (
            <>
              <Tag tone={tones[state]}>{t(`admin.staff.state.${state}`)}</Tag>
              {absentUntil && <> {t('staff.absences.absentUntil', { date: dateShort(absentUntil) })}</>}
            </>
          ),
        },
      ]}
    />
  )
}
