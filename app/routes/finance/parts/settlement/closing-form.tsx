import { closingReasons } from '~/domains/makers/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'

/** Why something is left as it is, by whoever closes it; each row has one of its own. */
export function ClosingForm({ hidden }: { hidden: Readonly<Record<string, string>> }) {
  const t = useT()
  return (
    <Disclosure summary={t('settlement.closing.close')}>
      <PostForm id={`close-${Object.values(hidden)[0] ?? ''}`} hidden={hidden}>
        <SelectField
          name="reasonCode"
          label={t('settlement.closing.reason')}
          emptyLabel={t('questions.field.choose')}
          options={closingReasons.map((value) => ({ value, label: t(`settlement.closing.${value}`) }))}
        />
        <TextField name="text" label={t('settlement.closing.text')} />
        <Button look="secondary">{t('settlement.closing.close')}</Button>
      </PostForm>
    </Disclosure>
  )
}
