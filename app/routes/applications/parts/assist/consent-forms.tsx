import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { FileField } from '~/ui/form/file-field'
import { TextField } from '~/ui/form/text-field'
import { PhoneField } from '~/ui/questions/fields/phone-field'
import { paperFiles } from '../papers/paper-files'

interface ByCodeProps {
  /** At the desk a phone may be typed that no register knows. */
  mayType: boolean
  phoneEnd: string | null
}

/** A code goes to her own phone, and she reads it out. */
export function ByCode({ mayType, phoneEnd }: ByCodeProps) {
  const t = useT()
  return (
    <section className="card grid gap-3">
      <Heading level={2} size="m">
        {t('assistance.consent.byCode')}
      </Heading>
      <PostForm hidden={{ intent: 'send' }}>
        {mayType && (
          <PhoneField
            name="phone"
            label={t('assistance.consent.phone')}
            hint={t('assistance.consent.phoneHint')}
            optional
          />
        )}
        <Button look="secondary">
          {t(phoneEnd ? 'assistance.consent.sendAgain' : 'assistance.consent.send')}
        </Button>
      </PostForm>
      {phoneEnd && (
        <PostForm hidden={{ intent: 'try' }}>
          <TextField
            kind="secretCode"
            secret
            name="code"
            label={t('assistance.consent.code')}
            hint={t('assistance.consent.codeHint', { end: phoneEnd })}
            width={10}
          />
          <Button>{t('assistance.consent.confirm')}</Button>
        </PostForm>
      )}
    </section>
  )
}

/** She is there and says yes, which the clerk writes down. */
export function ByWord() {
  const t = useT()
  return (
    <section className="card grid gap-3">
      <Heading level={2} size="m">
        {t('assistance.consent.byWord')}
      </Heading>
      <PostForm hidden={{ intent: 'agree' }}>
        <CheckboxField name="agreed" value="yes" label={t('assistance.consent.agreed')} />
        <Button>{t('assistance.consent.confirm')}</Button>
      </PostForm>
    </section>
  )
}

/** She signs, and the paper is photographed. */
export function ByPaper({ maxBytes }: { maxBytes: number }) {
  const t = useT()
  return (
    <section className="card grid gap-3">
      <Heading level={2} size="m">
        {t('assistance.consent.byPaper')}
      </Heading>
      <PostForm multipart hidden={{ intent: 'sign' }}>
        <FileField
          name="file"
          label={t('assistance.consent.file')}
          hint={t('assistance.consent.fileHint')}
          accept={paperFiles}
          maxBytes={maxBytes}
        />
        <Button>{t('assistance.consent.sign')}</Button>
      </PostForm>
    </section>
  )
}
