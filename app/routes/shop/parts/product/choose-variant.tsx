import { useT } from '~/i18n/react'
import { VisuallyHidden } from '~/ui/content/visually-hidden'
import type { ProductView } from './product-view.server'

/** In what the product differs, before it is bought; a link each, so that no script is needed. */
export function ChooseVariant({ choice }: { choice: NonNullable<ProductView['choice']> }) {
  const t = useT()
  return (
    <div id="choose" className="grid gap-4">
      {choice.options.map(({ label, lang, values }) => (
        <section key={label} className="grid gap-2" aria-label={label}>
          <p className="font-semibold" lang={lang}>
            {label}
          </p>
          <ul className="flex flex-wrap gap-2">
            {values.map((value) => (
              <li key={value.href + value.label}>
                <a
                  href={value.href}
                  rel="nofollow"
                  lang={value.lang}
                  aria-current={value.isChosen ? 'true' : undefined}
                  className={`inline-flex min-h-11 min-w-11 flex-wrap items-center justify-center gap-x-2 rounded-lg border-2 px-4 py-2 ${value.isChosen ? 'border-accent bg-accent-soft font-semibold' : 'border-line'}`}
                >
                  {value.label}
                  {value.isChosen && <VisuallyHidden>{t('variants.chosen')}</VisuallyHidden>}
                  {value.isOut && <small className="text-muted">{t('variants.soldOut')}</small>}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
