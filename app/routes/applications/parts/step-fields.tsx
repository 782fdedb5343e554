import { localeNames, locales } from '~/i18n/locales'
import { useFormat, useT } from '~/i18n/react'
import { VisuallyHidden } from '~/ui/content/visually-hidden'
import { Choice } from '~/ui/form/choice'
import { ChoiceField } from '~/ui/form/choice-field'
import { DateField } from '~/ui/form/date-field'
import { Fieldset } from '~/ui/form/fieldset'
import { PhoneField } from '~/ui/form/phone-field'
import { PinflField } from '~/ui/form/pinfl-field'
import { SelectField, type SelectGroup } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import type { DeviceGroup } from './options.server'

export interface StepFieldsProps {
  step: string
  /** Typed or known, by field. */
  values: Record<string, string>
  /** Translated, by field. */
  errors: Record<string, string>
  isChild: boolean
  devices: DeviceGroup[]
  places: SelectGroup[]
}

/** The inputs of one page of the journey; the question is the page's heading. */
export function StepFields(props: StepFieldsProps) {
  const fields: Record<string, (props: StepFieldsProps) => JSX.Element> = {
    'for-whom': ForWhom,
    person: Person,
    certificate: Certificate,
    device: Device,
    measurements: Measurements,
    contact: Contact,
    district: District,
  }
  const Fields = fields[props.step]
  return Fields ? <Fields {...props} /> : null
}

function ForWhom({ values, errors }: StepFieldsProps) {
  const t = useT()
  return (
    <ChoiceField
      asHeading
      name="who"
      label={t('applications.step.for-whom.title')}
      options={['self', 'child', 'cared'].map((who) => ({
        value: who,
        label: t(`applications.who.${who}`),
        hint: t(`applications.whoHint.${who}`),
      }))}
      value={values.who}
      error={errors.who}
    />
  )
}

function Person({ values, errors, isChild }: StepFieldsProps) {
  const t = useT()
  const name = (field: 'familyName' | 'givenName' | 'patronymic') => (
    <TextField
      name={field}
      label={t(`applications.field.${field}`)}
      value={values[field]}
      error={errors[field]}
      optional={field === 'patronymic'}
      maxLength={100}
      autoComplete="off"
    />
  )
  return (
    <>
      {name('familyName')}
      {name('givenName')}
      {name('patronymic')}
      <DateField
        name="birthOn"
        label={t('applications.field.birthOn')}
        hint={t('applications.field.birthOnHint')}
        value={{
          day: values['birthOn.day'] ?? '',
          month: values['birthOn.month'] ?? '',
          year: values['birthOn.year'] ?? '',
        }}
        error={errors.birthOn}
      />
      <PinflField
        name="pinfl"
        label={t('applications.field.pinfl')}
        hint={isChild ? t('applications.field.pinflChildHint') : undefined}
        value={values.pinfl}
        error={errors.pinfl}
        optional={isChild}
      />
      {isChild && (
        <TextField
          name="birthCertificate"
          label={t('applications.field.birthCertificate')}
          hint={t('applications.field.birthCertificateHint')}
          value={values.birthCertificate}
          error={errors.birthCertificate}
          width={20}
          maxLength={30}
          autoComplete="off"
          optional
        />
      )}
    </>
  )
}

function Certificate({ values, errors, isChild }: StepFieldsProps) {
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
        error={errors.basis}
      />
      <TextField
        name="number"
        label={t('applications.field.certificateNumber')}
        hint={t('applications.field.certificateNumberHint')}
        value={values.number}
        error={errors.number}
        width={20}
        maxLength={30}
        autoComplete="off"
        autoCapitalize="characters"
      />
    </>
  )
}

function Device({ values, errors, devices }: StepFieldsProps) {
  const t = useT()
  const { money } = useFormat()
  let index = 0
  return (
    <Fieldset
      id="deviceCode"
      legend={<VisuallyHidden>{t('applications.step.device.title')}</VisuallyHidden>}
      error={errors.deviceCode}
    >
      {devices.map(({ isoClass, options }) => (
        <fieldset key={isoClass} className="fieldset mt-4">
          <legend>
            <h2 className="heading-s">{t(`applications.deviceGroup.${isoClass}`)}</h2>
          </legend>
          <div className="choices mt-2">
            {options.map(({ code, name, ceilingTiyin, madeToMeasure }) => (
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
                ]
                  .filter(Boolean)
                  .join(' ')}
                checked={values.deviceCode === code}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </Fieldset>
  )
}

function Measurements({ values, errors }: StepFieldsProps) {
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
        error={errors.known}
      />
      <TextareaField
        name="text"
        label={t('applications.field.measurements')}
        hint={t('applications.field.measurementsHint')}
        value={values.text}
        error={errors.text}
        limit={2000}
      />
    </>
  )
}

function Contact({ values, errors }: StepFieldsProps) {
  const t = useT()
  return (
    <>
      <PhoneField
        name="phone"
        label={t('applications.field.phone')}
        value={values.phone}
        error={errors.phone}
      />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        label={t('applications.field.email')}
        value={values.email}
        error={errors.email}
        optional
      />
      <ChoiceField
        name="locale"
        label={t('applications.field.language')}
        options={locales.map((code) => ({ value: code, label: localeNames[code].full }))}
        value={values.locale}
        error={errors.locale}
      />
    </>
  )
}

function District({ values, errors, places }: StepFieldsProps) {
  const t = useT()
  return (
    <SelectField
      asHeading
      name="soato"
      label={t('applications.step.district.title')}
      hint={t('applications.step.district.hint')}
      emptyLabel={t('applications.field.choose')}
      options={places}
      value={values.soato}
      error={errors.soato}
    />
  )
}
