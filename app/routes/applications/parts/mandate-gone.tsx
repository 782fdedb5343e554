import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Notice } from '~/ui/content/notice'

/** What keeps it from being sent, and the page where the other person is asked anew; nothing where nothing does. */
export function MandateGone({ home, step }: { home: string; step: string | null }) {
  const t = useT()
  if (step === null) return null
  return (
    <Notice tone="warning" title={t('mandates.forWhom.gone')}>
      <p>{t('mandates.forWhom.goneText')}</p>
      <ButtonLink look="secondary" href={`${home}/${step}`}>
        {t('mandates.ask')}
      </ButtonLink>
    </Notice>
  )
}
