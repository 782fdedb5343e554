import type { Locale } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'

export interface OptionValuesProps {
  version: string
  most: number
  fields: (
    | { kind: 'size' | 'colour' | 'material'; options: { value: string; label: string }[]; values: string[] }
    | {
        kind: 'own'
        texts: { locale: Locale; nameField: string; name: string; valuesField: string; values: string }[]
      }
  )[]
}

/** What is offered of each option. */
export function OptionValues({ version, most, fields }: OptionValuesProps) {
  const t = useT()
  const kinds = Object.fromEntries(fields.map(({ kind }, index) => [`kind${index}`, kind]))
  return (
    <PostForm id="options" className="form-stack" hidden={{ intent: 'options', version, ...kinds }}>
      <p>{t('variants.whichHint', { most })}</p>
      {fields.map((field, index) =>
        field.kind === 'own' ? (
          field.texts.map(({ locale, nameField, name, valuesField, values }) => {
            const language = t(`seller.product.language.${locale}`)
            return (
              <div key={`${index}-${locale}`} className="form-stack">
                <TextField
                  name={nameField}
                  label={t('variants.ownName', { language })}
                  hint={t('variants.ownNameHint')}
                  value={name}
                  lang={locale}
                />
                <TextareaField
                  name={valuesField}
                  label={t('variants.ownValues', { language })}
                  hint={t('variants.ownValuesHint')}
                  value={values}
                  lang={locale}
                />
              </div>
            )
          })
        ) : (
          <div key={field.kind} className="choices-in-columns">
            <CheckboxGroup
              name={field.kind}
              label={`${t(`market.terms.${field.kind}`)}. ${t('variants.which')}`}
              hint={t('variants.listHint')}
              options={field.options}
              values={field.values}
            />
          </div>
        ),
      )}
      <div>
        <Button>{t('variants.saveOptions')}</Button>
      </div>
    </PostForm>
  )
}
