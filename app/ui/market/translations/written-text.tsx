import { Heading } from '~/ui/content/heading'

interface WrittenTextProps {
  title: string
  /** BCP 47 code of what is written. */
  lang: string
  /** Null of a story. */
  name: string | null
  text: string
}

/** A text of a product or a shop as it stands in one language, to be read beside another. */
export function WrittenText({ title, lang, name, text }: WrittenTextProps) {
  return (
    <section className="card grid content-start gap-3">
      <Heading level={2} size="s">
        {title}
      </Heading>
      <div lang={lang} className="grid gap-2">
        {name !== null && <p className="font-semibold">{name}</p>}
        <p className="whitespace-pre-line">{text}</p>
      </div>
    </section>
  )
}
