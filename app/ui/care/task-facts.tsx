import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '../content/free-text'
import { Tag } from '../content/tag'
import type { Tone } from '../content/tone'
import { SummaryList } from '../data/summary-list'
import type { ShownTask } from './provision-facts'

const tones: Record<ShownTask['status'], Tone> = {
  offered: 'warning',
  asked: 'info',
  accepted: 'success',
  done: 'success',
  refused: 'danger',
  declined: 'neutral',
}

/** How it stands with what an organisation was asked. */
export function TaskState({ of: { status, isOverdue } }: { of: Pick<ShownTask, 'status' | 'isOverdue'> }) {
  const t = useT()
  if (isOverdue) return <Tag tone="danger">{t('care.task.overdue')}</Tag>
  return <Tag tone={tones[status]}>{t(`care.task.status.${status}`)}</Tag>
}

/** What an organisation was asked and what it answered, as the person, the centre and the organisation read it. */
export function TaskFacts({ of: task, kind }: { of: ShownTask; kind: string }) {
  const t = useT()
  const { dateLong } = useFormat()
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  const isOpen = task.status === 'offered' || task.status === 'asked'
  return (
    <SummaryList
      title={t(kind === 'placement' ? 'care.task.place' : 'care.task.title')}
      rows={[
        row('state', t('care.task.state'), <TaskState key="state" of={task} />),
        ...(isOpen ? [row('due', t('care.task.due'), dateLong(task.dueOn))] : []),
        ...(task.expectedOn ? [row('expected', t('care.task.expectedOn'), dateLong(task.expectedOn))] : []),
        ...(task.reasonCode
          ? [row('reason', t('care.task.reasonLabel'), t(keyOf('care.task.reason', task.reasonCode)))]
          : []),
        ...(task.answer
          ? [row('answer', t('care.task.answer'), <FreeText key="answer" of={task.answer} />)]
          : []),
        ...(task.note ? [row('note', t('care.field.note'), <FreeText key="note" of={task.note} />)] : []),
      ]}
    />
  )
}

/** Those that could not, or that the person did not want, before another one was asked. */
export function EarlierTasks({ of }: { of: readonly (ShownTask & { organisation: string })[] }) {
  const t = useT()
  return (
    <SummaryList
      title={t('care.task.earlier')}
      rows={of.map((task, index) => ({
        key: String(index),
        label: task.organisation || t('care.task.hidden'),
        value: (
          <>
            <TaskState of={task} />
            {task.reasonCode && <> {t(keyOf('care.task.reason', task.reasonCode))}</>}
            {task.answer && <FreeText of={task.answer} />}
          </>
        ),
      }))}
    />
  )
}
