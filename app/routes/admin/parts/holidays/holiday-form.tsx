import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextField } from '~/ui/form/text-field'
import { DateField } from '~/ui/questions/fields/date-field'

const acts = ['add', 'remove', 'move'] as const

/** What is to change, and by which act: it counts when another administrator has confirmed it. */
export function HolidayForm() {
  const t = useT()
  return (
    <PostForm>
      <Heading level={2}>{t('admin.holidays.change')}</Heading>
      <ChoiceField
        name="act"
        label={t('admin.holidays.act')}
        options={acts.map((value) => ({ value, label: t(`admin.holidays.acts.${value}`) }))}
      />
      <DateField name="date" label={t('admin.holidays.date')} hint={t('admin.holidays.dateHint')} />
      <div className="only-for-move">
        <DateField name="toDate" label={t('admin.holidays.toDate')} hint={t('admin.holidays.toDateHint')} />
      </div>
      <div className="only-for-add">
        <TextField name="name" label={t('admin.holidays.nameField')} hint={t('admin.holidays.nameHint')} />
      </div>
      <TextField name="source" label={t('admin.holidays.source')} hint={t('admin.parameter.sourceHint')} />
      <Button>{t('admin.holidays.prepare')}</Button>
    </PostForm>
  )
}
