import type { ReactNode } from 'react'
import { FormProvider, usePageForm } from '../form/page-forms'

export interface PostFormProps {
  /** The page itself when absent. */
  action?: string
  method?: 'post' | 'get'
  /** Needed for a `FileField`. */
  multipart?: boolean
  id?: string
  /** What goes along unseen. */
  hidden?: Readonly<Record<string, string>>
  /** This page is the answer to this form, and giving it changed nothing: a change of language asks anew. */
  onlyShows?: boolean
  className?: string
  children?: ReactNode
}

/**
 * A plain form whose second press is ignored; checks are the server's, so that everyone reads the same words. What was
 * typed stays when the language is changed, without a word in the route.
 */
export function PostForm({
  action,
  method = 'post',
  multipart,
  id,
  hidden,
  onlyShows = false,
  className,
  children,
}: PostFormProps) {
  const form = usePageForm(method === 'post' && action === undefined, onlyShows, id)
  return (
    <form
      action={action}
      method={method}
      encType={multipart ? 'multipart/form-data' : undefined}
      id={form?.id ?? id}
      className={className ?? 'form-stack'}
      noValidate
      data-once={method === 'post' ? '' : undefined}
    >
      {hidden &&
        Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <FormProvider value={form}>{children}</FormProvider>
    </form>
  )
}
