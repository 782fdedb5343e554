import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Notice } from '~/ui/content/notice'
import { Fieldset } from '~/ui/form/fieldset'
import { SelectField, type SelectOption } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { DateField } from '~/ui/questions/fields/date-field'

interface CloseFormProps {
  /** Districts that it serves. */
  districts: readonly { soato: string; name: string }[]
  /** Centres of the region that may take over. */
  others: readonly SelectOption[]
}

/** From when a centre is closed, and who takes over; of several districts each may go to another. */
export function CloseForm({ districts, others }: CloseFormProps) {
  const t = useT()
  if (others.length === 0) return <Notice tone="warning">{t('admin.centres.close.noOther')}</Notice>
  return (
    <PostForm>
      <DateField
        name="from"
        label={t('admin.centres.closing.from')}
        hint={t('admin.centres.closing.fromHint')}
      />
      <SelectField
        name="successor"
        label={t('admin.centres.successor')}
        hint={t('admin.centres.close.successorHint')}
        emptyLabel={t('admin.grant.choose')}
        options={others}
      />
      {districts.length > 1 && others.length > 1 && (
        <Fieldset
          id="taker"
          legend={t('admin.centres.closing.byDistrict')}
          hint={t('admin.centres.closing.byDistrictHint')}
        >
          {districts.map(({ soato, name }) => (
            <SelectField
              key={soato}
              name={`taker.${soato}`}
              label={name}
              emptyLabel={t('admin.centres.closing.asTheRest')}
              options={others}
              optional
            />
          ))}
        </Fieldset>
      )}
      <TextField name="grounds" label={t('admin.centres.grounds')} hint={t('admin.parameter.sourceHint')} />
      <Button>{t('admin.centres.prepare')}</Button>
    </PostForm>
  )
}
