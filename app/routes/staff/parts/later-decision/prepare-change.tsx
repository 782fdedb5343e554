import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { ChangedTerms } from './changed-terms'

interface PrepareChangeProps {
  home: string
  acts: readonly ('suspend' | 'resume' | 'change' | 'end')[]
  /** First days of months; empty where it is not about money. */
  months: readonly string[]
  /** What was given has a last day. */
  hasEnd: boolean
  reasons: readonly string[]
}

/** What is to be decided anew, from when, and why. */
export function PrepareChange({ home, acts, months, hasEnd, reasons }: PrepareChangeProps) {
  const t = useT()
  const { dateLong } = useFormat()
  const isMoney = months.length > 0
  if (acts.length === 0) return <Notice>{t('care.error.actNotPossible')}</Notice>
  return (
    <>
      <Prose>
        <p>{t('care.later.lead')}</p>
      </Prose>
      <PostForm hidden={{ intent: 'prepare' }}>
        <ChoiceField
          name="act"
          label={t('care.later.act')}
          options={acts.map((act) => ({
            value: act,
            // What is no money has nothing else to change.
            label: t(act === 'change' && !isMoney ? 'care.later.changeEnd' : `care.act.${act}`),
          }))}
        />
        {isMoney && (
          <SelectField
            name="fromMonth"
            label={t('care.later.fromMonth')}
            options={months.map((month) => ({ value: month, label: dateLong(month) }))}
          />
        )}
        {acts.includes('change') && (
          <div className="form-stack only-for-change">
            <ChangedTerms isMoney={isMoney} hasEnd={hasEnd} />
          </div>
        )}
        <ChoiceField
          name="reasonCode"
          label={t('care.later.reason')}
          options={reasons.map((code) => ({ value: code, label: t(keyOf('applications.reason', code)) }))}
        />
        <TextareaField
          name="text"
          label={t('care.later.text')}
          hint={t('staff.decide.textHint')}
          limit={2000}
        />
        <ConfirmOrCancel cancelHref={home}>{t('care.later.prepare')}</ConfirmOrCancel>
      </PostForm>
    </>
  )
}
