import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'

interface DecideButtonsProps {
  /** What is decided, as the form says it. */
  hidden: Record<string, string>
  /** Who reads prepared it: somebody else approves. */
  isOwn?: boolean
  label: (intent: 'approve' | 'withdraw') => string
}

/** What a second officer does with what waits for one. */
export function DecideButtons({ hidden, isOwn = false, label }: DecideButtonsProps) {
  const intents = isOwn ? (['withdraw'] as const) : (['approve', 'withdraw'] as const)
  return (
    <ButtonGroup>
      {intents.map((intent) => (
        <PostForm key={intent} className="contents" hidden={{ intent, ...hidden }}>
          <Button look={intent === 'approve' ? 'primary' : 'secondary'}>{label(intent)}</Button>
        </PostForm>
      ))}
    </ButtonGroup>
  )
}
