import { useT } from '~/i18n/react'
import { Button } from '../action/button'
import { PostForm } from '../action/post-form'
import { CheckboxField } from '../form/checkbox-field'
import { ChoiceField } from '../form/choice-field'
import { CheckboxGroup } from '../form/choices/checkbox-group'
import { ErrorSummary } from '../form/error-summary'
import { Fieldset } from '../form/fieldset'
import { FileField } from '../form/file-field'
import { NumberField } from '../form/number-field'
import { SearchField } from '../form/search-field'
import { SelectField } from '../form/select-field'
import { TextField } from '../form/text-field'
import { TextareaField } from '../form/textarea-field'
import { DateField } from '../questions/fields/date-field'
import { MoneyField } from '../questions/fields/money-field'
import { PhoneField } from '../questions/fields/phone-field'
import { PinflField } from '../questions/fields/pinfl-field'

const maxBytes = 10 * 1024 * 1024

export function ShowcaseForms() {
  const t = useT()
  const options = [
    { value: 'yes', label: t('showcase.yes'), hint: t('showcase.hint') },
    { value: 'no', label: t('showcase.no') },
  ]
  const regions = [{ value: 'fergana', label: t('showcase.place') }]
  return (
    <>
      <PostForm method="get">
        <SearchField label={t('showcase.services')} value={t('showcase.item')} />
      </PostForm>
      <PostForm multipart>
        <TextField
          name="name"
          label={t('showcase.label.name')}
          hint={t('showcase.hint')}
          autoComplete="name"
        />
        <TextField name="code" label={t('showcase.label.number')} width={10} optional value="HV-7Q4K-92M2" />
        <NumberField name="height" label={t('showcase.label.height')} unit={t('showcase.unit')} />
        <MoneyField name="amount" label={t('showcase.label.amount')} value="1 250 000" />
        <PhoneField name="phone" label={t('showcase.label.phone')} />
        <PinflField name="pinfl" label={t('showcase.label.pinfl')} />
        <DateField name="birthDate" label={t('showcase.label.birth')} birthday />
        <ChoiceField name="isOwn" label={t('showcase.question')} options={options} value="yes" />
        <ChoiceField name="isOther" label={t('showcase.question')} options={options.slice(1)} inline />
        <CheckboxGroup name="kinds" label={t('showcase.devices')} options={options} values={['no']} />
        <SelectField
          name="region"
          label={t('showcase.label.region')}
          emptyLabel={t('showcase.choose')}
          options={[...regions, { label: t('showcase.centres'), options: regions }]}
        />
        <TextareaField name="note" label={t('showcase.label.note')} limit={500} value={t('showcase.lead')} />
        <FileField
          name="paper"
          label={t('showcase.label.paper')}
          accept="image/jpeg,image/png,application/pdf"
          maxBytes={maxBytes}
          current={[
            { name: 'pasport.jpg', sizeBytes: 345_678, previewSrc: '/favicon.svg', removeValue: '1' },
            { name: 'maʼlumotnoma.pdf', sizeBytes: 1_345_678, href: '#file', removeValue: '2' },
          ]}
        />
        <Fieldset id="address" legend={t('showcase.place')} hint={t('showcase.hint')}>
          <div className="form-stack">
            <TextField name="street" label={t('showcase.centres')} autoComplete="street-address" />
            <TextField name="post" label={t('showcase.label.number')} width={10} autoComplete="postal-code" />
          </div>
        </Fieldset>
        <CheckboxField name="declaration" label={t('showcase.declaration')} checked />
        <Button>{t('showcase.send')}</Button>
      </PostForm>
      <WrongForm />
    </>
  )
}

function WrongForm() {
  const t = useT()
  const error = t('showcase.mistake')
  const options = [
    { value: 'yes', label: t('showcase.yes') },
    { value: 'no', label: t('showcase.no') },
  ]
  return (
    <>
      <ErrorSummary
        errors={[
          { field: 'wrongName', message: error },
          { field: 'wrongDate', message: t('showcase.hint') },
          { message: t('showcase.nothing') },
        ]}
      />
      <PostForm>
        <TextField
          name="wrongName"
          label={t('showcase.label.name')}
          hint={t('showcase.hint')}
          error={error}
        />
        <MoneyField name="wrongAmount" label={t('showcase.label.amount')} error={error} value="-1" />
        <DateField
          name="wrongDate"
          label={t('showcase.label.birth')}
          error={error}
          errorParts={['month']}
          value={{ day: '31', month: '13', year: '1990' }}
        />
        <ChoiceField name="wrongChoice" label={t('showcase.question')} options={options} error={error} />
        <CheckboxGroup name="wrongKinds" label={t('showcase.devices')} options={options} error={error} />
        <SelectField
          name="wrongRegion"
          label={t('showcase.label.region')}
          options={[]}
          emptyLabel={t('showcase.choose')}
          error={error}
        />
        <TextareaField
          name="wrongNote"
          label={t('showcase.label.note')}
          error={error}
          limit={20}
          value={t('showcase.paragraph')}
        />
        <FileField name="wrongPaper" label={t('showcase.label.paper')} error={error} maxBytes={maxBytes} />
        <CheckboxField name="wrongDeclaration" label={t('showcase.declaration')} error={error} />
      </PostForm>
    </>
  )
}
