import type { HandoverActStatus } from '~/platform/prisma/enums'
import type { Tone } from '~/ui/content/tone'

export const actTone: Record<HandoverActStatus, Tone> = {
  recorded: 'warning',
  attached: 'success',
  confirmed: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
}
