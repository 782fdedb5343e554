import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { FileField } from '~/ui/form/file-field'

/** A photograph or paper for a renewal that is open. */
export function AddPaperForm({ renewalId, maxBytes }: { renewalId: string; maxBytes: number }) {
  const t = useT()
  return (
    <PostForm id="paper" multipart hidden={{ intent: 'paper', renewalId }}>
      <FileField
        name="file"
        label={t('vouchers.renewal.paper.label')}
        hint={t('vouchers.renewal.paper.hint')}
        accept="image/*,application/pdf"
        maxBytes={maxBytes}
      />
      <Button look="secondary" icon="upload">
        {t('vouchers.renewal.paper.button')}
      </Button>
    </PostForm>
  )
}
