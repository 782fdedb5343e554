import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { FileField } from '~/ui/form/file-field'
import { SelectField } from '~/ui/form/select-field'

interface AddPaperProps {
  kinds: readonly string[]
  licences: readonly { code: string; device: string }[]
  maxBytes: number
}

/** One file, with what it shows. */
export function AddPaper({ kinds, licences, maxBytes }: AddPaperProps) {
  const t = useT()
  return (
    <PostForm multipart hidden={{ intent: 'upload' }}>
      <Heading level={3}>{t('accreditation.papers.add')}</Heading>
      <SelectField
        name="kind"
        label={t('accreditation.papers.kind')}
        emptyLabel={t('accreditation.form.choose')}
        options={[
          ...kinds.map((value) => ({ value, label: t(keyOf('accreditation.requirement', value)) })),
          ...licences.map(({ code, device }) => ({
            value: `licence:${code}`,
            label: t('accreditation.papers.licenceOf', { device }),
          })),
        ]}
      />
      <FileField
        name="file"
        label={t('accreditation.papers.file')}
        hint={t('accreditation.papers.fileHint')}
        accept="image/jpeg,image/png,image/webp,application/pdf"
        maxBytes={maxBytes}
      />
      <Button look="secondary" icon="upload">
        {t('accreditation.papers.upload')}
      </Button>
    </PostForm>
  )
}
