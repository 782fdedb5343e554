import { useT } from '~/i18n/react'
import { Button } from '../../action/button'
import { PostForm } from '../../action/post-form'
import { Heading } from '../../content/heading'
import { FileField } from '../../form/file-field'
import { mostPhotoBytes, photoFiles } from '../../form/photo-files'
import { TextareaField } from '../../form/textarea-field'

interface MessageFormProps {
  messageKey: string
  mayWrite: boolean
  /** Last day on which something can be written; null for a parcel that goes on. */
  until: string | null
  hides: 'paid' | 'cancelled' | null
  /** Of pictures and of letters. */
  most: { photos: number; letters: number }
}

/** What to write, with pictures; or that it is over. */
export function MessageForm({ messageKey, mayWrite, until, hides, most }: MessageFormProps) {
  const t = useT()
  if (!mayWrite) return <p>{t('messages.closed')}</p>
  return (
    <PostForm id="write" multipart tryId={{ messageKey }} hidden={{ intent: 'send' }}>
      <Heading level={2} size="m">
        {t('messages.write')}
      </Heading>
      <TextareaField
        name="text"
        label={t('messages.text')}
        hint={hides ? t(`messages.hides.${hides}`) : undefined}
        limit={most.letters}
      />
      <FileField
        name="photo"
        label={t('messages.photo')}
        hint={t('messages.photoHint', { count: most.photos })}
        accept={photoFiles}
        maxBytes={mostPhotoBytes}
        multiple
        optional
      />
      <Button>{t('messages.submit')}</Button>
      {until && <p>{t('messages.until', { date: until })}</p>}
    </PostForm>
  )
}
