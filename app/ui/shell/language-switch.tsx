import { useT } from '~/i18n/react'
import { keepField } from '../form/page/kept-form'
import { type PageForm, usePageForms } from '../form/page/page-forms'

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
  const page = usePageForms()
  if (page) page.languages = languages
  return (
    <nav aria-label={t('ui.languages')}>
      <ul className="language-switch">
        {page ? page.mark : <LanguageItems languages={languages} form={null} />}
      </ul>
    </nav>
  )
}

interface LanguageItemsProps {
  languages: readonly LanguageLink[]
  /** Goes along, so that what was typed is still there; null on a page where nothing can be typed. */
  form: PageForm | null
}

/** The same page in each language: links, or buttons of the form that goes along. */
export function LanguageItems({ languages, form }: LanguageItemsProps) {
  return (
    <>
      {languages.map(({ lang, full, short, href, current }, index) => (
        <li key={lang}>
          {form ? (
            <>
              {index === 0 && <OwnButton form={form} />}
              <button
                type="submit"
                form={form.id}
                formAction={href}
                formMethod="post"
                // Of a chosen file only its name goes along: it would be sent for nothing.
                formEncType="application/x-www-form-urlencoded"
                formNoValidate
                {...(form.onlyShows ? {} : { name: keepField, value: form.id })}
                lang={lang}
                aria-current={current || undefined}
                title={full}
              >
                <Name full={full} short={short} />
              </button>
            </>
          ) : (
            <a href={href} lang={lang} hrefLang={lang} aria-current={current || undefined} title={full}>
              <Name full={full} short={short} />
            </a>
          )}
        </li>
      ))}
    </>
  )
}

/** Enter in a field presses the form's first button in the page: it must stay the form's own, not a language. */
function OwnButton({ form: { id, button } }: { form: PageForm }) {
  return (
    <button
      className="visually-hidden"
      type="submit"
      form={id}
      {...button}
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}

function Name({ full, short }: { full: string; short: string }) {
  return (
    <>
      <span className="language-full">{full}</span>
      <span className="language-short">{short}</span>
    </>
  )
}
