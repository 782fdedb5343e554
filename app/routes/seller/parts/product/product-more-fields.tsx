import type { ProductMarks } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { Disclosure } from '~/ui/content/disclosure'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { NumberField } from '~/ui/form/number-field'
import { useTouched } from '~/ui/form/page/use-field'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import type { TermChoices } from './term-choices.server'

const measures = ['length', 'width', 'height'] as const

/** What buyers find a product by besides: folded away until it is used, and nothing of it must be said. */
export function ProductMoreFields({
  values,
  marks,
  lists,
}: {
  values: Record<string, string | undefined>
  marks: ProductMarks
  lists: readonly TermChoices[]
}) {
  const t = useT()
  const isTouched = useTouched()
  const fields = ['article', ...measures.map((name) => `${name}Mm`)]
  const names = [...lists.map(({ kind }) => kind as string), ...fields]
  const isUsed =
    Object.keys(marks).length > 0 || names.some((name) => Boolean(ownValue(values, name)) || isTouched(name))
  return (
    <Disclosure summary={t('seller.product.more.title')} open={isUsed}>
      <div className="form-stack">
        <p>{t('seller.product.more.lead')}</p>
        <TextField
          name="article"
          label={t('variants.article')}
          hint={t('variants.articleHint')}
          value={ownValue(values, 'article') ?? ''}
          optional
        />
        {lists.map(({ kind, most, options }) =>
          kind === 'school' ? (
            <SelectField
              key={kind}
              name={kind}
              label={t(`market.terms.${kind}`)}
              options={options}
              value={marks[kind]?.[0]}
              emptyLabel={t('seller.product.more.noSchool')}
              optional
            />
          ) : (
            <div key={kind} className="choices-in-columns">
              <CheckboxGroup
                name={kind}
                label={t(`market.terms.${kind}`)}
                hint={
                  kind === 'accessibility'
                    ? t('seller.product.more.accessibilityHint')
                    : t('seller.product.more.most', { most })
                }
                options={options}
                values={marks[kind]}
                optional
              />
            </div>
          ),
        )}
        <fieldset className="fieldset">
          <legend className="field-label">{t('seller.product.more.measures')}</legend>
          <p className="field-hint">{t('seller.product.more.measuresHint')}</p>
          <div className="flex flex-wrap gap-x-6 gap-y-4">
            {measures.map((name) => (
              <div key={name}>
                <NumberField
                  name={`${name}Mm`}
                  label={t(`seller.product.more.${name}`)}
                  unit={t('seller.product.more.cm')}
                  value={ownValue(values, `${name}Mm`) ?? ''}
                  decimal
                />
              </div>
            ))}
          </div>
        </fieldset>
      </div>
    </Disclosure>
  )
}
