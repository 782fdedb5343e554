import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { TextareaField } from '~/ui/form/textarea-field'
import type { CaseFacts } from './describe-case.server'

/** What colleagues write down for each other. It stands on no page of the citizen, and is not printed. */
export function Notes({ file }: { file: CaseFacts }) {
  const t = useT()
  const { dateTime, name } = useFormat()
  if (file.may.isOwnCase) return null
  return (
    <section id="notes" className="no-print grid gap-4">
      <Heading level={2} size="m">
        {t('staff.note.title')}
      </Heading>
      <p>{t('staff.note.lead')}</p>
      {file.may.note && (
        <PostForm hidden={{ intent: 'note' }}>
          <TextareaField name="note" label={t('staff.note.field')} limit={2000} rows={3} />
          <Button look="secondary">{t('staff.note.add')}</Button>
        </PostForm>
      )}
      <ul className="grid gap-3">
        {file.notes.map(({ id, text, authorName, at }) => (
          <li key={id} className="card">
            <FreeText of={text} />
            <p className="choice-hint">
              {name(authorName)}, {dateTime(at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
