import type { ReactNode } from 'react'

export interface PostFormProps {
  /** The page itself when absent. */
  action?: string
  method?: 'post' | 'get'
  /** Needed for a `FileField`. */
  multipart?: boolean
  id?: string
  /** What goes along unseen. */
  hidden?: Readonly<Record<string, string>>
  className?: string
  children: ReactNode
}

/** A plain form whose second press is ignored; checks are the server's, so that everyone reads the same words. */
export function PostForm({
  action,
  method = 'post',
  multipart,
  id,
  hidden,
  className,
  children,
}: PostFormProps) {
  return (
    <form
      action={action}
      method={method}
      encType={multipart ? 'multipart/form-data' : undefined}
      id={id}
      className={className ?? 'form-stack'}
      noValidate
      data-once={method === 'post' ? '' : undefined}
    >
      {hidden &&
        Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {children}
    </form>
  )
}
