import type { Rating } from './schema'

/** The mean of so many stars that so many people gave, in tenths, half a tenth up. */
export function ratingOf(stars: number, count: number): Rating {
  return { tenths: count === 0 ? null : Math.floor((stars * 10) / count + 0.5), count }
}
