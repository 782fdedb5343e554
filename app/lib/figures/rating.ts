/** How something is rated by people who received it. */
export interface Rating {
  /** Tenths of a star: 47 is 4.7. Null while nobody has. */
  tenths: number | null
  count: number
}

/** The mean of so many stars that so many people gave, in tenths, half a tenth up. */
export function ratingOf(stars: number, count: number): Rating {
  return { tenths: count === 0 ? null : Math.floor((stars * 10) / count + 0.5), count }
}

/** How often one, two, … five stars were given. */
export type Spread = readonly [number, number, number, number, number]

/** Nobody has rated it. */
export const unrated: Spread = [0, 0, 0, 0, 0]

export function ratingOfSpread(spread: Spread): Rating {
  const sum = (weigh: (stars: number) => number) =>
    spread.reduce((all, count, index) => all + count * weigh(index + 1), 0)
  return ratingOf(
    sum((stars) => stars),
    sum(() => 1),
  )
}
