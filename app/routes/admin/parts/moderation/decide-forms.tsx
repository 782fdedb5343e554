import { mostNoteText } from '~/domains/market/schema'
import { useHere } from '~/http/frame'
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
  const here = useHere()
  const { kind, id, status, version, reports } = matter
  const of = { kind, [idNames[kind]]: id, version: String(version) }
  const isWritten = kind !== 'product' && kind !== 'seller'
  const mayHide = isWritten && (status !== 'hidden' || matter.askedNote !== null)
  return (
    <>
      {isWritten && status !== 'shown' && (
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
      {!isWritten && matter.path && (
        <p>
          <a className="inline-flex min-h-11 items-center" href={here(matter.path)}>
            {t('voices.desk.decideThere')}
          </a>
        </p>
      )}
      {kind === 'product' && status === 'shown' && <TakeDown of={of} matter={matter} />}
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
            {kind !== 'deviceReview' && kind !== 'parcelMessage' && (
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

/** Off sale, for a reason that its seller reads. */
function TakeDown({ of, matter: { id, about } }: { of: Record<string, string>; matter: ShownMatter }) {
  const t = useT()
  return (
    <Disclosure summary={t('admin.product.takeDown.title')}>
      <PostForm id={`down-${id}`} hidden={{ ...of, move: 'hide' }}>
        <TextareaField
          name="text"
          id={`text-${id}`}
          label={t('admin.sellers.reason')}
          hint={t('admin.sellers.reasonHint')}
          limit={500}
        />
        <Button look="danger" hiddenText={about}>
          {t('admin.product.takeDown.submit')}
        </Button>
      </PostForm>
    </Disclosure>
  )
}
