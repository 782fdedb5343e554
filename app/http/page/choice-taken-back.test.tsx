import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LocaleProvider } from '~/i18n/react'
import { getI18n } from '~/i18n/translator.server'
import { ChoiceField, type ChoiceFieldProps } from '~/ui/form/choice-field'

function valuesOf(props: Partial<ChoiceFieldProps>): (string | undefined)[] {
  const options = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ]
  const html = renderToString(
    <LocaleProvider locale="en" i18n={getI18n('en')}>
      <ChoiceField name="lift" label="Is there a lift?" options={options} {...props} />
    </LocaleProvider>,
  )
  return [...html.matchAll(/type="radio"[^>]*? value="([^"]*)"/g)].map(([, value]) => value)
}

it('an answer that is wrong, or need not be given, can be taken back', () => {
  expect(valuesOf({ value: 'yes', error: 'A house has no lift' })).toEqual(['yes', 'no', ''])
  expect(valuesOf({ value: 'yes', optional: true })).toEqual(['yes', 'no', ''])
  expect(valuesOf({ value: 'yes' })).toEqual(['yes', 'no'])
  expect(valuesOf({ error: 'Choose one', optional: true })).toEqual(['yes', 'no'])
})
