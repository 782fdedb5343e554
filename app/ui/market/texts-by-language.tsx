import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Heading } from '../content/heading'
import { Prose } from '../content/prose'

interface TextsByLanguageProps {
  /** `lang` is that of what is written, where a language shows another one's. */
  texts: readonly { locale: string; lang?: string; title: string; description: string }[]
}

/** What is sold or offered, as it is written in each language. */
export function TextsByLanguage({ texts }: TextsByLanguageProps) {
  const t = useT()
  return texts.map(({ locale, lang = locale, title, description }) => (
    <section key={locale} className="grid gap-2">
      <Heading level={2} size="m" caption={t(keyOf('seller.product.language', locale))}>
        <span lang={lang}>{title}</span>
      </Heading>
      <Prose lang={lang}>
        {description.split(/\n+/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Prose>
    </section>
  ))
}
