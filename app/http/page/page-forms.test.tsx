import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LocaleProvider } from '~/i18n/react'
import { getI18n } from '~/i18n/translator.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { FileField } from '~/ui/form/file-field'
import type { FormReply } from '~/ui/form/page/form-reply'
import { formField, type KeptForm, keepField, labelsField } from '~/ui/form/page/kept-form'
import { findMainForm, type PageForms, PageFormsProvider } from '~/ui/form/page/page-forms'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'
import { LanguageItems } from '~/ui/shell/language-switch'

const options = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }))

function Forms() {
  return (
    <>
      <PostForm action="/elsewhere">
        <TextField name="text" label="T" value="elsewhere" />
      </PostForm>
      <PostForm hidden={{ intent: 'short' }}>
        <TextField name="text" label="T" value="other" />
      </PostForm>
      <PostForm hidden={{ intent: 'long' }}>
        <TextField name="text" label="T" value="own" />
        <TextField name="code" label="C" secret />
        <TextareaField name="area" label="A" value="own" />
        <DateField name="on" label="D" value={{ day: '1', month: '2', year: '2020' }} />
        <ChoiceField name="one" label="O" options={options} value="a" />
        <CheckboxGroup name="many" label="M" options={options} values={['a']} />
        <CheckboxField name="yes" label="Y" checked />
        <SelectField name="pick" label="P" options={options} value="a" />
        <FileField name="file" label="F" />
        <Button name="intent" value="save">
          Save
        </Button>
      </PostForm>
    </>
  )
}

function render(kept: KeptForm | null) {
  const page: PageForms = {
    ...{ forms: [], kept, owner: '.mark-of-hers', mark: 'mark', languages: [], others: new Map() },
    ...{ fields: new Map(), wrongIds: new Map(), errors: [], errorsMark: 'errors' },
  }
  const html = renderToString(
    <LocaleProvider locale="en" i18n={getI18n('en')}>
      <PageFormsProvider value={page}>
        <Forms />
      </PageFormsProvider>
    </LocaleProvider>,
  )
  return { page, html, form: html.split('<form')[3] ?? '' }
}

const empty = { fields: 0, button: null, kept: null, posted: null, errors: {}, labels: [] }

const typed = (fields: Record<string, string>, more: Partial<KeptForm> = {}): KeptForm => ({
  id: 'form-long-1',
  values: new URLSearchParams(fields),
  hasOwnValues: false,
  reply: null,
  ...more,
})

describe('the form that goes along with a change of language', () => {
  it('is the one with the most fields of those that post to this page', () => {
    const { page } = render(null)
    expect(page.forms.map(({ id, fields }) => [id, fields > 1])).toEqual([
      ['form-short-1', false],
      ['form-long-1', true],
    ])
    expect(findMainForm(page)?.id).toBe('form-long-1')
  })

  it('is the one that makes this page, when there is one', () => {
    const { page } = render(null)
    const shown = { ...empty, id: 'shown', onlyShows: true }
    expect(findMainForm({ ...page, forms: [...page.forms, shown] })).toBe(shown)
  })

  it('is none where nothing can be typed', () => {
    const button = { ...empty, id: 'form-1', onlyShows: false }
    expect(findMainForm({ ...render(null).page, forms: [button] })).toBeNull()
  })

  it('begins with what was typed, in every kind of field', () => {
    const { form } = render(typed({ text: 'мой', area: 'line', 'on.day': '31', one: 'b', pick: 'c' }))
    expect(form).toMatch(/name="text"[^>]* value="мой"/)
    expect(form).toMatch(/<textarea[^>]*>line<\/textarea>/)
    expect(form).toMatch(/name="on.day"[^>]* value="31"/)
    expect(form).toMatch(/name="on.year"[^>]* value=""/)
    expect(form.match(/name="one" checked="" value="(\w)"/)?.[1]).toBe('b')
    expect(form).toContain('<option value="c" selected="">')
    // What was unticked stays so, whatever the page would tick by itself.
    expect(form).not.toMatch(/name="(many|yes)"[^>]* checked/)
  })

  it('says beside a chosen file that it must be chosen again', () => {
    expect(render(typed({ file: 'paper.pdf' })).form).toContain('id="file-again"')
    expect(render(typed({ file: '' })).form).not.toContain('id="file-again"')
  })

  it('says so too when the answer has values of its own, and leaves every value to it', () => {
    const { form } = render(typed({ file: 'paper.pdf', text: 'мой' }, { hasOwnValues: true }))
    expect(form).toContain('id="file-again"')
    expect(form).toMatch(/name="text"[^>]* value="own"/)
  })

  it('says beside each field of the form that was refused what is wrong with it, and there alone', () => {
    const errors: FormReply['errors'] = {
      text: { key: 'forms.error.required' },
      on: { key: 'forms.error.number' },
    }
    const { html, form, page } = render(typed({ text: 'мой' }, { reply: { errors } }))
    expect(form).toMatch(/id="text-error".*Fill in this field/)
    expect(form).toMatch(/name="text"[^>]* value="мой"/)
    expect(form).toMatch(/id="on-error".*Enter a number/)
    expect(html.match(/id="text-error"/g)).toHaveLength(1)
    expect([...page.wrongIds]).toEqual([
      ['text', 'text'],
      ['on', 'on'],
    ])
  })

  it('knows the form of a sender who does not name it by its intent', () => {
    const sent = render(typed({ intent: 'long', text: 'мой' }, { id: null }))
    expect(sent.html.match(/value="мой"/g)).toHaveLength(1)
  })

  it('does not show a secret a second time', () => {
    expect(render(typed({ code: '123456' })).html).not.toContain('123456')
  })

  it('says which it is, whose it is, and what is written where', () => {
    const { form } = render(null)
    expect(form).toContain(`name="${formField}" value="form-long-1.mark-of-hers"`)
    const labels = new RegExp(`name="${labelsField}" value="([^"]*)"`).exec(form)?.[1] ?? ''
    expect(JSON.parse(labels.replaceAll('&quot;', '"'))).toEqual([
      ['text', 'T'],
      ['code', null],
      ['area', 'A'],
      ['on.day', 'D'],
      ['on.month', ''],
      ['on.year', ''],
    ])
  })

  it('leaves the other forms and their page alone', () => {
    const { html } = render(typed({ text: 'мой' }))
    expect(html).toContain('value="elsewhere"')
    expect(html).toContain('value="other"')
    expect(render(null).form).toMatch(/name="many" checked="" value="a"/)
  })
})

describe('LanguageItems', () => {
  const languages = [
    { lang: 'ru', full: 'Русский', short: 'РУ', href: '/ru/page?q=1', current: true },
    { lang: 'en', full: 'English', short: 'EN', href: '/en/page?q=1' },
  ]

  it('are links without a form', () => {
    expect(renderToString(<LanguageItems languages={languages} form={null} />)).toMatch(
      /^<li><a href="\/ru\/page/,
    )
  })

  it('post the form to the same page, behind the form’s own first button', () => {
    const html = renderToString(
      <LanguageItems languages={languages} form={findMainForm(render(null).page)} />,
    )
    const buttons = html.match(/<button[^>]*>/g) ?? []
    expect(buttons).toHaveLength(3)
    expect(buttons[0]).toMatch(/name="intent" value="save" tabindex="-1" aria-hidden="true"/)
    expect(buttons[2]).toContain('form="form-long-1" formaction="/en/page?q=1" formMethod="post"')
    expect(buttons[2]).toContain('formnovalidate=""')
    expect(buttons[2]).toContain(`name="${keepField}" value="form-long-1"`)
  })
})
