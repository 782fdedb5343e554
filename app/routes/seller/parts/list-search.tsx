import { PostForm } from '~/ui/action/post-form'
import { SearchField } from '~/ui/form/search-field'

interface ListSearchProps {
  action: string
  label: string
  q: string
  /** The list's filter, which stays as it is. */
  status: string | null
  clear: { href: string; label: string }
}

/** Searches one list of hers; a question, so it stands in the address. */
export function ListSearch({ action, label, q, status, clear }: ListSearchProps) {
  return (
    <PostForm method="get" action={action}>
      {status && <input type="hidden" name="status" value={status} />}
      <SearchField label={label} value={q} />
      {q && (
        <p>
          <a href={clear.href}>{clear.label}</a>
        </p>
      )}
    </PostForm>
  )
}
