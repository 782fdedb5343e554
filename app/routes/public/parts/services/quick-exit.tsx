import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'

/** A page that says nothing about the person who left for it. */
const neutralPage = 'https://www.wikipedia.org/'

/** For pages that are dangerous to be seen reading. The link tells the other site nothing. */
export function QuickExit() {
  const t = useT()
  return (
    <aside
      className="grid gap-2 rounded-lg border border-line bg-surface p-4"
      aria-label={t('public.service.exit.link')}
    >
      <p>
        <ButtonLink look="secondary" icon="close" href={neutralPage} rel="noreferrer nofollow">
          {t('public.service.exit.link')}
        </ButtonLink>
      </p>
      <p className="card-meta">{t('public.service.exit.text')}</p>
      <p>
        <a href="tel:102">{t('public.service.exit.danger')}</a>
      </p>
    </aside>
  )
}
