import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { SelectField } from '~/ui/form/select-field'
import { useQuarter } from './use-quarter'

/** Which quarter to tell; a question, so it stands in the address. */
export function ForecastQuarter({ quarter, quarters }: { quarter: string; quarters: readonly string[] }) {
  const t = useT()
  const nameOf = useQuarter()
  return (
    <PostForm id="which" method="get">
      <SelectField
        name="quarter"
        label={t('budget.quarter')}
        value={quarter}
        width={20}
        options={quarters.map((value) => ({ value, label: nameOf(value) }))}
      />
      <Button look="secondary" icon="filter">
        {t('budget.show')}
      </Button>
    </PostForm>
  )
}
