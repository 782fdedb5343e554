import type { IconName } from './icon'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** Colour never stands alone: each tone has its own sign. */
export const toneIcons: Record<Tone, IconName> = {
  neutral: 'info',
  info: 'info',
  success: 'checkCircle',
  warning: 'alert',
  danger: 'alert',
}
