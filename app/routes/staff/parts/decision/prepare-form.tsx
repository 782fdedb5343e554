import type { ReactNode } from 'react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'

interface PrepareFormProps {
  title: string
  /** What had been prepared when the page was opened, by its moment; empty for nothing. */
  seenAt: string
  lead?: string
  button: string
  /** The fields. */
  children: ReactNode
}

/** How one of the centre says what a colleague then decides. */
export function PrepareForm({ title, seenAt, lead, button, children }: PrepareFormProps) {
  return (
    <section className="grid gap-3">
      <Heading level={2} size="m">
        {title}
      </Heading>
      {lead && <p>{lead}</p>}
      <PostForm id="prepare" hidden={{ intent: 'prepare', seenAt }}>
        {children}
        <Button>{button}</Button>
      </PostForm>
    </section>
  )
}
