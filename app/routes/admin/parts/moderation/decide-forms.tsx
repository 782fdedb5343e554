import { mostNoteText } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'
import type { ShownMatter } from './matter-card'
import { idNames, reasonGroups, reasonsOf } from './reasons'

/** Show it, keep what was reported, or hide it for a reason: what fits how it stands. */
export function DecideForms({ matter }: { matter: ShownMatter }) {
  const t = useT()
  const { kind, id, status, version, reports } = matter
  const of = { kind, [idNames[kind]]: id, version: String(version) }
  const mayHide = status !== 'hidden' || matter.askedNote !== null
  return (
    <>
      {status !== 'shown' && (
        <PostForm id={`show-${id}`} hidden={{ ...of, move: 'show' }}>
          <Button
            look={status === 'waiting' ? 'primary' : 'secondary'}
            icon="check"
            hiddenText={matter.about}
          >
            {t('voices.desk.show')}
          </Button>
        </PostForm>
      )}
      {reports.length > 0 && (
        <PostForm id={`keep-${id}`} hidden={{ ...of, move: 'keep' }}>
          <Button look="secondary" hiddenText={matter.about}>
            {t('voices.desk.keep')}
          </Button>
        </PostForm>
      )}
      {mayHide && (
        <Disclosure summary={t(status === 'hidden' ? 'voices.desk.keepHidden' : 'voices.desk.hide')}>
          <PostForm id={`hide-${id}`} hidden={{ ...of, move: 'hide' }}>
            <SelectField
              name="reasonCode"
              id={`reason-${id}`}
              label={t('voices.desk.why')}
              options={reasonsOf[kind].map((value) => ({
                value,
                label: t(keyOf(reasonGroups[kind], value)),
              }))}
              emptyLabel={t('care.answer.choose')}
            />
            {kind !== 'deviceReview' && (
              <TextareaField
                name="note"
                id={`note-${id}`}
                label={t('voices.desk.note')}
                hint={t('voices.desk.noteHint')}
                limit={mostNoteText}
                optional
              />
            )}
            <Button look="danger" hiddenText={matter.about}>
              {t(status === 'hidden' ? 'voices.desk.keepHidden' : 'voices.desk.hide')}
            </Button>
          </PostForm>
        </Disclosure>
      )}
    </>
  )
}
