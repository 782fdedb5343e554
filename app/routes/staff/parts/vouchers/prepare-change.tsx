import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import type { VoucherAct } from '~/platform/prisma/enums'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'
import { MoneyField } from '~/ui/questions/fields/money-field'

export interface PrepareChangeProps {
  /** The question before this one. */
  back: string
  act: VoucherAct
  reasons: readonly string[]
  latestLastDay: string
  kinds: readonly { value: string; label: string }[]
  deviceCode: string
  /** Name of the language in which the holder reads. */
  language: string
}

/** Second question: what exactly, and why. */
export function PrepareChange({
  back,
  act,
  reasons,
  latestLastDay,
  kinds,
  deviceCode,
  language,
}: PrepareChangeProps) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <PostForm hidden={{ intent: 'prepare', act }}>
      <Heading level={2} size="m">
        {t(`vouchers.change.acts.${act}`)}
      </Heading>
      {act === 'correct' && (
        <DateField
          name="validUntilOn"
          label={t('vouchers.change.lastDay')}
          hint={t('vouchers.change.lastDayHint', { date: dateLong(latestLastDay) })}
        />
      )}
      {act === 'replace' && (
        <>
          <SelectField
            name="deviceCode"
            label={t('vouchers.change.kind')}
            hint={t('vouchers.change.kindHint')}
            options={kinds}
            value={deviceCode}
          />
          <MoneyField
            name="ceilingTiyin"
            label={t('vouchers.change.ceiling')}
            hint={t('vouchers.change.ceilingHint')}
            optional
          />
        </>
      )}
      <ChoiceField
        name="reasonCode"
        label={t('vouchers.change.reason')}
        options={reasons.map((code) => ({
          value: code,
          label: t(keyOf('vouchers.reason', code)),
        }))}
      />
      <TextareaField
        name="text"
        label={t('vouchers.change.text')}
        hint={t('vouchers.change.textHint', { language })}
        limit={2000}
      />
      <ConfirmOrCancel cancelHref={back}>{t('vouchers.change.prepare')}</ConfirmOrCancel>
    </PostForm>
  )
}
