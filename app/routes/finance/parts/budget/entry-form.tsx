import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField, type SelectOption } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { MoneyField } from '~/ui/questions/fields/money-field'
import { useQuarter } from './use-quarter'

interface EntryFormProps {
  quarter: string
  /** Those that can still be changed. */
  quarters: readonly string[]
  regions: readonly SelectOption[]
  groups: readonly SelectOption[]
  /** What the lines were asked for; empty for all. */
  asked: { region: string; group: string }
}

/** Money for a line, or off it, for another officer to approve. */
export function EntryForm({ quarter, quarters, regions, groups, asked }: EntryFormProps) {
  const t = useT()
  const nameOf = useQuarter()
  return (
    <PostForm id="prepare">
      <Heading level={2}>{t('budget.prepareTitle')}</Heading>
      <SelectField
        name="regionCode"
        label={t('budget.region')}
        emptyLabel={t('budget.choose')}
        value={asked.region || undefined}
        options={regions}
      />
      <SelectField
        name="groupCode"
        label={t('budget.group')}
        emptyLabel={t('budget.choose')}
        value={asked.group || undefined}
        options={groups}
      />
      <SelectField
        name="quarter"
        label={t('budget.quarter')}
        value={quarters.includes(quarter) ? quarter : undefined}
        options={quarters.map((value) => ({ value, label: nameOf(value) }))}
      />
      <ChoiceField
        name="direction"
        label={t('budget.direction')}
        value="raise"
        options={[
          { value: 'raise', label: t('budget.raise') },
          { value: 'lower', label: t('budget.lower') },
        ]}
      />
      <MoneyField name="amountTiyin" label={t('budget.amount')} />
      <TextField name="reason" label={t('budget.reason')} />
      <Button>{t('budget.prepare')}</Button>
    </PostForm>
  )
}
