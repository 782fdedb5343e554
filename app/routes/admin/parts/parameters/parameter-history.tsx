import type { ParameterState } from '~/domains/administration/index.server'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import type { ShownText } from '~/i18n/show-in-script'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import { Table } from '~/ui/data/table'
import { ParameterValue } from './parameter-value'

export interface ParameterRow {
  value: string
  unit: string
  from: string
  until: string | null
  source: ShownText
  isExample: boolean
  state: ParameterState
  /** Null for what came with the program. */
  proposalId: string | null
}

const tones: Record<ParameterState, Tone> = { current: 'success', planned: 'info', past: 'neutral' }

/** Every dated value of one parameter, the latest first. */
export function ParameterHistory({ code, rows }: { code: string; rows: readonly ParameterRow[] }) {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  return (
    <Table
      caption={t('admin.parameter.history')}
      rows={rows}
      rowKey={({ from }) => from}
      columns={[
        {
          key: 'value',
          label: t('admin.parameters.value'),
          rowHeader: true,
          cell: ({ value, unit }) => <ParameterValue value={value} unit={unit} />,
        },
        {
          key: 'state',
          label: t('admin.parameter.state'),
          cell: ({ state, proposalId }) => (
            <>
              <Tag tone={tones[state]}>{t(`admin.parameter.states.${state}`)}</Tag>{' '}
              {state === 'planned' && proposalId && (
                <a href={here(`/admin/parameters/${code}/withdraw/${proposalId}`)}>
                  {t('admin.withdraw.link')}
                </a>
              )}
            </>
          ),
        },
        { key: 'from', label: t('admin.parameters.from'), cell: ({ from }) => dateShort(from) },
        {
          key: 'until',
          label: t('admin.parameter.until'),
          cell: ({ until }) => (until ? dateShort(until) : t('admin.parameter.open')),
        },
        {
          key: 'source',
          label: t('admin.parameters.source'),
          cell: ({ source, isExample }) => (
            <>
              <span lang={source.lang}>{source.text}</span>{' '}
              {isExample && <Tag tone="warning">{t('admin.parameters.example')}</Tag>}
            </>
          ),
        },
      ]}
    />
  )
}
