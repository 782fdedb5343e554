import type { SerializeFrom } from '@remix-run/node'
import type { listAgencies } from '~/domains/cases/index.server'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Tag } from '~/ui/content/tag'
import { Table } from '~/ui/data/table'
import { factLabel, nameField } from '~/views/cases/describe-facts'

type AgencyLine = SerializeFrom<Awaited<ReturnType<typeof listAgencies>>>[number]

const tones = { answers: 'success', silent: 'danger', notAsked: 'neutral' } as const
const second = 1000

/** Each register: how it stands, what it states, and how it answered lately. */
export function AgenciesTable({ agencies }: { agencies: readonly AgencyLine[] }) {
  const t = useT()
  const { number } = useFormat()
  const seconds = (ms: number | null) => (ms === null ? '—' : number(Math.round(ms / (second / 10)) / 10))
  return (
    <Table
      caption={t('admin.agencies.title')}
      captionHidden
      rows={agencies}
      rowKey={({ agency }) => agency}
      columns={[
        {
          key: 'name',
          label: t('admin.agencies.register'),
          rowHeader: true,
          cell: ({ agency }) => t(keyOf('staff.source', agency)),
        },
        { key: 'state', label: t('admin.agencies.state.label'), cell: (line) => <State line={line} /> },
        {
          key: 'answered',
          label: t('admin.agencies.answered'),
          cell: ({ asked, answered }) =>
            asked > 0
              ? t('admin.agencies.answeredOf', { answered: number(answered), asked: number(asked) })
              : '—',
        },
        {
          key: 'took',
          label: t('admin.agencies.took'),
          cell: ({ medianMs, patienceMs }) =>
            t('admin.agencies.tookOf', { took: seconds(medianMs), most: seconds(patienceMs) }),
        },
        {
          key: 'states',
          label: t('admin.agencies.states'),
          cell: ({ facts }) =>
            facts.map((field) => t(factLabel({ field: nameField(field) }), { field })).join(', '),
        },
      ]}
    />
  )
}

function State({ line }: { line: AgencyLine }) {
  const t = useT()
  const { dateTime } = useFormat()
  const { state, lastAnswerAt, lastSilenceAt, lastSilence } = line
  return (
    <>
      <Tag tone={tones[state]}>{t(`admin.agencies.state.${state}`)}</Tag>
      {state === 'answers' && lastAnswerAt && (
        <p className="choice-hint">{t('admin.agencies.lastAnswer', { date: dateTime(lastAnswerAt) })}</p>
      )}
      {state === 'silent' && lastSilenceAt && (
        <p className="choice-hint">
          {t('admin.agencies.lastSilence', { date: dateTime(lastSilenceAt) })}{' '}
          {lastSilence && t(`admin.agencies.silence.${lastSilence}`)}
        </p>
      )}
    </>
  )
}
