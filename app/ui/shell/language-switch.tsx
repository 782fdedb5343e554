import { useT } from '~/i18n/react'

export interface LanguageLink {
  /** BCP 47 code. */
  lang: string
  /** The language's name in itself. */
  full: string
  short: string
  /** The same page in that language. */
  href: string
  current?: boolean
}

export function LanguageSwitch({ languages }: { languages: readonly LanguageLink[] }) {
  const t = useT()
  return (
    <nav aria-label={t('ui.languages')}>
      <ul className="language-switch">
        {languages.map(({ lang, full, short, href, current }) => (
          <li key={lang}>
            <a href={href} lang={lang} hrefLang={lang} aria-current={current || undefined} title={full}>
              <span className="language-full">{full}</span>
              <span className="language-short">{short}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
