import type { FormErrors } from '~/http/form-errors'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { DateField } from '~/ui/form/date-field'

interface PeriodFormProps {
  action: string
  values: Record<string, string | string[]>
  error: FormErrors['error']
}

/** From which day to which; a question, so it stands in the address. */
export function PeriodForm({ action, values, error }: PeriodFormProps) {
  const t = useT()
  const day = (name: string) => {
    const part = (each: string) => String(ownValue(values, `${name}.${each}`) ?? '')
    return { day: part('day'), month: part('month'), year: part('year') }
  }
  return (
    <PostForm method="get" action={action}>
      <div className="grid gap-6 md:grid-cols-2">
        {(['from', 'until'] as const).map((name) => (
          <DateField
            key={name}
            name={name}
            label={t(`finance.account.${name}`)}
            value={day(name)}
            error={error(name)}
          />
        ))}
      </div>
      <Button look="secondary" icon="filter">
        {t('finance.account.show')}
      </Button>
    </PostForm>
  )
}
