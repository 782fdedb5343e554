import { useT } from '~/i18n/react'
import { NumberField } from '~/ui/form/number-field'
import { SelectField, type SelectOption } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'

type TypedDay = Record<'day' | 'month' | 'year', string>

export interface FairFacts {
  names: Record<string, string>
  about: Record<string, string>
  place: string
  soato: string
  fromOn: TypedDay
  untilOn: TypedDay
  standCount: string
}

const languages = [
  ['UzLatn', 'uz-Latn'],
  ['UzCyrl', 'uz-Cyrl'],
  ['Ru', 'ru'],
  ['En', 'en'],
] as const

/** What the desk says of a fair; `facts` is null of a new one. */
export function FairFields({
  facts,
  regions,
}: {
  facts: FairFacts | null
  regions: readonly SelectOption[]
}) {
  const t = useT()
  const made = (lang: string) =>
    lang === 'uz-Cyrl' ? { hint: t('fairs.desk.cyrlHint'), optional: true } : {}
  return (
    <>
      {languages.map(([name, lang]) => (
        <TextField
          key={name}
          name={`name${name}`}
          label={t(`fairs.desk.names.${lang}`)}
          lang={lang}
          value={facts?.names[lang]}
          {...made(lang)}
        />
      ))}
      <DateField name="fromOn" label={t('fairs.desk.fromOn')} value={facts?.fromOn} />
      <DateField name="untilOn" label={t('fairs.desk.untilOn')} value={facts?.untilOn} />
      <SelectField
        name="soato"
        label={t('fairs.desk.region')}
        value={facts?.soato}
        emptyLabel={t('fairs.sale.choose')}
        options={regions}
      />
      <TextField
        name="place"
        label={t('fairs.desk.place')}
        hint={t('fairs.desk.placeHint')}
        value={facts?.place}
      />
      <NumberField name="standCount" label={t('fairs.desk.standCount')} value={facts?.standCount} />
      {languages.map(([name, lang]) => (
        <TextareaField
          key={name}
          name={`about${name}`}
          label={t(`fairs.desk.about.${lang}`)}
          lang={lang}
          limit={2000}
          value={facts?.about[lang]}
          {...made(lang)}
        />
      ))}
    </>
  )
}
