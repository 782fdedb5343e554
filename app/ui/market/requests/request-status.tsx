import { useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'

const tones = {
  draft: 'neutral',
  sent: 'info',
  waiting: 'warning',
  accepted: 'success',
  withdrawn: 'neutral',
  lapsed: 'neutral',
} as const satisfies Record<string, Tone>

/** How far a request for prices is. */
export function RequestStatus({ status }: { status: keyof typeof tones }) {
  const t = useT()
  return <Tag tone={tones[status]}>{t(`requests.status.${status}`)}</Tag>
}

const answerTones = {
  asked: 'warning',
  offered: 'info',
  again: 'warning',
  withdrawn: 'neutral',
} as const satisfies Record<string, Tone>

interface AnswerStatusProps {
  request: keyof typeof tones
  answer: keyof typeof answerTones
  isTaken: boolean
}

/** What became of a seller's answer, as she reads it: once the request is over, that alone. */
export function AnswerStatus({ request, answer, isTaken }: AnswerStatusProps) {
  const t = useT()
  if (isTaken) return <Tag tone="success">{t('requests.answer.taken')}</Tag>
  if (request !== 'sent' && request !== 'waiting')
    return (
      <Tag tone="neutral">
        {t(request === 'accepted' ? 'requests.answer.notTaken' : 'requests.answer.over')}
      </Tag>
    )
  return <Tag tone={answerTones[answer]}>{t(`requests.answer.${answer}`)}</Tag>
}
