import { useT } from '~/i18n/react'
import { ButtonLink } from './button-link'

/** A page that says nothing about the person who left for it. */
export const neutralPage = 'https://www.wikipedia.org/'

const numbers = ['102', '103', '1140'] as const

/**
 * For pages that are dangerous to be seen reading: whom to call, and a way out that tells the other site nothing. `href`
 * is a page of ours that takes away what was answered before it leads there.
 */
export function QuickExit({ href = neutralPage }: { href?: string }) {
  const t = useT()
  return (
    <aside className="grid gap-2 rounded-lg border border-line bg-surface p-4" aria-label={t('ui.exit.link')}>
      <p>
        <ButtonLink look="secondary" icon="close" href={href} rel="noreferrer nofollow">
          {t('ui.exit.link')}
        </ButtonLink>
      </p>
      <p className="card-meta">{t('ui.exit.text')}</p>
      <p>{t('ui.exit.danger')}</p>
      <ul className="flex flex-wrap gap-x-6">
        {numbers.map((number) => (
          <li key={number}>
            <a className="inline-block py-2.5" href={`tel:${number}`}>
              {t(`ui.exit.call.${number}`)}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  )
}
