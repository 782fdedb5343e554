import { useFormat, useT } from '~/i18n/react'
import type { PersonName as PersonNameParts } from '~/lib/people/person-name'
import { keyOf } from '~/lib/text-key'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'

export interface PlaceChange {
  id: string
  at: string
  by: PersonNameParts
  isNew: boolean
  fields: readonly { field: string; before: string | null; after: string | null }[]
}

/** Who changed what of a place, the latest first. */
export function PlaceHistory({ changes }: { changes: readonly PlaceChange[] }) {
  const t = useT()
  const { dateTime } = useFormat()
  if (changes.length === 0) return null
  return (
    <section className="grid gap-3">
      <Heading level={2}>{t('admin.places.history')}</Heading>
      <ol className="grid gap-4">
        {changes.map(({ id, at, by, isNew, fields }) => (
          <li key={id} className="grid gap-1">
            <p>
              {dateTime(at)}, <PersonName of={by} />
            </p>
            {isNew && <p>{t('admin.places.added')}</p>}
            {fields.map(({ field, before, after }) => (
              <p key={field} className="break-words">
                {t('admin.places.changedField', {
                  field: t(keyOf('admin.places.field', field)),
                  before: shown(before, t('admin.places.nothing')),
                  after: shown(after, t('admin.places.nothing')),
                })}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )

  function shown(value: string | null, nothing: string): string {
    if (value === 'true') return t('admin.places.yes')
    if (value === 'false') return t('admin.places.no')
    return value || nothing
  }
}
