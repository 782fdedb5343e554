import { useT } from '~/i18n/react'
import { CopyButton } from '../../action/copy-button'
import { Heading } from '../../content/heading'
import type { WrittenText } from './kept-form'

/** What was written and could not be sent, to be copied: nothing typed is lost. Nothing when nothing was. */
export function UnsentTexts({ texts }: { texts: readonly WrittenText[] }) {
  const t = useT()
  if (texts.length === 0) return null
  return (
    <section className="grid gap-3" aria-labelledby="unsent">
      <Heading level={2} size="m" id="unsent">
        {t('forms.unsent.title')}
      </Heading>
      <p>{t('forms.unsent.text')}</p>
      <dl className="grid gap-4">
        {texts.map(({ label, text }) => (
          <div key={`${label}:${text}`} className="card grid gap-2">
            {label && <dt className="font-bold">{label}</dt>}
            <dd className="whitespace-pre-line break-words">{text}</dd>
            <dd>
              <CopyButton text={text} of={label} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
