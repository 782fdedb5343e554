import { useT } from '~/i18n/react'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField, type SelectGroup } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'

interface ComingFieldsProps {
  districts: readonly SelectGroup[]
  /** Where she lives; empty where nobody knows. */
  district: string
  hasTransport: boolean
  hasLodging: boolean
}

/** How she comes to a course, and whether she stays there; where nobody is fetched the form says so by itself. */
export function ComingFields({ districts, district, hasTransport, hasLodging }: ComingFieldsProps) {
  const t = useT()
  return (
    <>
      {hasTransport && (
        <>
          <ChoiceField
            name="transport"
            label={t('training.ask.transport')}
            value="self"
            options={(['self', 'fetch'] as const).map((value) => ({
              value,
              label: t(`training.ask.${value}`),
            }))}
          />
          <div className="only-for-fetch">
            <div className="grid gap-6">
              <SelectField
                name="fetchDistrict"
                label={t('training.ask.district')}
                options={districts}
                value={district}
                emptyLabel={t('training.ask.choose')}
              />
              <TextField
                name="fetchStreet"
                label={t('training.ask.street')}
                hint={t('training.ask.streetHint')}
                autoComplete="street-address"
              />
            </div>
          </div>
        </>
      )}
      {hasLodging && <CheckboxField name="lodging" value="yes" label={t('training.ask.lodging')} />}
    </>
  )
}
