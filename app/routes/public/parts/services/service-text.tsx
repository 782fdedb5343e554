import { useFormat, useT } from '~/i18n/react'
import { Prose } from '~/ui/content/prose'

interface ServiceTextProps {
  text: { whoFor: string; whatYouGet: string; needed: string[]; taken: string[]; steps: string[] }
  isProtected: boolean
  /** Days to complain about a decision; null when no number is in force. */
  appealDays: number | null
}

export function ServiceText({ text, isProtected, appealDays }: ServiceTextProps) {
  const t = useT()
  const { number } = useFormat()
  return (
    <Prose>
      <h2>{t('public.service.whoFor')}</h2>
      <p>{text.whoFor}</p>
      <h2>{t('public.service.whatYouGet')}</h2>
      <p>{text.whatYouGet}</p>
      <h2>{t('public.service.needed')}</h2>
      {!isProtected && <p>{t('public.service.neededHint')}</p>}
      <Lines of={text.needed} />
      {text.taken.length > 0 && (
        <>
          <h3>{t('public.service.taken')}</h3>
          <p>{t('public.service.takenHint')}</p>
          <Lines of={text.taken} />
        </>
      )}
      <h2>{t('public.service.steps')}</h2>
      <ol>
        {text.steps.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {appealDays !== null && (
        <>
          <h2>{t('public.service.appeal.title')}</h2>
          <p>{t('public.service.appeal.text', { count: appealDays, shown: number(appealDays) })}</p>
        </>
      )}
    </Prose>
  )
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
