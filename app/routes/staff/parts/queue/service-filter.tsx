import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { SelectField, type SelectOption } from '~/ui/form/select-field'

interface ServiceFilterProps {
  action: string
  services: readonly SelectOption[]
  service: string
  /** What else the address says of the list. */
  kept: Record<string, string>
}

/** The cases of one service; a centre that has cases of one only needs no choice. */
export function ServiceFilter({ action, services, service, kept }: ServiceFilterProps) {
  const t = useT()
  if (services.length < 2 && !service) return null
  return (
    <PostForm method="get" action={action} hidden={kept} className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 max-w-full">
        <SelectField
          name="service"
          label={t('staff.queue.service')}
          value={service}
          emptyLabel={t('staff.queue.everyService')}
          options={services}
          autoSubmit
        />
      </div>
      <Button look="secondary" icon="filter">
        {t('staff.queue.show')}
      </Button>
    </PostForm>
  )
}
