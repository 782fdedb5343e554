import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '../content/free-text'
import { Tag } from '../content/tag'
import type { Tone } from '../content/tone'
import { Table } from '../data/table'

type RequirementName = 'registration' | 'taxes' | 'premises' | 'equipment' | 'specialists' | 'licence'

export interface ShownRequirement {
  requirement: RequirementName
  deviceCode: string | null
  /** Name of the kind; null but for a licence. */
  device: string | null
  verdict: keyof typeof tones
  reason: string | null
  checkedAt: string | null
}

const tones = {
  pending: 'neutral',
  accepted: 'success',
  refused: 'danger',
  waived: 'info',
} as const satisfies Record<string, Tone>

/** Every requirement with what was said of it last. */
export function RequirementTable({
  lines,
  act,
}: {
  lines: readonly ShownRequirement[]
  /** What can be done with one; absent for the workshop itself. */
  act?: (line: ShownRequirement) => ReactNode
}) {
  const t = useT()
  const { dateShort } = useFormat()
  return (
    <Table
      caption={t('accreditation.check.title')}
      rows={lines}
      rowKey={({ requirement, deviceCode }) => `${requirement}:${deviceCode ?? ''}`}
      columns={[
        {
          key: 'requirement',
          label: t('accreditation.check.requirement'),
          rowHeader: true,
          cell: ({ requirement, device }) =>
            device
              ? t('accreditation.papers.licenceOf', { device })
              : t(`accreditation.requirement.${requirement}`),
        },
        {
          key: 'verdict',
          label: t('accreditation.check.verdict'),
          cell: ({ verdict, reason }) => (
            <div className="grid justify-items-start gap-1">
              <Tag tone={tones[verdict]}>{t(`accreditation.verdict.${verdict}`)}</Tag>
              {reason && <FreeText of={reason} />}
            </div>
          ),
        },
        {
          key: 'at',
          label: t('accreditation.check.checkedAt'),
          cell: ({ checkedAt }) => (checkedAt ? dateShort(checkedAt) : '–'),
        },
        ...(act ? [{ key: 'act', label: t('accreditation.check.say'), cell: act }] : []),
      ]}
    />
  )
}
