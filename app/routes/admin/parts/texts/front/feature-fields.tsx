import { featureLooks, wordHour } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { ChoiceField } from '~/ui/form/choice-field'
import { NumberField } from '~/ui/form/number-field'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'

type TypedDay = Record<'day' | 'month' | 'year', string>

const languages = [
  ['UzLatn', 'uz-Latn'],
  ['UzCyrl', 'uz-Cyrl'],
  ['Ru', 'ru'],
  ['En', 'en'],
] as const

interface FeatureFieldsProps {
  kind: 'banner' | 'collection'
  /** The first day. */
  from: TypedDay
  /** The last one; absent of what is new. */
  until?: TypedDay
  /** What an earlier version says, by the name of the field. */
  values?: Readonly<Record<string, string | undefined>>
}

/** What is to stand in front: a banner, or products that are chosen by their addresses. */
export function FeatureFields({ kind, from, until, values = {} }: FeatureFieldsProps) {
  const t = useT()
  const known = (name: string) => ({ name, value: ownValue(values, name) })
  const made = (lang: string) =>
    lang === 'uz-Cyrl' ? { hint: t('front.form.cyrillic'), optional: true } : {}
  const isBanner = kind === 'banner'
  const looks: readonly (typeof featureLooks)[number][] = isBanner ? featureLooks : ['calm', 'plain']
  return (
    <>
      {languages.map(([name, lang]) => (
        <TextField
          key={name}
          {...known(`title${name}`)}
          label={t(`front.form.title.${lang}`)}
          lang={lang}
          {...made(lang)}
        />
      ))}
      {languages.map(([name, lang]) => (
        <TextField
          key={name}
          {...known(`sentence${name}`)}
          label={t(`front.form.sentence.${lang}`)}
          lang={lang}
          {...made(lang)}
        />
      ))}
      <TextField
        {...known('path')}
        label={t('front.form.path')}
        hint={t('front.form.pathHint', { example: '/market/categories/ceramics' })}
        autoCapitalize="none"
        spellCheck={false}
        {...(isBanner ? {} : { optional: true })}
      />
      {!isBanner && (
        <>
          <SelectField
            {...known('theme')}
            label={t('front.form.theme')}
            emptyLabel={t('front.form.choose')}
            options={(['region', 'craft', 'season'] as const).map((value) => ({
              value,
              label: t(`front.theme.${value}`),
            }))}
          />
          <TextareaField
            {...known('products')}
            label={t('front.form.products')}
            hint={t('front.form.productsHint')}
            rows={8}
          />
        </>
      )}
      <ChoiceField
        name="look"
        label={t('front.form.look')}
        value={values.look ?? 'calm'}
        options={looks.map((value) => ({
          value,
          label: t(`front.look.${value}`),
        }))}
      />
      <NumberField
        name="place"
        label={t('front.form.place')}
        hint={t('front.form.placeHint')}
        value={values.place ?? '10'}
      />
      <DateField name="fromOn" label={t('front.form.fromOn')} value={from} />
      <HourField {...known('fromHour')} label={t('front.form.fromHour')} hours={[0, 23]} first="0" />
      <DateField name="untilOn" label={t('front.form.untilOn')} value={until} />
      <HourField {...known('untilHour')} label={t('front.form.untilHour')} hours={[1, 24]} first="24" />
    </>
  )
}

interface HourFieldProps {
  name: string
  label: string
  value?: string | undefined
  /** The least and the most. */
  hours: readonly [number, number]
  /** What stands there at first. */
  first: string
}

/** An hour of one of its days, by Tashkent's clock: the whole day at first. */
function HourField({ name, label, value, hours: [least, most], first }: HourFieldProps) {
  return (
    <SelectField
      name={name}
      label={label}
      value={value ?? first}
      options={Array.from({ length: most - least + 1 }, (_, at) => ({
        value: String(least + at),
        label: wordHour(least + at),
      }))}
    />
  )
}
