import { useT } from '~/i18n/react'
import { Notice } from '~/ui/content/notice'

/** Tells an applicant that somebody helped with it, and leads to who. */
export function HelpNotice({ href }: { href: string }) {
  const t = useT()
  return (
    <Notice>
      {t('assistance.help.notice')} <a href={href}>{t('assistance.help.title')}</a>
    </Notice>
  )
}
