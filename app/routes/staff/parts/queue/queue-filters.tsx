import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { SelectField, type SelectOption } from '~/ui/form/select-field'

interface QueueFiltersProps {
  action: string
  services: readonly SelectOption[]
  service: string
  due: string
  /** Of the head alone; empty for everybody else. */
  colleagues: readonly SelectOption[]
  who: string
  /** What else the address says of the list. */
  kept: Record<string, string>
}

const dues = ['overdue', 'today', 'soon'] as const

/** What narrows every tab of the queue, all together. */
export function QueueFilters({ action, services, service, due, colleagues, who, kept }: QueueFiltersProps) {
  const t = useT()
  return (
    <PostForm method="get" action={action} hidden={kept} className="flex flex-wrap items-end gap-3">
      {(services.length > 1 || service) && (
        <div className="min-w-0 max-w-full">
          <SelectField
            name="service"
            label={t('staff.queue.service')}
            value={service}
            emptyLabel={t('staff.queue.everyService')}
            options={services}
          />
        </div>
      )}
      <div className="min-w-0 max-w-full">
        <SelectField
          name="due"
          label={t('staff.queue.dueFilter')}
          value={due}
          emptyLabel={t('staff.queue.everyDue')}
          options={dues.map((value) => ({ value, label: t(`staff.queue.due.${value}`) }))}
        />
      </div>
      {colleagues.length > 0 && (
        <div className="min-w-0 max-w-full">
          <SelectField
            name="who"
            label={t('staff.queue.who')}
            value={who}
            emptyLabel={t('staff.queue.everyone')}
            options={colleagues}
          />
        </div>
      )}
      <Button look="secondary" icon="filter">
        {t('staff.queue.show')}
      </Button>
    </PostForm>
  )
}
