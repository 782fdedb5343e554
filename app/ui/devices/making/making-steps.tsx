import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Timeline } from '~/ui/data/timeline'
import type { ShownMaking } from './shown-making'

interface MakingStepsProps {
  making: ShownMaking
  /** Of the order. */
  status: string
  /** The promised day, `YYYY-MM-DD`. */
  readyOn: string
}

/** What is done of a device, what comes next and by when; that it is late is said plainly. */
export function MakingSteps({ making, status, readyOn }: MakingStepsProps) {
  const t = useT()
  const { dateLong } = useFormat()
  const { milestones, lateDays, delay } = making
  const isOpen = status === 'accepted' || status === 'in_making'
  const next = milestones.find(({ doneOn }) => !doneOn)?.code
  const isOver = status === 'cancelled' || status === 'declined'
  const isReady = !isOpen && !isOver
  const steps = [
    ...milestones.map(({ code, doneOn, plannedOn }) => ({
      key: code,
      title: t(keyOf('making.step', code)),
      date: doneOn
        ? t('making.steps.done', { date: dateLong(doneOn) })
        : t('making.steps.planned', { date: dateLong(plannedOn) }),
      state: stateOf(doneOn !== null || isReady, isOpen && code === next),
    })),
    {
      key: 'ready',
      title: t('making.steps.ready'),
      date: t('making.steps.promised', { date: dateLong(readyOn) }),
      state: stateOf(isReady, isOpen && !next),
    },
  ]
  // What was promised of an order that came to nothing is promised no more.
  const shown = isOver ? steps.filter(({ state }) => state === 'done') : steps
  if (shown.length === 0) return null
  return (
    <section className="grid gap-3">
      <Heading level={2}>{t('making.steps.title')}</Heading>
      {lateDays > 0 && !isOver && (
        <Notice tone="warning" title={t('making.late.title', { count: lateDays })}>
          {t('making.late.promised', { date: dateLong(readyOn) })}
        </Notice>
      )}
      {delay && !isOver && (
        <p>
          {t('making.late.expected', {
            reason: t(keyOf('making.delay.reason', delay.reasonCode)),
            date: dateLong(delay.expectedOn),
          })}
        </p>
      )}
      <Timeline events={shown} />
    </section>
  )
}

function stateOf(isDone: boolean, isNext: boolean) {
  return isDone ? ('done' as const) : isNext ? ('current' as const) : ('todo' as const)
}
