import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import type { Tone } from '~/ui/content/tone'
import { TaskList } from '~/ui/data/task-list'
import type { NextStep } from '~/views/account/get-account-summary.server'

const tones: Record<NextStep['kind'], Tone> = {
  correction: 'warning',
  payTopUp: 'warning',
  again: 'warning',
  collect: 'success',
  visit: 'success',
  post: 'info',
  useVoucher: 'info',
  refused: 'warning',
  draft: 'neutral',
  parcel: 'info',
  review: 'neutral',
}

/** What awaits the person now, the most pressing first. */
export function NextSteps({ steps }: { steps: readonly NextStep[] }) {
  const t = useT()
  const here = useHere()
  const { dateLong, dateTime } = useFormat()
  const hint = ({ number, until }: NextStep) => {
    const day = until && (until.length > 10 ? dateTime(until) : dateLong(until))
    if (number && day) return t('account.steps.numberUntil', { number, day })
    return number ? t('account.steps.number', { number }) : undefined
  }
  return (
    <section aria-labelledby="next-steps">
      <Heading level={2} id="next-steps">
        {t('account.steps.title')}
      </Heading>
      <TaskList
        tasks={steps.map((step, index) => ({
          key: String(index),
          name: t(`account.steps.${step.kind}.text`),
          href: here(step.path),
          hint: hint(step),
          status: t(`account.steps.${step.kind}.tag`),
          tone: tones[step.kind],
        }))}
      />
    </section>
  )
}
