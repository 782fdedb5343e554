import type { ByLocale } from '~/domains/reference/schema'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { SelectField, type SelectOption } from '~/ui/form/select-field'
import { DateField } from '~/ui/questions/fields/date-field'
import { PhoneField } from '~/ui/questions/fields/phone-field'
import { FourLanguageFields } from './four-language-fields'

interface OrganisationFormProps {
  /** Null for a new one. */
  known: { names: ByLocale; phone: string | null; lastDay: string | null } | null
  kinds: readonly string[]
  regions: readonly SelectOption[]
  /** Id of the last change that this form shows; empty where there was none. */
  seen: string
}

/** What people are told of an organisation; of a new one also what it is, and for which region. */
export function OrganisationForm({ known, kinds, regions, seen }: OrganisationFormProps) {
  const t = useT()
  const [year, month, day] = (known?.lastDay ?? '').split('-')
  return (
    <PostForm hidden={{ seen }}>
      {!known && (
        <>
          <SelectField
            name="kind"
            label={t('admin.organisations.kindLabel')}
            emptyLabel={t('admin.grant.choose')}
            options={kinds.map((value) => ({ value, label: t(keyOf('admin.organisations.kind', value)) }))}
          />
          <SelectField
            name="region"
            label={t('admin.places.region')}
            emptyLabel={t('admin.grant.choose')}
            options={regions}
          />
        </>
      )}
      <FourLanguageFields name="name" what="name" value={known?.names ?? null} />
      <PhoneField
        name="phone"
        label={t('public.centres.phone')}
        value={known?.phone ? `+${known.phone}` : undefined}
        optional
      />
      <DateField
        name="lastDay"
        label={t('admin.organisations.lastDay')}
        hint={t('admin.organisations.lastDayHint')}
        {...(known?.lastDay && { value: { day, month, year } })}
        optional
      />
      <Button>{t('admin.places.save')}</Button>
    </PostForm>
  )
}
