import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { SelectField, type SelectOption } from '~/ui/form/select-field'
import { useQuarter } from './use-quarter'

interface QuarterFormProps {
  quarter: string
  quarters: readonly string[]
  regions: readonly SelectOption[]
  groups: readonly SelectOption[]
  asked: { region: string; group: string }
}

/** Which lines to show; a question, so it stands in the address. */
export function QuarterForm({ quarter, quarters, regions, groups, asked }: QuarterFormProps) {
  const t = useT()
  const nameOf = useQuarter()
  return (
    <PostForm id="which" method="get">
      <div className="grid gap-6 md:grid-cols-3">
        <SelectField
          id="which-quarter"
          name="quarter"
          label={t('budget.quarter')}
          value={quarter}
          options={quarters.map((value) => ({ value, label: nameOf(value) }))}
        />
        <SelectField
          name="region"
          label={t('budget.region')}
          value={asked.region}
          emptyLabel={t('budget.allRegions')}
          options={regions}
        />
        <SelectField
          name="group"
          label={t('budget.group')}
          value={asked.group}
          emptyLabel={t('budget.allGroups')}
          options={groups}
        />
      </div>
      <Button look="secondary" icon="filter">
        {t('budget.show')}
      </Button>
    </PostForm>
  )
}
