import { useFormat, useT } from '~/i18n/react'
import { VisuallyHidden } from '~/ui/content/visually-hidden'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { Choice } from '~/ui/form/choice'
import { ChoiceField } from '~/ui/form/choice-field'
import { Fieldset } from '~/ui/form/fieldset'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import type { StepFieldsProps } from './step-fields'

export function Certificate({ values, error, isChild, isPinflKnown }: StepFieldsProps) {
  const t = useT()
  const bases = isChild ? ['certificate', 'waiting'] : ['certificate', 'pension', 'waiting']
  return (
    <>
      <ChoiceField
        asHeading
        name="basis"
        label={t('applications.step.certificate.title')}
        options={bases.map((basis) => ({
          value: basis,
          label: t(`applications.basis.${basis}`),
          hint: t(`applications.basisHint.${basis}`),
        }))}
        value={values.basis}
        error={error('basis')}
      />
      <TextField
        kind="certificate"
        name="number"
        label={t('applications.field.certificateNumber')}
        hint={t('applications.field.certificateNumberHint')}
        value={values.number}
        error={error('number')}
        width={20}
      />
      {isPinflKnown && (
        <CheckboxField
          name="numberUnknown"
          label={t('applications.field.certificateNumberUnknown')}
          hint={t('applications.field.certificateNumberUnknownHint')}
          checked={values.numberUnknown === 'on'}
        />
      )}
    </>
  )
}

export function Device({ values, error, devices }: StepFieldsProps) {
  const t = useT()
  const { money } = useFormat()
  let index = 0
  return (
    <Fieldset
      id="deviceCode"
      legend={<VisuallyHidden>{t('applications.step.device.title')}</VisuallyHidden>}
      error={error('deviceCode')}
    >
      {devices.map(({ isoClass, options }) => (
        <fieldset key={isoClass} className="fieldset mt-4">
          <legend>
            <h2 className="heading-s">{t(`public.devices.class.${isoClass}`)}</h2>
          </legend>
          <div className="choices mt-2">
            {options.map(({ code, name, ceilingTiyin, madeToMeasure, fits }) => (
              <Choice
                key={code}
                kind="radio"
                id={index++ === 0 ? 'deviceCode' : `device-${code}`}
                name="deviceCode"
                value={code}
                label={name}
                hint={[
                  ceilingTiyin && t('applications.device.ceiling', { amount: money(ceilingTiyin) }),
                  madeToMeasure && t('applications.device.madeToMeasure'),
                  !fits && t('applications.device.forChildren'),
                ]
                  .filter(Boolean)
                  .join(' ')}
                checked={values.deviceCode === code}
                disabled={!fits}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </Fieldset>
  )
}

export function Measurements({ values, error }: StepFieldsProps) {
  const t = useT()
  return (
    <>
      <ChoiceField
        asHeading
        name="known"
        label={t('applications.step.measurements.title')}
        hint={t('applications.step.measurements.hint')}
        options={['no', 'yes'].map((known) => ({ value: known, label: t(`applications.known.${known}`) }))}
        value={values.known}
        error={error('known')}
      />
      <TextareaField
        name="text"
        label={t('applications.field.measurements')}
        hint={t('applications.field.measurementsHint')}
        value={values.text}
        error={error('text')}
        limit={2000}
      />
    </>
  )
}
