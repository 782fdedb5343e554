import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { TextField } from '~/ui/form/text-field'

interface SavedFiltersProps {
  home: string
  saved: readonly { id: string; name: string; query: string }[]
  /** The filters of this page; null where nothing is narrowed. */
  current: Record<string, string> | null
}

/** Filters that she keeps for herself, and a name for those of this page. */
export function SavedFilters({ home, saved, current }: SavedFiltersProps) {
  const t = useT()
  const isKept = current !== null && saved.some(({ query }) => query === String(new URLSearchParams(current)))
  if (saved.length === 0 && !current) return null
  return (
    <section className="grid gap-3" aria-label={t('staff.saved.title')}>
      {saved.length > 0 && (
        <ul className="flex flex-wrap gap-3">
          {saved.map(({ id, name, query }) => (
            <li key={id} className="flex flex-wrap items-center gap-2">
              <a className="inline-flex min-h-11 items-center" href={`${home}?${query}`}>
                {name}
              </a>
              <PostForm className="contents" hidden={{ intent: 'deleteFilter', id }}>
                <Button look="link" hiddenText={name}>
                  {t('staff.saved.remove')}
                </Button>
              </PostForm>
            </li>
          ))}
        </ul>
      )}
      {current && !isKept && (
        <Disclosure summary={t('staff.saved.open')}>
          <PostForm hidden={{ intent: 'saveFilter', ...current }}>
            <TextField name="name" label={t('staff.saved.name')} width={20} />
            <Button look="secondary">{t('staff.saved.save')}</Button>
          </PostForm>
        </Disclosure>
      )}
    </section>
  )
}
