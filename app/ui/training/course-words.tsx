import { useFormat, useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { keyOf } from '~/lib/text-key'
import { Tag } from '../content/tag'
import type { Tone } from '../content/tone'

const courseTones: Readonly<Record<string, Tone>> = {
  published: 'success',
  full: 'warning',
  running: 'neutral',
  draft: 'neutral',
  done: 'neutral',
  cancelled: 'danger',
}

const placeTones: Readonly<Record<string, Tone>> = {
  taken: 'success',
  attended: 'success',
  offered: 'warning',
  waiting: 'warning',
  missed: 'danger',
}

/** How a course stands; `full` beside the states that it has. */
export function CourseState({ of }: { of: string }) {
  const t = useT()
  return <Tag tone={ownValue(courseTones, of) ?? 'neutral'}>{t(keyOf('training.status', of))}</Tag>
}

export function PlaceState({ of }: { of: string }) {
  const t = useT()
  return <Tag tone={ownValue(placeTones, of) ?? 'neutral'}>{t(keyOf('training.place', of))}</Tag>
}

/** From the first day to the last, or the one day. */
export function useCourseDays() {
  const t = useT()
  const { dateLong } = useFormat()
  return ({ firstOn, lastOn }: { firstOn: string; lastOn: string }) =>
    firstOn === lastOn
      ? dateLong(firstOn)
      : t('training.dates', { first: dateLong(firstOn), last: dateLong(lastOn) })
}

/** Free places, or that there are none and how many wait. */
export function useCourseRoom() {
  const t = useT()
  return ({ state, free, waiting }: { state: string; free: number; waiting: number }) => {
    if (state === 'full')
      return waiting > 0 ? t('training.waits', { count: waiting }) : t('training.waitsNone')
    return state === 'published' ? t('training.free', { count: free }) : null
  }
}

/** `9:30` of minutes after midnight. */
export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
