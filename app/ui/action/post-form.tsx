import type { ReactNode } from 'react'
import { formField, labelsField } from '../form/page/kept-form'
import {
  type AskedForm,
  askedForm,
  FormProvider,
  useForm,
  usePageForm,
  usePageForms,
} from '../form/page/page-forms'

export interface PostFormProps {
  /** The page itself when absent. */
  action?: string
  method?: 'post' | 'get'
  /** Needed for a `FileField`. */
  multipart?: boolean
  id?: string
  /** What goes along unseen. */
  hidden?: Readonly<Record<string, string>>
  /** Names this try in a hidden field: after a refusal the same, so that sending it again is not another. */
  tryId?: Readonly<Record<string, string>>
  /** This page is the answer to this form, and giving it changed nothing: a change of language asks anew. */
  onlyShows?: boolean
  /** The button that Enter in a field presses, when it is not the form's first one. */
  enter?: { name: string; value: string }
  /** Of a form that asks (`method="get"`): what its fields begin with, and what is wrong with them. */
  asked?: AskedForm
  className?: string
  children?: ReactNode
}

/**
 * A plain form whose second press is ignored; checks are the server's, so that everyone reads the same words. What was
 * typed stays when the language is changed, when the session has ended, and when the record has changed meanwhile,
 * without a word in the route.
 */
export function PostForm({
  action,
  method = 'post',
  multipart,
  id,
  hidden,
  tryId,
  onlyShows = false,
  enter,
  asked,
  className,
  children,
}: PostFormProps) {
  const isOwn = method === 'post' && action === undefined
  const form = usePageForm(isOwn, { id, intent: hidden?.intent, onlyShows })
  const owner = usePageForms()?.owner
  if (form && enter) form.button = enter
  return (
    <form
      action={action}
      method={method}
      encType={multipart ? 'multipart/form-data' : undefined}
      id={form?.id ?? id}
      className={className ?? 'form-stack'}
      noValidate
      data-once={method === 'post' ? '' : undefined}
      // Typed before, and kept until now: it is kept again when the page must be left.
      data-typed={form?.posted ? '' : undefined}
    >
      {form && <input type="hidden" name={formField} value={form.id + (owner ?? '')} />}
      {hidden &&
        Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {tryId &&
        Object.entries(tryId).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={form?.kept?.get(name) ?? value} />
        ))}
      {enter && (
        <button className="visually-hidden" type="submit" {...enter} tabIndex={-1} aria-hidden="true" />
      )}
      <FormProvider value={form ?? (asked ? askedForm(asked) : null)}>
        {children}
        {form && <Labels />}
      </FormProvider>
    </form>
  )
}

/** Stands last: by then the fields have said what they are called. */
function Labels() {
  const labels = useForm()?.labels ?? []
  if (labels.length === 0) return null
  return <input type="hidden" name={labelsField} value={JSON.stringify(labels)} />
}
