import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import type { AskedForm } from '~/ui/form/page/page-forms'
import { DateField } from '~/ui/questions/fields/date-field'

interface PeriodFormProps {
  action: string
  asked: AskedForm
}

/** From which day to which; a question, so it stands in the address. */
export function PeriodForm({ action, asked }: PeriodFormProps) {
  const t = useT()
  return (
    <PostForm method="get" action={action} asked={asked}>
      <div className="grid gap-6 md:grid-cols-2">
        {(['from', 'until'] as const).map((name) => (
          <DateField key={name} name={name} label={t(`finance.account.${name}`)} />
        ))}
      </div>
      <Button look="secondary" icon="filter">
        {t('finance.account.show')}
      </Button>
    </PostForm>
  )
}
