import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'

/** What one approver wants decided; another one signs it. */
export function PrepareForm({
  acts,
}: {
  acts: readonly ('accredit' | 'refuse' | 'suspend' | 'lift' | 'remove')[]
}) {
  const t = useT()
  return (
    <PostForm hidden={{ intent: 'prepare' }}>
      <Heading level={2}>{t('accreditation.decision.prepare')}</Heading>
      <p>{t('accreditation.decision.prepareText')}</p>
      <ChoiceField
        name="act"
        label={t('accreditation.decision.act')}
        options={acts.map((value) => ({ value, label: t(`accreditation.act.${value}`) }))}
      />
      {acts.includes('accredit') && (
        <>
          <DateField
            name="validFrom"
            label={t('accreditation.decision.validFrom')}
            hint={t('accreditation.decision.termHint')}
          />
          <DateField
            name="validUntil"
            label={t('accreditation.decision.validUntil')}
            hint={t('accreditation.decision.termHint')}
          />
        </>
      )}
      <TextareaField name="text" label={t('accreditation.decision.text')} limit={2000} />
      <Button>{t('accreditation.decision.submit')}</Button>
    </PostForm>
  )
}
