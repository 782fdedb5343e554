import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Prose } from '~/ui/content/prose'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { FileField } from '~/ui/form/file-field'
import type { HandOverProps } from './hand-over'
import { SerialField } from './serial-field'

const kinds = ['idCard', 'passport', 'residencePermit', 'birthCertificate'] as const

/** Without a code: the maker sees who she is, she signs, and her centre confirms the photograph. */
export function ByAct({ order }: HandOverProps) {
  const t = useT()
  const { actId: handoverId, maxBytes } = order
  return (
    <PostForm id="record-act" multipart hidden={{ intent: 'recordAct' }} tryId={{ handoverId }}>
      <Prose>
        <p>{t('maker.act.lead')}</p>
        <ol>
          <li>{t('maker.act.step.see')}</li>
          <li>{t('maker.act.step.sign')}</li>
          <li>{t('maker.act.step.send')}</li>
        </ol>
      </Prose>
      <SerialField id="act-serialNumber" />
      <ChoiceField
        name="identityKind"
        label={t('maker.act.identity')}
        options={kinds.map((kind) => ({ value: kind, label: t(`vouchers.act.identity.${kind}`) }))}
      />
      <FileField
        id="act-photo"
        name="photo"
        label={t('maker.act.photo')}
        hint={t('maker.act.photoHint')}
        accept="image/*,application/pdf"
        maxBytes={maxBytes}
      />
      <CheckboxField name="seen" label={t('maker.act.seen')} />
      <Button icon="upload">{t('maker.act.button')}</Button>
    </PostForm>
  )
}
